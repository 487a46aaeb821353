//! What the coverage counts, as rules ask it: a rule has no opinion of its own about what shows a dimension, and quotes
//! nothing that the coverage does not count.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::lists::{Hit, WordList};
use super::subject::Subject;
use crate::finding::Evidence;
use crate::words::Overlaps;

/// The first words that express a dimension; fields and tags that are not words are passed over.
#[must_use]
pub fn expressed(subject: &Subject<'_>, dimension: &str) -> Option<Evidence> {
    counted(subject, dimension).find(|evidence| !evidence.quote.is_empty()).cloned()
}

/// The first words that make a dimension a requirement.
#[must_use]
pub fn required(subject: &Subject<'_>, dimension: &str) -> Option<Evidence> {
    let cover = subject.coverage.get(dimension);
    cover.evidence.iter().take(cover.carrying).find(|evidence| !evidence.quote.is_empty()).cloned()
}

/// The evidence that expresses a dimension, if only in passing.
pub fn counted<'s>(subject: &Subject<'s>, dimension: &str) -> impl Iterator<Item = &'s Evidence> {
    let cover = subject.coverage.get(dimension);
    cover.evidence.iter().take(cover.expressing)
}

/// The first words of `list` within what the coverage counts for any of these dimensions.
///
/// For a distinction that no dimension makes: enforcement is a dimension, and sanctions are a part of it.
#[must_use]
pub fn named<'s>(subject: &Subject<'s>, list: &'static WordList, dimensions: &[&str]) -> Option<&'s Hit> {
    let passages = Passages::of(dimensions.iter().flat_map(|dimension| counted(subject, dimension)));
    subject.hits.of(list).find(|hit| passages.hold(&hit.word))
}

/// Passages of a profile, to look up whether words are in one of them.
struct Passages<'s> {
    /// Whole fields.
    fields: HashSet<&'s str>,
    /// A number for each text with passages.
    texts: HashMap<&'s str, usize>,
    /// Where the passages are, by the number of the text.
    spans: Overlaps,
}

impl<'s> Passages<'s> {
    fn of(evidence: impl Iterator<Item = &'s Evidence>) -> Self {
        let (mut fields, mut texts) = (HashSet::new(), HashMap::new());
        let mut spans: Vec<(usize, Range<usize>)> = Vec::new();
        for Evidence { pointer, offset, quote } in evidence {
            if quote.is_empty() {
                fields.insert(pointer.as_str());
                continue;
            }
            let next = texts.len();
            let text = *texts.entry(pointer.as_str()).or_insert(next);
            spans.push((text, *offset..*offset + quote.len()));
        }
        Self { fields, texts, spans: Overlaps::of(spans) }
    }

    fn hold(&self, words: &Evidence) -> bool {
        let pointer = words.pointer.as_str();
        let around = pointer.match_indices('/').map(|(at, _)| &pointer[..at]).chain([pointer]);
        let span = words.offset..words.offset + words.quote.len();
        around.into_iter().any(|field| self.fields.contains(field))
            || self.texts.get(pointer).is_some_and(|text| self.spans.touch(*text, &span))
    }
}
