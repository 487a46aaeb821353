//! Whether a sentence forbids something.

use std::ops::RangeInclusive;

use super::context::{Context, within};
use super::negation::TURNS;

/// The maximum distance, in words, between what forbids and the match.
const REACH: usize = 12;

/// Words that forbid by themselves.
const FORBIDS: &[&str] = &[
    "onbevoegd",
    "ongeoorloofd",
    "onthouden",
    "ontoelaatbaar",
    "ontzegd",
    "uitgesloten",
    "verbiedt",
    "verboden",
];
/// Words that forbid after a negator.
const ALLOWED: &[&str] =
    &["bevoegd", "bevoegdheid", "gemachtigd", "geoorloofd", "gerechtigd", "toegestaan", "toelaatbaar"];
const MAY: &[&str] = &["mag", "mogen"];
const NEGATORS: &[&str] = &["evenmin", "geen", "niet", "nooit"];
/// Infinitives that make "mag niet" an obligation: "mag niet ontbreken".
const MISSED: &[&str] = &["ontbreken", "overgeslagen", "vergeten"];

/// Every word that can forbid.
pub(super) const TRIGGERS: &[&[&str]] = &[FORBIDS, ALLOWED, MAY, &["uit"]];

/// Whether the word forbids, with the words around it.
pub(super) fn is_marker(context: &Context<'_>, at: usize) -> bool {
    let negated = |places: std::ops::Range<usize>| {
        places
            .filter(|place| context.tokens.list.len() > *place && context.tokens.same_clause(at, *place))
            .any(|place| context.is(place, NEGATORS))
    };
    if context.is(at, FORBIDS) {
        if context.word(at) == "onthouden" {
            return context.before(at, 1) == "te" && matches!(context.before(at, 2), "je" | "u" | "zich");
        }
        // "niet uitgesloten" means that it is possible.
        return !negated(at.saturating_sub(4)..at);
    }
    if context.is(at, ALLOWED) {
        return negated(at.saturating_sub(3)..at) && context.before(at, 1) != "met";
    }
    if context.word(at) == "uit" {
        // "De regels sluiten uit dat ..."
        return context.word(at + 1) == "dat"
            && (1..=4).any(|back| matches!(context.before(at, back), "sluit" | "sluiten"));
    }
    if context.is(at, MAY) {
        let denied = negated(at + 1..at + 8);
        let missed = (at + 1..at + 16).any(|place| context.is(place, MISSED));
        // "wat wel en niet mag"
        let both = (at + 1..at + 8).chain(at.saturating_sub(4)..at).any(|place| context.word(place) == "wel");
        return denied && !missed && !both;
    }
    false
}

impl Context<'_> {
    /// Whether these words are forbidden.
    pub(super) fn is_forbidden(&self, words: &RangeInclusive<usize>) -> bool {
        if self.signs.forbidding.is_empty() {
            return false;
        }
        let (start, end) = (*words.start(), *words.end());
        let clause = self.clause(start);
        // "Zelf een boete innen, is het college bij wet verboden".
        let last = self.sentence(start).end.saturating_sub(1);
        if self.is(last, FORBIDS)
            && self.signs.forbidding.contains(&last)
            && start <= self.sentence(start).start + 6
        {
            return true;
        }
        let reach = start.saturating_sub(REACH).max(clause.start)..(end + 1 + REACH).min(clause.end);
        within(&self.signs.forbidding, reach).iter().any(|&marker| {
            let between = if marker < start { marker + 1..start } else { end + 1..marker };
            // Another statement begins after "en" and after a word that turns the sentence.
            let turned = between
                .clone()
                .any(|at| self.is(at, TURNS) || self.word(at) == "en" && self.starts_statement(at + 1));
            !turned && !(start..=end).contains(&marker)
        })
    }

    /// Whether a statement with its own verb begins at this word: "en volgt".
    pub(super) fn starts_statement(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with('t') && !matches!(word, "het" | "niet" | "met" | "dat" | "dit")
    }
}
