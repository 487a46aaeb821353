//! What a sentence says about matched words: whether it is so, and whose it is.
//!
//! A word is no proof of a meaning. "Eventueel volgt de teamleider intervisie" has the word, but it is uncertain, and it is
//! about somebody else. Each part of the judgement looks at the words around the match, in its clause or sentence, and over
//! a bounded distance.
//!
//! - `negation`: "geen intervisie", "intervisie ontbreekt"
//! - `past`: "voorheen was er intervisie", "tot 2015"
//! - `forbidden`: "intervisie is niet toegestaan"
//! - `doubt`: "eventueel", "wordt onderzocht", a question; and conditions: "als er tijd is", "mits"
//! - `subject`: "de teamleider volgt intervisie", "de klant die een cursus volgt"

mod doubt;
mod forbidden;
mod negation;
mod past;
mod subject;

use std::ops::{Range, RangeInclusive};

use serde::Deserialize;

use super::listed::listed;
use super::tokens::Tokens;

/// Whether what a sentence mentions is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whether {
    /// It is.
    Present,
    /// It is denied.
    Absent,
    /// It is doubtful, planned, or asked.
    Uncertain,
    /// It depends on a condition that may not be met.
    Conditional,
    /// It was.
    Past,
    /// It is not allowed.
    Forbidden,
}

/// Whose duty, quality or provision a sentence is about.
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
    /// Whether it is so.
    pub whether: Whether,
    /// Whose it is.
    pub whose: Whose,
    /// The span of the word that names that person or organisation; `None` if none is named.
    pub named: Option<Range<usize>>,
    /// Whether that person or organisation provides it to the job holder, as in "de gemeente biedt scholing".
    pub is_provided: bool,
}

/// The maximum number of words of a label.
const LABEL: usize = 5;

/// The words of a text that may keep other words from counting.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// Whether there is any negator; most texts have none.
    denies: bool,
    /// The indices of words that indicate the past, in text order.
    past: Vec<usize>,
    /// The clauses that contain a word returning the sentence to the present, in text order; not computed if nothing is
    /// in the past.
    present_clauses: Vec<usize>,
    /// The indices of words that forbid, in text order.
    forbidding: Vec<usize>,
    /// The indices of words that make something uncertain, in text order.
    doubtful: Vec<usize>,
    /// The indices of words that introduce a condition, in text order.
    conditions: Vec<usize>,
}

impl Signs {
    /// Scans a text for these words.
    pub fn read(original: &str, tokens: &Tokens) -> Self {
        let mut signs = Self::default();
        let context = Context { original, tokens, signs: &Self::default() };
        for at in 0..tokens.list.len() {
            if !is_trigger(context.word(at)) {
                continue;
            }
            signs.denies |= negation::negates(&context, at);
            if past::is_marker(&context, at) {
                signs.past.push(at);
            }
            if forbidden::is_marker(&context, at) {
                signs.forbidding.push(at);
            }
            if doubt::is_marker(&context, at) {
                signs.doubtful.push(at);
            }
            if doubt::is_condition(&context, at) {
                signs.conditions.push(at);
            }
        }
        if !signs.past.is_empty() {
            let present = (0..tokens.list.len()).filter(|&at| past::returns(&context, at));
            signs.present_clauses = present.map(|at| tokens.list[at].clause).collect();
        }
        signs
    }
}

/// Whether a word can be a sign of any kind.
fn is_trigger(word: &str) -> bool {
    use std::collections::HashSet;
    use std::sync::LazyLock;
    static TRIGGERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        [negation::TRIGGERS, past::TRIGGERS, forbidden::TRIGGERS, doubt::TRIGGERS]
            .concat()
            .into_iter()
            .flatten()
            .copied()
            .collect()
    });
    TRIGGERS.contains(word)
}

/// The context in which words are judged.
pub(super) struct Context<'t> {
    pub original: &'t str,
    pub tokens: &'t Tokens,
    pub signs: &'t Signs,
}

impl Context<'_> {
    /// Whether these words are neither denied nor in the past.
    pub fn counts(&self, words: &RangeInclusive<usize>) -> bool {
        !matches!(self.whether(words), Whether::Absent | Whether::Past | Whether::Forbidden)
    }

    /// What the sentence says about these words.
    pub fn status(&self, words: &RangeInclusive<usize>) -> Status {
        let subject = self.subject(words);
        Status {
            whether: self.whether(words),
            whose: subject.as_ref().map_or(Whose::Holder, |subject| subject.whose),
            is_provided: subject.as_ref().is_some_and(|subject| subject.provides),
            named: subject.map(|subject| self.tokens.list[subject.at].span.clone()),
        }
    }

    fn whether(&self, words: &RangeInclusive<usize>) -> Whether {
        if let Some(whether) = self.labelled(*words.start()) {
            whether
        } else if self.is_forbidden(words) {
            Whether::Forbidden
        } else if self.is_asked(*words.start()) {
            Whether::Uncertain
        } else if self.is_past(*words.start()) {
            Whether::Past
        } else if self.is_not_yet(words) {
            Whether::Uncertain
        } else if self.is_denied(words) {
            Whether::Absent
        } else if self.is_conditional(words) {
            Whether::Conditional
        } else if self.is_uncertain(words) {
            Whether::Uncertain
        } else {
            Whether::Present
        }
    }

    /// What a label before the sentence says about it: "niet toegestaan: boetes opleggen".
    fn labelled(&self, at: usize) -> Option<Whether> {
        let sentence = self.sentence(at);
        let label = self.sentence(sentence.start.checked_sub(1)?);
        let forbids = self.signs.forbidding.contains(&label.start);
        if label.len() > LABEL && !forbids || !self.is_followed_by(label.end - 1, ':') {
            return None;
        }
        let has = |places: &[usize]| !within(places, label.clone()).is_empty();
        let found = [
            (has(&self.signs.forbidding), Whether::Forbidden),
            (has(&self.signs.past), Whether::Past),
            (has(&self.signs.doubtful), Whether::Uncertain),
            (has(&self.signs.conditions), Whether::Conditional),
        ];
        found.into_iter().find_map(|(is_so, whether)| is_so.then_some(whether))
    }

    /// Whether a word is followed by this punctuation mark.
    fn is_followed_by(&self, at: usize, mark: char) -> bool {
        let rest = self.tokens.list.get(at).map_or("", |token| &self.original[token.span.end..]);
        rest.trim_start_matches(['"', '\'', ')', '’', '”', ' ']).starts_with(mark)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.list.get(at).map_or("", |_| self.tokens.word(at))
    }

    /// The word this many places before another; empty before the start of the text.
    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        listed(words, self.word(at))
    }

    /// The indices of the words of the sentence that the word is in.
    fn sentence(&self, at: usize) -> Range<usize> {
        self.part(at, |token| token.sentence)
    }

    /// The indices of the words of the clause that the word is in.
    fn clause(&self, at: usize) -> Range<usize> {
        self.part(at, |token| token.clause)
    }

    fn part(&self, at: usize, of: impl Fn(&super::tokens::Token) -> usize) -> Range<usize> {
        let Some(part) = self.tokens.list.get(at).map(&of) else { return 0..0 };
        let start = self.tokens.list.partition_point(|token| of(token) < part);
        let length = self.tokens.list[start..].partition_point(|token| of(token) == part);
        start..start + length
    }
}

/// The places of a sorted list that lie in a range.
fn within(places: &[usize], range: Range<usize>) -> &[usize] {
    let start = places.partition_point(|place| *place < range.start);
    let end = places.partition_point(|place| *place < range.end);
    &places[start.min(end)..end]
}
