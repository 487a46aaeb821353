//! The status of matched words in their sentence: whether the sentence asserts them, and about whom.
//!
//! A match alone proves nothing: "Eventueel volgt de teamleider intervisie" contains the word, but the statement is uncertain
//! and about somebody else. Each submodule looks at the words around the match, in its clause or sentence, and over
//! a bounded distance.
//!
//! - `negation`: "geen intervisie", "intervisie ontbreekt"
//! - `past`: "voorheen was er intervisie", "tot 2015"
//! - `forbidden`: "intervisie is niet toegestaan"
//! - `doubt`: "eventueel", "wordt onderzocht", a question; and conditions: "als er tijd is", "mits"
//! - `subject`: "de teamleider volgt intervisie", "de klant die een cursus volgt"

mod context;
mod doubt;
mod forbidden;
mod negation;
mod past;
mod subject;

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::tokens::Tokens;
pub(super) use context::{Context, Signs};
use context::{LABEL, within};
pub use context::{Status, Whether, Whose};

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
    static TRIGGERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        [negation::TRIGGERS, past::TRIGGERS, forbidden::TRIGGERS, doubt::TRIGGERS]
            .concat()
            .into_iter()
            .flatten()
            .copied()
            .collect()
    });
    TRIGGERS.contains(word)
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
}
