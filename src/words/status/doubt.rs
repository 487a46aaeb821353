//! Whether a sentence leaves it open: uncertain, or on a condition.

use std::ops::RangeInclusive;

use super::context::{Context, within};
use crate::words::listed::listed;

/// The maximum distance, in words, between what makes something uncertain and the match.
const REACH: usize = 12;

/// Words that make their clause uncertain.
const DOUBTS: &[&str] = &[
    "bespreekbaar",
    "denkbaar",
    "desgewenst",
    "eventueel",
    "eventuele",
    "facultatief",
    "facultatieve",
    "hopelijk",
    "misschien",
    "mogelijkerwijs",
    "onduidelijk",
    "onzeker",
    "optioneel",
    "optionele",
    "overweegt",
    "overwegen",
    "overwogen",
    "vermoedelijk",
    "vraag",
    "waarschijnlijk",
    "wellicht",
    "wenselijk",
    "zou",
    "zouden",
];
/// Words that only do so with other words.
const WITH_OTHERS: &[&str] = &[
    "aanbeveling",
    "ambitie",
    "bekeken",
    "bepaald",
    "bepalen",
    "besloten",
    "blijken",
    "er",
    "gestreefd",
    "haalbaar",
    "intentie",
    "mogelijk",
    "mogelijke",
    "mogelijkheid",
    "na",
    "nagegaan",
    "nog",
    "onderzocht",
    "onderzoekt",
    "plan",
    "plannen",
    "pre",
    "streeft",
    "toekomst",
    "uitgezocht",
    "verkend",
    "verkent",
    "verwachting",
    "voorkeur",
    "voornemen",
    "voornemens",
];
/// Words that introduce a condition.
const CONDITIONS: &[&str] = &[
    "alleen",
    "als",
    "gebleken",
    "indien",
    "mits",
    "mocht",
    "mochten",
    "pas",
    "slechts",
    "tenminste",
    "tenzij",
    "uitsluitend",
    "voorwaarde",
    "voorzover",
    "wanneer",
    "zodra",
    "zolang",
    "zover",
];
/// Verbs for what somebody is given.
const GIVEN: &[&str] = &["krijgen", "krijgt", "vergoed", "vergoeden", "vergoedt"];
/// What a condition asks that lies outside the job holder: time, money, permission.
const MEANS: &[&str] = &[
    "agenda",
    "akkoord",
    "begroting",
    "beschikbaar",
    "bezetting",
    "budget",
    "capaciteit",
    "dienstrooster",
    "drukte",
    "formatie",
    "geld",
    "goedkeuring",
    "goedkeurt",
    "haalbaar",
    "instemming",
    "instemt",
    "lukt",
    "middelen",
    "planning",
    "rooster",
    "ruimte",
    "rustig",
    "subsidie",
    "tijd",
    "toelaat",
    "toelaten",
    "toestaan",
    "toestaat",
    "toestemming",
    "werkaanbod",
    "werkdruk",
    "werkvoorraad",
];
/// Words after which "nodig" and the like make no condition: "indien nodig", "wanneer gewenst".
const AS_NEEDED: &[&str] = &["gewenst", "mogelijk", "nodig", "noodzakelijk", "relevant", "vereist"];
/// The first words of a clause with a subject, after "als".
const SUBJECTS: &[&str] = &[
    "daar", "dat", "de", "die", "dit", "er", "haar", "het", "hij", "hun", "iemand", "ik", "je", "jij",
    "jouw", "men", "nodig", "onze", "u", "uw", "we", "wij", "ze", "zij", "zijn",
];

/// Every word that can leave something open.
pub(super) const TRIGGERS: &[&[&str]] = &[DOUBTS, WITH_OTHERS, CONDITIONS];

/// Whether the word makes its clause uncertain.
pub(super) fn is_marker(context: &Context<'_>, at: usize) -> bool {
    let word = context.word(at);
    let next = context.word(at + 1);
    let (last, second) = (context.before(at, 1), context.before(at, 2));
    let near = |words: &[&str], back: usize| (1..=back).any(|back| words.contains(&context.before(at, back)));
    match word {
        "overwegen" => last == "te" && near(&["valt"], 4) || next == "om",
        // An adjective makes only its noun uncertain.
        "eventuele" | "optionele" | "facultatieve" => false,
        "vraag" => near(&["is"], 3) && last == "de" && matches!(next, "of" | ""),
        "haalbaar" => near(&["of"], 6),
        word if listed(DOUBTS, word) => !near(&["niet", "nooit"], 2),
        "verwachting" => last == "naar",
        "blijken" => near(&["nog"], 3),
        "na" => near(&["denkt", "denken"], 4) && near(&["over"], 2),
        "mogelijk" | "mogelijke" => {
            let is_aim =
                near(&["wel", "zo", "zoveel", "waar", "maakt", "maken", "indien", "niet", "alle", "mede"], 4);
            word == "mogelijk"
                && !is_aim
                && next != "te"
                && next != "maken"
                && next != "maakt"
                && (near(&["is", "zijn", "wordt"], 4)
                    || second.is_empty()
                    || last.ends_with('t')
                    || next == "in"
                    || next == "ook")
        }
        "mogelijkheid" => {
            near(&["is", "zijn", "bestaat"], 3) && next == "om" && near(&["er"], 3) && near(&["misschien"], 6)
        }
        "nog" => {
            matches!(next, "niet" | "geen") && !matches!(context.word(at + 2), "langer" | "zo")
                || next == "te"
                    && matches!(context.word(at + 2), "bepalen" | "bezien" | "bespreken" | "beslissen")
                || matches!(context.word(at + 1), "onbekend" | "open")
        }
        "bepalen" => last == "te" && near(&["nader", "nog"], 3),
        "bepaald" | "besloten" => {
            near(&["nog", "later"], 4) && near(&["moet", "wordt", "worden"], 6) || last == "nader"
        }
        "voorkeur" => last == "bij",
        "pre" => near(&["een"], 1) && (near(&["is", "zijn", "heeft"], 4) || next.is_empty() || next == "is"),
        "aanbeveling" => near(&["strekt", "strekken", "verdient"], 3) || next == "verdient",
        "verkend" => near(&["worden", "wordt"], 6),
        "bekeken" | "onderzocht" | "nagegaan" | "uitgezocht" => {
            next == "of" || near(&["nog", "moment", "momenteel"], 4)
        }
        // "Onderzoekt of iemand recht heeft" is a task; "de gemeente onderzoekt of" is a plan.
        "onderzoekt" | "verkent" => {
            let of = if next == "of" { at + 1 } else { at + 2 };
            let is_plan = (1..=4).any(|back| at >= back && context.is_decider(at - back))
                || context.is(of + 1, &["het", "hij", "we", "wij", "ze", "zij"]);
            is_plan && context.word(of) == "of"
        }
        "streeft" | "gestreefd" => next == "ernaar" || next == "er" || near(&["ernaar"], 3),
        "plan" | "plannen" | "voornemen" | "voornemens" | "intentie" | "ambitie" => {
            next == "om" || next == "is" && matches!(context.word(at + 2), "er" | "om")
        }
        "toekomst" => last == "de" && second == "in",
        "er" => matches!(next, "kan" | "kunnen") || matches!(last, "kan" | "kunnen"),
        _ => false,
    }
}

/// Whether the word introduces a condition.
pub(super) fn is_condition(context: &Context<'_>, at: usize) -> bool {
    let next = context.word(at + 1);
    if AS_NEEDED.contains(&next) && context.word(at) != "mits" {
        return false;
    }
    match context.word(at) {
        // "ook als" is no condition.
        // "mits binnen de grenzen van de wet" sets bounds.
        "mits" | "zolang" if (1..=3).any(|ahead| context.word(at + ahead) == "binnen") => false,
        "mits" | "tenzij" | "voorzover" | "indien" | "zodra" | "zolang" | "wanneer"
            if context.before(at, 1) != "ook" =>
        {
            true
        }
        "mocht" | "mochten" => context.is_first(at),
        "gebleken" => context.before(at, 1) == "bij",
        "zover" => context.before(at, 1) == "voor",
        "voorwaarde" => matches!(context.before(at, 1), "op" | "de") && next == "dat",
        "alleen" | "pas" | "slechts" | "tenminste" | "uitsluitend" => {
            context.before(at, 1) != "niet"
                && (at + 1..at + 14).any(|other| {
                    other < context.tokens.list.len()
                        && context.tokens.same_sentence(at, other)
                        && (matches!(context.word(other), "indien" | "wanneer" | "zodra")
                            || context.word(other) == "als" && context.is(other + 1, SUBJECTS)
                            || context.word(other) == "als" && other == at + 1
                            || context.word(other) == "als" && context.word(other + 1) == "zich")
                })
                || matches!(next, "bij" | "met" | "na")
                    && (at == 0 || !context.tokens.same_clause(at - 1, at))
                    && context.before(at, 1) != "niet"
        }
        // "als mentor" and "als het gaat om" are no conditions.
        "als" => {
            context.is(at + 1, SUBJECTS)
                && !(next == "het" && context.word(at + 2) == "gaat")
                && !matches!(context.before(at, 1), "ook" | "zowel" | "net" | "evenals" | "zo" | "alsook")
        }
        _ => false,
    }
}

impl Context<'_> {
    /// Whether these words are said to be not so yet.
    pub(super) fn is_not_yet(&self, words: &RangeInclusive<usize>) -> bool {
        let is_nog = |marker: &&usize| self.word(**marker) == "nog";
        self.doubts_near(words).iter().any(|marker| is_nog(&marker))
    }

    /// Whether these words are uncertain.
    pub(super) fn is_uncertain(&self, words: &RangeInclusive<usize>) -> bool {
        let is_open_noun = (1..=2).any(|back| {
            matches!(
                self.before(*words.start(), back),
                "eventuele" | "facultatieve" | "mogelijke" | "optionele"
            )
        });
        is_open_noun || !self.doubts_near(words).is_empty()
    }

    fn doubts_near(&self, words: &RangeInclusive<usize>) -> &[usize] {
        if self.signs.doubtful.is_empty() {
            return &[];
        }
        let (start, end) = (*words.start(), *words.end());
        let clause = self.clause(start);
        let sentence = self.sentence(start);
        // "Eventueel neemt de werkcoach, die ..., deel", "Of ..., moet nog blijken".
        let opens = self.word(sentence.start) == "of" || self.signs.doubtful.contains(&sentence.start);
        if opens {
            return within(&self.signs.doubtful, sentence);
        }
        let from = start.saturating_sub(REACH).max(clause.start);
        // Another statement begins after "maar" and "en".
        let from = (from..start).rev().find(|at| self.is(*at, &["echter", "en", "maar"])).unwrap_or(from);
        let near = within(&self.signs.doubtful, from..(end + 1 + REACH).min(clause.end));
        // A sign within the match is part of its meaning.
        let inside = within(&self.signs.doubtful, start..end + 1);
        if inside.len() == near.len() { &[] } else { near }
    }

    /// Whether the word begins its sentence.
    pub(super) fn is_first(&self, at: usize) -> bool {
        self.sentence(at).start == at
    }

    /// Whether the sentence is a question.
    pub(super) fn is_asked(&self, at: usize) -> bool {
        self.is_followed_by(self.sentence(at).end.saturating_sub(1), '?')
    }

    /// Whether these words depend on a condition: they stand in it, or it asks for means.
    pub(super) fn is_conditional(&self, words: &RangeInclusive<usize>) -> bool {
        if self.signs.conditions.is_empty() {
            return false;
        }
        let start = *words.start();
        let sentence = self.sentence(start);
        within(&self.signs.conditions, sentence).iter().any(|&marker| {
            if words.contains(&marker) {
                return false;
            }
            let part = if self.is_first(marker) { self.sentence(marker) } else { self.clause(marker) };
            let asks_means = (marker + 1..part.end.min(marker + 18)).any(|at| self.is(at, MEANS));
            // Another statement lies between: "heeft een mentor en rijdt, mits ...".
            let between = *words.end() + 1..marker.max(*words.end() + 1);
            if between.into_iter().any(|at| self.word(at) == "en" && self.starts_statement(at + 1)) {
                return false;
            }
            // "als iemand boos wordt" is a situation of the work.
            let is_situation =
                (marker + 1..marker + 4).any(|at| self.word(at) == "iemand" || self.is_citizen(at));
            let is_inside = marker < start && self.tokens.same_clause(marker, start) && !is_situation;
            let decides = (marker + 1..part.end.min(marker + 18)).any(|at| self.is_decider(at));
            let gives = (words.start().saturating_sub(6)..words.end() + 4).any(|at| self.is(at, GIVEN));
            let asks_means = asks_means || decides || gives && self.is(marker, &["als", "indien", "wanneer"]);
            match self.word(marker) {
                "alleen" | "gebleken" | "mits" | "mocht" | "mochten" | "pas" | "slechts" | "tenminste"
                | "tenzij" | "uitsluitend" | "voorwaarde" | "voorzover" | "zover" => true,
                "wanneer" => asks_means && !is_inside,
                _ => asks_means || is_inside,
            }
        })
    }
}
