//! What is wrong with a behavioural indicator: one thing at most, the most telling first.

use super::flawed::{Flaw, Flawed};
use std::ops::Range;

use super::{Rule, Subject};
use crate::finding::{Evidence, Finding, Place};

/// Findings of `rule` on every indicator of which `place` tells the words, by the name of the placeholder they fill.
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
        let finding = Finding::new(rule, Place::Words(words));
        findings.push(places.iter().fold(finding, |finding, (name, range)| {
            finding.with(name, in_sentence(&text[(*range).clone()]))
        }));
    }
    findings
}

/// Words as they read in the middle of a sentence: without the capital the indicator begins with.
fn in_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}
