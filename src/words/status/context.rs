//! The text around matched words: its words, sentences and clauses, and the signs in them.

use std::ops::Range;

use serde::Deserialize;

use crate::words::listed::listed;
use crate::words::tokens::{Token, Tokens};

/// Whether a sentence asserts what it mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whether {
    /// Asserted.
    Present,
    /// Denied.
    Absent,
    /// Doubtful, planned or asked.
    Uncertain,
    /// Dependent on a condition that may not be met.
    Conditional,
    /// In the past.
    Past,
    /// Not allowed.
    Forbidden,
}

/// The person or organisation whose duty, quality or provision a sentence describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Whose {
    /// The job holder: named, or not named, as in a list of tasks.
    #[serde(rename = "functiehouder")]
    Holder,
    /// Someone who manages the job holder.
    #[serde(rename = "leidinggevende")]
    Manager,
    /// A colleague.
    #[serde(rename = "collega")]
    Colleague,
    /// A citizen.
    #[serde(rename = "burger")]
    Citizen,
    /// An employer or another party outside the organisation.
    #[serde(rename = "partner")]
    Partner,
    /// The organisation.
    #[serde(rename = "organisatie")]
    Organisation,
}

/// What a sentence says about matched words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Whether the sentence asserts them.
    pub whether: Whether,
    /// The person or organisation they are about.
    pub whose: Whose,
    /// The span of the word that names that person or organisation; `None` if none is named.
    pub named: Option<Range<usize>>,
    /// Whether that person or organisation provides it to the job holder, as in "de gemeente biedt scholing".
    pub is_provided: bool,
}

/// The maximum number of words of a label.
pub const LABEL: usize = 5;

/// The words of a text that may keep other words from counting.
#[derive(Debug, Default)]
pub struct Signs {
    /// Whether there is any negator; most texts have none.
    pub denies: bool,
    /// The indices of words that indicate the past, in text order.
    pub past: Vec<usize>,
    /// The clauses that contain a word returning the sentence to the present, in text order; not computed if nothing is
    /// in the past.
    pub present_clauses: Vec<usize>,
    /// The indices of words that forbid, in text order.
    pub forbidding: Vec<usize>,
    /// The indices of words that make something uncertain, in text order.
    pub doubtful: Vec<usize>,
    /// The indices of words that introduce a condition, in text order.
    pub conditions: Vec<usize>,
}

/// The context in which words are judged.
pub struct Context<'t> {
    pub original: &'t str,
    pub tokens: &'t Tokens,
    pub signs: &'t Signs,
}

impl Context<'_> {
    /// Whether a word is followed by this punctuation mark.
    pub fn is_followed_by(&self, at: usize, mark: char) -> bool {
        let rest = self.tokens.list.get(at).map_or("", |token| &self.original[token.span.end..]);
        rest.trim_start_matches(['"', '\'', ')', '’', '”', ' ']).starts_with(mark)
    }

    pub fn word(&self, at: usize) -> &str {
        self.tokens.list.get(at).map_or("", |_| self.tokens.word(at))
    }

    /// The word this many places before another; empty before the start of the text.
    pub fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    pub fn is(&self, at: usize, words: &[&str]) -> bool {
        listed(words, self.word(at))
    }

    /// The indices of the words of the sentence that the word is in.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        self.part(at, |token| token.sentence)
    }

    /// The indices of the words of the clause that the word is in.
    pub fn clause(&self, at: usize) -> Range<usize> {
        self.part(at, |token| token.clause)
    }

    fn part(&self, at: usize, of: impl Fn(&Token) -> usize) -> Range<usize> {
        let Some(part) = self.tokens.list.get(at).map(&of) else { return 0..0 };
        let start = self.tokens.list.partition_point(|token| of(token) < part);
        let length = self.tokens.list[start..].partition_point(|token| of(token) == part);
        start..start + length
    }
}

/// The places of a sorted list that lie in a range.
pub fn within(places: &[usize], range: Range<usize>) -> &[usize] {
    let start = places.partition_point(|place| *place < range.start);
    let end = places.partition_point(|place| *place < range.end);
    &places[start.min(end)..end]
}
