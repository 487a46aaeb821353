//! Turns the findings of a Word file into comments, anchored to the words that they are about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{severity_name, source_line};
use crate::annotate::Note;
use crate::base::Language;
use crate::check::Checked;
use crate::finding::{Finding, Place};
use crate::messages::{fill, finding_text};
use crate::source::Source;

/// The maximum length of a quote from the document, in characters.
const QUOTE: usize = 80;

/// Returns a note for each finding. The explanation of a rule is only in its first note.
pub fn notes(checked: &Checked, language: Language) -> Vec<Note> {
    let mut explained = BTreeSet::new();
    let note = |finding: &Finding| {
        let span = checked.document.span(&checked.source, &finding.place);
        let is_first = explained.insert(finding.rule.name);
        let text = text(checked, finding, is_first, language);
        let (paragraph, words) =
            heading(checked, finding).map_or_else(|| place(&checked.source, &span), |number| (number, None));
        let elsewhere = quote(&checked.source, &span)
            .map(|words| fill(&language.words().review.elsewhere, &[("words", words)]));
        Note { paragraph, words, text, elsewhere }
    };
    checked.findings.iter().map(note).collect()
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
    if is_first {
        text.push(sentence.why);
        text.push(named(&words.review.remedy, &sentence.remedy));
    }
    let rule = [("rule", finding.rule.name.to_owned()), ("source", source_line(finding.rule, language))];
    text.push(fill(if is_first { &words.review.rule } else { &words.review.again }, &rule));
    text.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
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
