//! Turns the findings of a Word file into comments, anchored to the words that they are about.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::importance::{self, Weighed};
use super::{severity_name, source_line};
use crate::annotate::Note;
use crate::base::Language;
use crate::check::Checked;
use crate::compose;
use crate::finding::{Finding, Place};
use crate::messages::{fill, finding_text};
use crate::source::Source;

/// The rule about text without a place in the profile.
const UNPLACED: &str = "niet-geplaatst";
/// The maximum length of a quote from the document, in characters.
const QUOTE: usize = 80;

/// Returns the notes: one for each finding, and one for all that is missing at the same place. The explanation of a rule
/// is only in its first note.
pub fn notes(checked: &Checked, language: Language) -> Vec<Note> {
    let mut explained = BTreeSet::new();
    let mut notes = Vec::new();
    let mut absent: BTreeMap<String, (usize, Vec<&Finding>)> = BTreeMap::new();
    for finding in &checked.findings {
        let (paragraph, words) = anchor(checked, finding);
        if !finding.searched.is_empty() {
            let key = format!("{paragraph} {words:?}");
            let (_, group) = absent.entry(key).or_insert_with(|| (notes.len(), Vec::new()));
            group.push(finding);
            if group.len() > 1 {
                continue;
            }
        }
        let is_first = explained.insert(finding.rule.name);
        let span = checked.document.span(&checked.source, &finding.place);
        let elsewhere = quote(&checked.source, &span)
            .map(|words| fill(&language.words().review.elsewhere, &[("words", words)]));
        notes.push(Note { paragraph, words, text: text(checked, finding, is_first, language), elsewhere });
    }
    for (at, mut group) in absent.into_values().filter(|(_, group)| group.len() > 1) {
        notes[at].text = all_absent(checked, &mut group, language);
    }
    notes
}

/// The paragraph that a note is anchored to, and the bytes in it.
fn anchor(checked: &Checked, finding: &Finding) -> (usize, Option<Range<usize>>) {
    let span = checked.document.span(&checked.source, &finding.place);
    heading(checked, finding).map_or_else(|| place(&checked.source, &span), |number| (number, None))
}

/// The paragraphs of a comment about several things that are missing, most important first.
fn all_absent(checked: &Checked, group: &mut [&Finding], language: Language) -> Vec<String> {
    let words = language.words();
    let arrivals: BTreeMap<&str, usize> =
        group.iter().enumerate().rev().map(|(arrival, finding)| (finding.rule.name, arrival)).collect();
    importance::sort(group, |finding| Weighed {
        rule: finding.rule,
        severity: finding.severity,
        files: 1,
        arrival: arrivals.get(finding.rule.name).copied().unwrap_or(0),
    });
    let item = |(at, finding): (usize, &&Finding)| {
        let sentence = finding_text(finding, &checked.source, language);
        let args = [
            ("n", (at + 1).to_string()),
            ("severity", severity_name(finding.severity, words).to_owned()),
            ("message", sentence.message),
            ("remedy", in_words(&sentence.remedy, language)),
            ("rule", finding.rule.name.to_owned()),
        ];
        one_line(&fill(&words.review.absent_item, &args))
    };
    let first = fill(&words.review.absent, &[("n", group.len().to_string())]);
    let items = group.iter().enumerate().map(item);
    std::iter::once(first).chain(items).chain([words.review.absent_more.clone()]).collect()
}

/// A text with the names of keys instead of the keys themselves: the reader of a Word file sees no keys. Only dotted paths
/// are certainly keys.
fn in_words(text: &str, language: Language) -> String {
    let named = |word: &str| {
        let bare = word.trim_end_matches(['.', ',', ':', ';']);
        let names: Option<Vec<&str>> =
            bare.split('.').map(|key| compose::versions::key_name(key, language)).collect();
        match names {
            Some(names) if names.len() > 1 => format!("\"{}\"{}", names.join(" › "), &word[bare.len()..]),
            _ => word.to_owned(),
        }
    };
    text.split(' ').map(named).collect::<Vec<_>>().join(" ")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs of a comment: the message, for the first finding of a rule the reason and the remedy, and the rule.
fn text(checked: &Checked, finding: &Finding, is_first: bool, language: Language) -> Vec<String> {
    let words = language.words();
    let sentence = finding_text(finding, &checked.source, language);
    let named = |template: &str, text: &str| fill(template, &[("text", text.to_owned())]);
    let severity = severity_name(finding.severity, words);
    let mut text = vec![fill(
        &words.review.message,
        &[("severity", capitalised(severity)), ("text", sentence.message.clone())],
    )];
    if is_first && finding.rule.name == UNPLACED {
        text.push(words.review.unplaced_why.clone());
        text.push(named(&words.review.remedy, &words.review.unplaced_remedy));
    } else if is_first {
        text.push(sentence.why);
        text.push(named(&words.review.remedy, &in_words(&sentence.remedy, language)));
    }
    let rule = [("rule", finding.rule.name.to_owned()), ("source", source_line(finding.rule, language))];
    text.push(fill(if is_first { &words.review.rule } else { &words.review.again }, &rule));
    text.iter().map(|text| one_line(text)).collect()
}

fn capitalised(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// The 1-based paragraph of the heading below which something is missing; `None` if the finding is about existing
/// words.
fn heading(checked: &Checked, finding: &Finding) -> Option<usize> {
    if finding.searched.is_empty() || matches!(finding.place, Place::Words(_)) {
        return None;
    }
    let place = checked.document_place(&finding.place)?;
    let heading = *place.headings().last()?;
    let is_it = |number: &usize| {
        let line = checked.source.text.get(checked.source.line(*number)).unwrap_or_default();
        line.trim().trim_end_matches(':').trim_end() == heading
    };
    (1..place.paragraph()).rev().find(is_it)
}

/// The 1-based paragraph of a span, and the byte range in that paragraph. Each line of the source is a paragraph. An
/// empty span, for a finding about the document as a whole, gives the first non-empty paragraph without a byte range.
fn place(source: &Source, span: &Range<usize>) -> (usize, Option<Range<usize>>) {
    if span.is_empty() {
        let first = source.text.find(|sign: char| !sign.is_whitespace()).unwrap_or(0);
        return (source.position(first).line, None);
    }
    let number = source.position(span.start).line;
    let line = source.line(number);
    let words = span.start - line.start..span.end.min(line.end) - line.start;
    (number, Some(words))
}

/// The text of a span on one line, truncated to [`QUOTE`] characters; `None` if it is empty.
fn quote(source: &Source, span: &Range<usize>) -> Option<String> {
    let words = source.text.get(span.clone())?.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(QUOTE) {
        Some((end, _)) => Some(format!("{} …", words[..end].trim_end())),
        None => Some(words).filter(|words| !words.is_empty()),
    }
}
