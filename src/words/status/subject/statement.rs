//! Where the statement begins that a word is in: a sentence may hold several, each with a subject of its own.

use super::lists::HOLDER;
use super::{REACH, relation};
use crate::words::status::context::Context;

impl Context<'_> {
    /// The index of the first word of the statement that the word is in: after a conjunction, or at the start of the sentence.
    pub(super) fn statement(&self, start: usize) -> (usize, bool) {
        let sentence = self.sentence(start);
        let from = start.saturating_sub(REACH).max(sentence.start);
        for at in (from..start).rev() {
            let begins_clause = at > sentence.start && !self.tokens.same_clause(at - 1, at);
            // "maar ook" goes on with the same subject.
            if self.word(at) == "maar" && self.is(at + 1, &["geen", "niet", "ook", "wel"]) {
                continue;
            }
            if matches!(
                self.word(at),
                "als"
                    | "doordat"
                    | "dat"
                    | "waar"
                    | "hoewel"
                    | "indien"
                    | "nadat"
                    | "omdat"
                    | "opdat"
                    | "terwijl"
                    | "totdat"
                    | "voordat"
                    | "waarbij"
                    | "waardoor"
                    | "waarin"
                    | "waarmee"
                    | "waarna"
                    | "waarop"
                    | "wanneer"
                    | "zodat"
                    | "zodra"
                    | "zolang"
                    | "zoals"
                    | "of"
                    | "want"
                    | "maar"
                    | "mits"
                    | "tenzij"
            ) && (begins_clause
                || !matches!(self.word(at), "of" | "dat" | "als" | "waar" | "maar")
                || self.is_noun_at(at + 1, start))
            {
                return (at + 1, !matches!(self.word(at), "maar" | "want"));
            }
            // "en" before a subject and its verb begins a statement.
            if self.word(at) == "en" && self.is_new_statement(at + 1, start) {
                return (at + 1, false);
            }
            if begins_clause && self.is_new_statement(at, start) && !self.ends_aside(at) {
                return (at, false);
            }
        }
        (if from == sentence.start { from } else { start }, false)
    }

    /// Whether a person or the job holder is named at this word, after at most its determiners.
    pub(super) fn is_noun_at(&self, at: usize, end: usize) -> bool {
        let noun =
            (at..end.min(at + 3)).find(|at| relation(self.word(*at)).is_some() || self.is(*at, HOLDER));
        noun.is_some_and(|noun| self.first_of_noun(noun, at) == at)
    }

    /// Whether the clause before this word is an aside within the sentence: "De collega met wie je werkt, neemt deel".
    pub(super) fn ends_aside(&self, at: usize) -> bool {
        let aside = self.clause(at - 1);
        let is_relative = |word: &str| matches!(word, "die" | "dat" | "wie" | "zoals" | "mits");
        (aside.start..aside.end.min(aside.start + 8)).any(|at| is_relative(self.word(at)))
    }

    /// Whether a noun with its verb, or a verb of the job holder, begins here.
    pub(super) fn is_new_statement(&self, at: usize, end: usize) -> bool {
        if at >= end {
            return false;
        }
        // "Terwijl ..., legt een teamgenoot het af"; after "en", the subject of the statement before goes on.
        if self.is_finite(at) {
            return self.follows_subordinate(at) && self.word(at - 1) != "en";
        }
        let noun =
            (at..end.min(at + 4)).find(|at| relation(self.word(*at)).is_some() || self.is(*at, HOLDER));
        noun.is_some_and(|noun| self.first_of_noun(noun, at) == at && self.is_finite(noun + 1))
    }
}
