//! Characters that a document cannot show: controls, and characters that the font of a PDF lacks.

use std::ops::Range;

use crate::base::is_unusable;
use crate::document::{Document, Node, Value};
use crate::finding::{Evidence, Finding, Place};
use crate::rulebook::schema::stuurteken_in_tekst;
use crate::rulebook::vakwerk::teken_niet_in_pdf;
use crate::schema::Format;
use crate::schema::meaning::TextRole;
use crate::write::page::coverage;

/// The maximum number of characters of a quote in a message.
const SHOWN: usize = 12;
/// The maximum number of stretches of one text.
const MOST: usize = 20;

/// Findings for the characters in a file that a document cannot show: one for each stretch of control
/// characters or of characters without a glyph.
#[must_use]
pub fn check(document: &Document, format: Format) -> Vec<Finding> {
    // Nearly every file has none, and pointers are made for the others only.
    if !document.root().is_some_and(is_suspect) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (pointer, text) in document.texts().into_iter().filter(|(_, text)| !is_plain(text)) {
        let place = |range: &Range<usize>| {
            let (offset, quote) = (range.start, text[range.clone()].to_owned());
            Place::Words(Evidence { pointer: pointer.clone(), offset, quote })
        };
        let unusable = text.char_indices().filter(|(_, character)| is_unusable(*character));
        let unusable: Vec<_> = unusable.map(|(at, character)| at..at + character.len_utf8()).collect();
        for range in stretches(text, &unusable) {
            let finding = Finding::new(&stuurteken_in_tekst::RULE, place(&range));
            findings.push(finding.with("teken", first_code(&text[range])));
        }
        if !is_in_documents(format, &pointer) {
            continue;
        }
        for range in stretches(text, &coverage::without_glyph(text)) {
            let finding = Finding::new(&teken_niet_in_pdf::RULE, place(&range));
            let signs = &text[range];
            findings.push(finding.with("teken", shown(signs)).with("code", first_code(signs)));
        }
    }
    findings
}

/// Whether documents include the text at a pointer. Remarks about the file and references are not included.
fn is_in_documents(format: Format, pointer: &str) -> bool {
    let meaning = format.meaning().at(pointer);
    meaning.is_some_and(|meaning| meaning.refers.is_none() && meaning.role != Some(TextRole::Note))
}

fn is_suspect(node: &Node) -> bool {
    match &node.value {
        Value::String(text) => !is_plain(text),
        Value::Sequence(items) => items.iter().any(is_suspect),
        Value::Mapping(entries) => entries.iter().any(|entry| is_suspect(&entry.value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Whether a text consists of characters that are certainly shown.
fn is_plain(text: &str) -> bool {
    let mut rest = text;
    // Decoding takes several times as long as looking at bytes, and nearly all are ASCII.
    while let Some(at) = rest.bytes().position(|byte| !matches!(byte, b' '..=b'~' | b'\n')) {
        let mut characters = rest[at..].chars();
        if !characters.next().is_some_and(coverage::is_common) {
            return false;
        }
        rest = characters.as_str();
    }
    true
}

/// Joins ranges with nothing but white space and punctuation between them. From [`MOST`] stretches on, the last one runs to
/// the last range, so that a text in another script is not a finding for each of its words.
fn stretches(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        let is_full = joined.len() >= MOST;
        match joined.last_mut() {
            Some(last) if is_full || !text[last.end..range.start].contains(char::is_alphanumeric) => {
                last.end = range.end;
            }
            _ => joined.push(range.clone()),
        }
    }
    joined
}

/// The characters as a message shows them.
fn shown(signs: &str) -> String {
    match signs.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("\"{}...\"", &signs[..end]),
        None => format!("\"{signs}\""),
    }
}

/// The code of the first character: `U+260E`.
fn first_code(signs: &str) -> String {
    let first = signs.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
    format!("U+{:04X}", u32::from(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        let source = Source::new("a.yaml", text);
        let (document, _) = Document::parse(&source);
        let place = |finding: &Finding| {
            let span = document.span(&source, &finding.place);
            (finding.rule.name, format!("{}:{}", source.position(span.start).line, &source.text[span]))
        };
        check(&document, Format::Profile).iter().map(place).collect()
    }

    #[test]
    fn every_sign_is_told_with_its_place() {
        let text = "functie: {titel: Werk 💼 en ☎}\ndoel: >-\n  Een ✓ en\n  日本 語 en \u{1f9d1}\u{200d}\u{1f4bb}.\ninleiding: \"a\\x0bb\\e\"\n";
        let expected = [
            ("teken-niet-in-pdf", "1:💼"),
            ("teken-niet-in-pdf", "1:☎"),
            ("teken-niet-in-pdf", "3:✓"),
            ("teken-niet-in-pdf", "4:日本 語"),
            ("teken-niet-in-pdf", "4:\u{1f9d1}\u{200d}\u{1f4bb}"),
            ("stuurteken-in-tekst", "5:\\x0b"),
            ("stuurteken-in-tekst", "5:\\e"),
        ];
        assert_eq!(found(text), expected.map(|(rule, place)| (rule, place.to_owned())));
    }

    #[test]
    fn a_text_full_of_signs_has_a_bounded_number_of_findings_and_all_of_it_is_in_one() {
        for sign in ["✓", "\\x01"] {
            let places = found(&format!("doel: \"{}einde\"\n", format!("a {sign} ").repeat(1000)));
            assert_eq!(places.len(), MOST);
            assert!(places[MOST - 1].1.len() > 980 * sign.len(), "{sign}");
        }
    }

    #[test]
    fn what_can_be_shown_or_is_in_no_document_is_left_alone() {
        for text in [
            "doel: \"Één café → € 3,50 – ‘goed’ “werk” … e\u{301} 1\u{a0}% re\u{2010}integratie e\u{2011}mail\"\n",
            "doel: \"sa\u{ad}men\u{200b}\u{feff}\u{2028}hier\"\n",
            "uitzonderingen: [{regel: x, reden: 💼}]\n",
            "kerntaken: [{taken: [{tekst: a, competenties: [💼]}]}]\n",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
