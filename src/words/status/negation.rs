//! Whether a sentence denies the matched words.
//!
//! There is no grammatical parsing. A negator has effect within its clause over a short distance, words that turn the
//! sentence ("maar", "wel") block it, and expressions that look like a negation but are not ("niet alleen", "gaat niet
//! uit de weg", "geen besluit zonder overleg") are listed.

use std::ops::RangeInclusive;

use super::context::Context;

/// The maximum distance, in words, of a negator before a match.
const BEFORE: usize = 5;
/// The maximum distance, in words, of a negator after a match.
const AFTER: usize = 5;
/// The maximum distance, in words, of a negator after words at the start of a clause.
const TOPIC: usize = 9;

/// Negators before a match whose scope extends across "en" and "of": "geen tijd en mandaat".
const DETERMINERS: &[&str] =
    &["amper", "gebrek", "geen", "nauwelijks", "noch", "onvoldoende", "weinig", "zomin", "zonder"];
/// Negators before a match whose scope ends at a conjunction: "is niet bang en toont lef".
const ADVERBS: &[&str] =
    &["evenmin", "ipv", "nergens", "niemand", "niet", "niets", "nimmer", "nooit", "plaats"];
/// Verbs of absence, which negate in both directions.
const ABSENCE: &[&str] = &["afwezig", "missen", "mist", "ontbrak", "ontbraken", "ontbreekt", "ontbreken"];
/// Negators after a match.
const AFTERWARDS: &[&str] = &["evenmin", "geen", "nergens", "niet", "niets", "nimmer", "nooit"];
/// Negators that deny what stands at the start of their clause.
const TOPICAL: &[&str] = &["geen", "nergens", "niemand", "niet", "niets", "nimmer", "nooit"];
/// Words that, after "niet", cancel the negation.
const NOT_ONLY: &[&str] = &["alleen", "enkel", "louter", "slechts", "uitsluitend", "zozeer"];
/// Words that turn a negation into an affirmation: "maatwerk is niet vrijblijvend".
const LITOTES: &[&str] = &[
    "denken",
    "letter",
    "onbelangrijk",
    "ondenkbaar",
    "onderhandelbaar",
    "onmogelijk",
    "ontkomen",
    "optioneel",
    "overbodig",
    "verhandelbaar",
    "vrijblijvend",
    "vrijblijvende",
    "weg",
    "weggestopt",
];
/// Verbs and nouns whose negation affirms what follows: "schroomt niet om", "heeft geen moeite met".
const UNWILLING: &[&str] = &[
    "aarzelt",
    "angst",
    "bang",
    "bezwaar",
    "deinst",
    "deinzen",
    "mijdt",
    "moeite",
    "ontwijkt",
    "probleem",
    "schroom",
    "schroomt",
    "schuwen",
    "schuwt",
    "terugdeinzen",
    "tornen",
    "tornt",
    "twijfel",
    "twijfelt",
    "uitstellen",
    "vergeet",
    "vergeten",
    "vermijden",
    "vermijdt",
    "verwaarloost",
];
/// Words that turn a preceding "geen ..." into an affirmation: "laat geen kans liggen".
const UNUSED: &[&str] = &["buiten", "liggen", "lopen", "onbenut", "onbesproken", "weg"];
/// Words that turn the sentence, and so block a negator.
pub(super) const TURNS: &[&str] = &["doch", "echter", "integendeel", "juist", "maar", "wel"];
/// Words that start a new clause without a comma.
pub(super) const CLAUSES: &[&str] = &[
    "als", "dat", "die", "indien", "om", "omdat", "opdat", "terwijl", "tot", "totdat", "voordat", "waarbij",
    "wanneer", "zodat",
];
/// Predicates whose negation extends across "om" and "dat": "het is niet nodig om te reflecteren".
const PREDICATES: &[&str] =
    &["bedoeld", "gebruikelijk", "mogelijk", "nodig", "noodzakelijk", "toegestaan", "vereist", "verplicht"];
/// Verbs that apply a following "niet" to what precedes them: "intervisie is hier niet geregeld".
const COPULAS: &[&str] = &[
    "behoort", "behoren", "bestaan", "bestaat", "gaat", "gebeurt", "geldt", "had", "heeft", "hoeft",
    "hoeven", "hoort", "is", "kan", "komen", "komt", "krijgt", "kunnen", "mag", "mogen", "speelt", "staan",
    "staat", "telt", "vinden", "vindt", "waren", "was", "werd", "worden", "wordt", "zijn", "zit",
];
/// Every word that can deny.
pub(super) const TRIGGERS: &[&[&str]] = &[DETERMINERS, ADVERBS, ABSENCE];

/// Whether the word is a negator.
pub(super) fn negates(context: &Context<'_>, at: usize) -> bool {
    [DETERMINERS, ADVERBS, ABSENCE].iter().any(|words| context.is(at, words))
}

impl Context<'_> {
    /// Whether these words are denied.
    pub(super) fn is_denied(&self, words: &RangeInclusive<usize>) -> bool {
        self.signs.denies
            && (self.denied_before(*words.start())
                || self.denied_after(words)
                || self.denied_as_topic(words)
                || self.is_missing_after_aside(*words.start())
                || self.denied_by_subject(words)
                || self.denied_by_value(*words.end()))
            && !self.denied_twice(*words.start())
    }

    /// Whether the scope of a preceding negator includes the word.
    fn denied_before(&self, start: usize) -> bool {
        let mut conjunction = false;
        let mut clause = false;
        for at in (0..start).rev().take(BEFORE).take_while(|&at| self.tokens.same_clause(start, at)) {
            if self.is(at, TURNS) && !self.denies_nothing_at(at) {
                return false;
            }
            if self.is(at, DETERMINERS) || self.is(at, ABSENCE) {
                return (self.word(at) != "zonder" || self.is_noun_phrase(at + 1..start))
                    && !self.affirms(at, start);
            }
            if self.is(at, ADVERBS) {
                let carried =
                    (!clause && !conjunction) || (at + 1..start).any(|word| self.is(word, PREDICATES));
                // "in plaats van"
                let instead = self.word(at) != "plaats"
                    || (self.word(at + 1) == "van" && self.word(at.wrapping_sub(1)) == "in");
                return carried && instead && !self.affirms(at, start);
            }
            conjunction |= self.word(at) == "en";
            clause |= self.is(at, CLAUSES);
        }
        false
    }

    /// Whether the words are such as stand before a noun, or a coordination: what "zonder" denies ends at the first noun.
    fn is_noun_phrase(&self, mut words: std::ops::Range<usize>) -> bool {
        let joined = words.clone().any(|at| self.is(at, &["en", "noch", "of"]));
        joined
            || words.all(|at| {
                self.word(at).ends_with('e')
                    || self.is(at, &["een", "eigen", "enig", "haar", "het", "hun", "voldoende", "zijn"])
            })
    }

    /// Whether a negator denies words at the start of a clause: "Huisbezoeken leg je als medewerker niet af".
    fn denied_as_topic(&self, words: &RangeInclusive<usize>) -> bool {
        let (start, end) = (*words.start(), *words.end());
        let clause = self.clause(start);
        if start > clause.start + 1 {
            return false;
        }
        let rest = end + 1..(end + 1 + TOPIC).min(clause.end);
        let is_verb = self.word(end + 1).ends_with('t')
            || self.is(end + 2, &["je", "jij", "u"])
            || self.is(end + 1, COPULAS);
        let is_verb = is_verb
            || self.is(clause.end - 1, &["niet"]) && (end + 2..end + 5).any(|at| self.is(at, COPULAS));
        let found = rest
            .clone()
            .take_while(|at| !self.is(*at, TURNS) && !self.is(*at, CLAUSES))
            .find(|at| self.is(*at, TOPICAL));
        is_verb && found.is_some_and(|at| !self.affirms(at, at))
    }

    /// Whether the subject of the sentence is negated: "Geen van de teamgenoten staat ingeschreven in een register".
    fn denied_by_subject(&self, words: &RangeInclusive<usize>) -> bool {
        let start = self.sentence(*words.start()).start;
        let is_nobody =
            self.word(start) == "niemand" || self.word(start) == "geen" && self.word(start + 1) == "van";
        is_nobody && self.tokens.same_clause(start, *words.start())
    }

    /// Whether the words are a label whose value is "geen": "reflectietijd: geen".
    fn denied_by_value(&self, end: usize) -> bool {
        let sentence = self.sentence(end);
        let value = self.sentence(sentence.end);
        value.len() == 1
            && value.start == sentence.end
            && self.is_followed_by(sentence.end - 1, ':')
            && self.is(value.start, &["geen", "nee", "niet", "nvt"])
    }

    /// Whether a sentence that begins with a negation has another one: "Geen dienst zonder nabespreking".
    fn denied_twice(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        let rest = sentence.start + 1..sentence.end.min(sentence.start + 40);
        let has = |words: &[&str]| rest.clone().any(|at| self.is(at, words));
        match self.word(sentence.start) {
            "geen" => {
                self.word(sentence.start + 1) != "van"
                    && has(&["gemist", "mist", "ontbreekt", "overgeslagen", "verstoken", "zonder"])
            }
            "zonder" => has(&["geen", "niet", "onmogelijk"]) && rest.clone().any(|at| self.word(at) == "te"),
            _ => false,
        }
    }

    /// Whether the sentence ends in a verb of absence after an aside: "Een beroepscode waar ..., ontbreekt".
    fn is_missing_after_aside(&self, start: usize) -> bool {
        let sentence = self.sentence(start);
        let last = sentence.end.saturating_sub(1);
        start <= sentence.start + 2
            && last > start
            && self.is(last, ABSENCE)
            && !self.tokens.same_clause(last - 1, last)
    }

    /// Whether the scope of a following negator includes the words.
    fn denied_after(&self, words: &RangeInclusive<usize>) -> bool {
        let (start, end) = (*words.start(), *words.end());
        let mut copula =
            start > 0 && self.tokens.same_clause(start - 1, start) && self.is(start - 1, COPULAS);
        // "Intervisie en supervisie ontbreken."
        if self.is(end + 1, &["en", "noch", "of"])
            && self.tokens.list.len() > end + 3
            && self.tokens.same_clause(end, end + 3)
        {
            let denies =
                self.is(end + 3, ABSENCE) || self.is(end + 3, COPULAS) && self.is(end + 4, AFTERWARDS);
            return denies && !self.affirms(end + 4, end + 4);
        }
        for at in (end + 1..self.tokens.list.len()).take(AFTER) {
            if !self.tokens.same_clause(end, at)
                || self.is(at, TURNS)
                || self.is(at, CLAUSES)
                || (self.is(at, &["en", "of"]) && at > end + 1)
            {
                return false;
            }
            if self.is(at, ABSENCE) {
                return true;
            }
            if self.is(at, AFTERWARDS) {
                return (copula || at == end + 1) && !self.affirms(at, at);
            }
            if self.is(at, &["en", "of"]) {
                return false;
            }
            copula |= self.is(at, COPULAS);
        }
        false
    }

    /// Whether the negator at this word does not negate what begins at `start`.
    fn affirms(&self, at: usize, start: usize) -> bool {
        if self.denies_nothing_at(at) {
            return true;
        }
        let near = |words: &[&str], from: usize, to: usize| {
            (from..to).any(|other| {
                other < self.tokens.list.len() && self.tokens.same_clause(at, other) && self.is(other, words)
            })
        };
        // "niet zonder overleg", "geen besluit zonder overleg".
        let doubled = (1..=BEFORE)
            .filter_map(|back| at.checked_sub(back))
            .take_while(|&other| self.tokens.same_clause(at, other) && !self.is(other, TURNS))
            .any(|other| {
                self.is(other, &["geen", "nergens", "niet", "nimmer", "nooit"])
                    && !self.denies_nothing_at(other)
            });
        let absence =
            self.is(at, &["missen", "mist", "ontbreekt", "ontbreken", "onvoldoende", "weinig", "zonder"]);
        (doubled && absence)
            || near(UNWILLING, at.saturating_sub(2), start.max(at + 3).min(at + 4))
            || near(LITOTES, at + 1, at + 5)
            || (self.is(at, DETERMINERS) && near(UNUSED, at + 1, at + 5))
            || (self.is(at, ABSENCE) && near(&["nimmer", "nooit", "zelden"], at + 1, at + 4))
            || (self.is(at, &["niet", "nooit"]) && near(&["ontbreken"], at + 1, at + 3))
            || (start > at && near(UNUSED, start, start + 4))
    }

    /// Expressions that contain a negator but negate nothing: "niet alleen", "al dan niet", "wel of niet", "niet voor
    /// niets", "niet te vergeten".
    fn denies_nothing_at(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| self.word(at));
        self.is(at + 1, NOT_ONLY)
            || (before(1) == "dan" && before(2) == "al")
            || (before(1) == "of" && before(2) == "wel")
            || (self.word(at) == "wel" && self.word(at + 1) == "of" && self.word(at + 2) == "niet")
            || (self.word(at + 1) == "voor" && self.word(at + 2) == "niets")
            || (self.word(at + 1) == "te" && self.is(at + 2, &["missen", "vergeten"]))
            || (self.word(at + 1) == "in" && self.word(at + 2) == "de" && self.word(at + 3) == "laatste")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_every_negator_is_a_trigger() {
        let lists = [
            DETERMINERS,
            ADVERBS,
            ABSENCE,
            AFTERWARDS,
            NOT_ONLY,
            LITOTES,
            UNWILLING,
            UNUSED,
            TURNS,
            CLAUSES,
            PREDICATES,
            COPULAS,
        ];
        assert!(lists.iter().all(|list| list.is_sorted()));
        assert!(AFTERWARDS.iter().all(|word| [DETERMINERS, ADVERBS].concat().contains(word)));
    }
}
