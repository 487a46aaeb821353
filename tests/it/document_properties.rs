//! Properties that hold for every text, however broken.

use std::fmt::Write as _;

use goedwerk::document::Document;
use goedwerk::finding::{Evidence, Finding, Place};
use goedwerk::source::Source;
use proptest::prelude::*;

/// A realistic profile: nested lists, both kinds of quotes, folded and literal texts, brackets.
const PROFILE: &str = include_str!("../profiel.yaml");

fn read(text: &str) -> (Source, Document, Vec<Finding>) {
    let source = Source::new("profiel.yaml", text);
    let (document, findings) = Document::parse(&source);
    (source, document, findings)
}

/// The properties of every text.
fn check(text: &str) -> Result<(), TestCaseError> {
    let (source, document, findings) = read(text);
    prop_assert!(document.root().is_some() || !findings.is_empty(), "nothing was read, and nothing reported");
    for finding in &findings {
        let span = document.span(&source, &finding.place);
        prop_assert!(text.get(span.clone()).is_some(), "{}: {span:?}", finding.rule.name);
    }
    for (pointer, value) in document.texts() {
        prop_assert_eq!(document.text(&pointer), Some(value));
        let places = [
            Place::Key(pointer.clone()),
            Place::Value(pointer.clone()),
            Place::Words(Evidence { pointer: pointer.clone(), offset: 0, quote: value.to_owned() }),
        ];
        for place in places {
            let span = document.span(&source, &place);
            prop_assert!(text.get(span.clone()).is_some(), "{place:?}: {span:?}");
        }
    }
    let _ = document.to_json();
    Ok(())
}

/// The byte offset of the n-th character, modulo the length.
fn offset(text: &str, index: usize) -> usize {
    let count = text.chars().count();
    text.char_indices().nth(index % count).map_or(0, |(at, _)| at)
}

fn top_level(document: &Document) -> Vec<String> {
    let json = document.to_json();
    json.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC*|[\\[\\]{}:,\"'\\-#&*!|>%@\\\\a \t\r\n\u{0}\u{7}é]{0,80}") {
        check(&text)?;
    }

    #[test]
    fn any_lines_are_read(lines in prop::collection::vec("[ \t]{0,4}(- )?([a-c]{1,2}: ?)?[\"'\\[{]?[a-z ,:]{0,8}[\"'\\]}]?", 0..12)) {
        check(&lines.join("\n"))?;
    }

    #[test]
    fn any_slip_of_the_pen_is_read(index in 0..4000_usize, kind in 0..3, sign in prop::sample::select(vec!['"', '\'', ':', '-', ' ', '\t', '[', '}', '#', '&', '*', '\n', 'é'])) {
        let at = offset(PROFILE, index);
        let mut text = PROFILE.to_owned();
        if kind != 1 {
            text.remove(at);
        }
        if kind != 0 {
            text.insert(at, sign);
        }
        check(&text)?;
    }
}

#[test]
fn words_are_found_wherever_they_stand() {
    let (source, document, findings) = read(PROFILE);
    assert!(findings.is_empty(), "{findings:?}");
    for (pointer, text) in document.texts() {
        for (offset, word) in
            text.split(' ').map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        {
            if word.is_empty() || word.contains('\n') {
                continue;
            }
            let evidence = Evidence { pointer: pointer.clone(), offset, quote: word.to_owned() };
            let span = document.evidence_span(&source, &evidence);
            let raw = source.text[span].replace("''", "'").replace("\\\"", "\"");
            assert_eq!(raw, word, "{pointer} {offset}");
        }
    }
}

#[test]
fn each_closing_quote_can_be_forgotten() {
    let (_, whole, _) = read(PROFILE);
    let mut wrong = String::new();
    let mut tried = 0;
    for (number, line) in PROFILE.lines().enumerate() {
        let Some(body) = line.strip_suffix('"').or_else(|| line.strip_suffix('\'')) else { continue };
        let quote = &line[body.len()..];
        if !body.contains(&format!(" {quote}")) || line.contains("proefplaatsing") {
            continue;
        }
        tried += 1;
        let mut lines: Vec<&str> = PROFILE.lines().collect();
        lines[number] = body;
        let text = lines.join("\n") + "\n";
        let (source, document, findings) = read(&text);
        let found: Vec<_> = findings
            .iter()
            .map(|finding| {
                let span = document.span(&source, &finding.place);
                (finding.rule.name, source.position(span.start).line)
            })
            .collect();
        if found != [("aanhaling-open", number + 1)] || document.texts() != whole.texts() {
            let lost: Vec<_> =
                whole.texts().into_iter().filter(|text| !document.texts().contains(text)).collect();
            let _ = writeln!(wrong, "line {}: {found:?}, lost {lost:?}", number + 1);
        }
    }
    assert!(tried >= 8, "only {tried} quotes");
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn losing_or_adding_a_line_costs_no_more_than_its_block() {
    let (_, whole, _) = read(PROFILE);
    let keys = top_level(&whole);
    let count = PROFILE.lines().count();
    let mut wrong = String::new();
    for number in 0..count {
        let mut variants: Vec<(String, Vec<&str>)> = Vec::new();
        let mut lines: Vec<&str> = PROFILE.lines().collect();
        lines.remove(number);
        variants.push(("without".to_owned(), lines));
        for junk in [
            "losse woorden zonder sleutel",
            "  los: \"open",
            "@@@",
            "   - x: [a",
            "\tmet een tab",
            "}",
            "'",
            "- los",
        ] {
            let mut lines: Vec<&str> = PROFILE.lines().collect();
            lines.insert(number, junk);
            variants.push((junk.to_owned(), lines));
        }
        for (name, lines) in variants {
            let (_, document, findings) = read(&(lines.join("\n") + "\n"));
            let kept = top_level(&document);
            let missing: Vec<&String> = keys.iter().filter(|key| !kept.contains(key)).collect();
            let texts = document.texts().len();
            let total = whole.texts().len();
            if missing.len() > 1 || findings.len() > 3 || texts * 10 < total * 7 {
                let rules: Vec<_> = findings.iter().map(|finding| finding.rule.name).collect();
                let _ = writeln!(
                    wrong,
                    "line {} {name:?}: lost {missing:?}, {texts} of {total} texts, {rules:?}",
                    number + 1
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{wrong}", wrong.lines().count());
}

#[test]
fn a_slip_of_the_pen_costs_no_more_than_its_block() {
    let (_, whole, _) = read(PROFILE);
    let keys = top_level(&whole).len();
    let (mut tried, mut bad) = (0, String::new());
    for (at, _) in PROFILE.char_indices().step_by(41) {
        for sign in ["", "\"", "'", ":", "-", " ", "\t", "[", "}", "{", "#", "&", "*", "\n", ","] {
            for is_replaced in [true, false] {
                let mut text = PROFILE.to_owned();
                if is_replaced {
                    text.remove(at);
                }
                text.insert_str(at, sign);
                let (_, document, findings) = read(&text);
                tried += 1;
                if top_level(&document).len() + 1 < keys || findings.len() > 4 {
                    let _ = writeln!(bad, "{at} {sign:?} {is_replaced}: {} findings", findings.len());
                }
            }
        }
    }
    assert!(bad.lines().count() * 100 < tried, "{} of {tried}\n{bad}", bad.lines().count());
}
