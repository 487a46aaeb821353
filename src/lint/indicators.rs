//! Findings on flawed behavioural indicators.

use super::flawed::{Flaw, Flawed};
use std::ops::Range;

use super::{Rule, Subject};
use crate::finding::{Arg, Evidence, Finding, Place};

/// Findings of `rule` on every indicator for which `place` returns words, by the name of the placeholder that they
/// fill.
#[must_use]
pub fn flawed(
    rule: &'static Rule,
    subject: &Subject<'_>,
    place: impl Fn(&Flaw) -> Option<Vec<(&'static str, &Range<usize>)>>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Flawed { pointer, text, flaw } in subject.flawed {
        let Some(places) = place(flaw) else { continue };
        let Some((_, range)) = places.last() else { continue };
        let words = Evidence {
            pointer: pointer.clone(),
            offset: range.start,
            quote: text[(*range).clone()].to_owned(),
        };
        let is_criterion = pointer.starts_with("/kerntaken");
        let what = if is_criterion { "dit-criterium" } else { "deze-gedragsindicator" };
        let finding = Finding::new(rule, Place::Words(words)).with("wat", Arg::Term(what));
        findings.push(places.iter().fold(finding, |finding, (name, range)| {
            finding.with(name, in_sentence(&text[(*range).clone()]))
        }));
    }
    findings
}

/// Words as written within a sentence: without the capital at the start of the indicator.
fn in_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}
