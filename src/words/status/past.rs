//! Whether a sentence is about the past.

use super::context::{Context, within};
use crate::words::listed::listed;

/// Words that indicate the past of the whole sentence.
const PAST: &[&str] =
    &["afgeschaft", "afgeschafte", "destijds", "indertijd", "toentertijd", "voorheen", "vroeger"];
/// Verbs in the past tense, which indicate the past of their clause.
const VERBS: &[&str] = &[
    "beschikte",
    "beschikten",
    "bestond",
    "bestonden",
    "bezocht",
    "bezochten",
    "bleef",
    "boden",
    "bood",
    "bracht",
    "brachten",
    "deden",
    "deed",
    "gaf",
    "gaven",
    "ging",
    "gingen",
    "gold",
    "golden",
    "had",
    "hadden",
    "hield",
    "hielden",
    "hielp",
    "kende",
    "kenden",
    "kon",
    "konden",
    "kreeg",
    "kregen",
    "kwam",
    "kwamen",
    "leerde",
    "leerden",
    "legde",
    "legden",
    "liep",
    "liepen",
    "maakte",
    "maakten",
    "mocht",
    "mochten",
    "moest",
    "moesten",
    "nam",
    "stelde",
    "stond",
    "stonden",
    "voerde",
    "voerden",
    "volgde",
    "volgden",
    "vond",
    "vonden",
    "waren",
    "was",
    "werd",
    "werden",
    "werkte",
    "werkten",
    "wist",
    "zag",
    "zat",
    "zaten",
];
/// Events that divide time: "vóór de fusie", "tot de reorganisatie".
const EVENTS: &[&str] = &[
    "corona",
    "crisis",
    "decentralisatie",
    "fusie",
    "herindeling",
    "invoering",
    "reorganisatie",
    "samenvoeging",
    "sluiting",
    "wetswijziging",
    "wijziging",
];
/// Words that return a sentence to the present.
const PRESENT: &[&str] = &["inmiddels", "nu", "sindsdien", "tegenwoordig", "thans", "voortaan"];

/// Every word that can indicate the past.
pub(super) const TRIGGERS: &[&[&str]] = &[
    PAST,
    VERBS,
    &[
        "beeindigd",
        "gestopt",
        "langer",
        "niet",
        "ooit",
        "opgeheven",
        "tijde",
        "tot",
        "verleden",
        "vervallen",
        "voor",
        "voormalige",
    ],
];

/// Whether the word indicates the past.
pub(super) fn is_marker(context: &Context<'_>, at: usize) -> bool {
    let next = context.word(at + 1);
    match context.word(at) {
        // "in een vroeger stadium" is about order, not about the past.
        word if listed(PAST, word) => !matches!(next, "of" | "stadium"),
        // "de was" is a noun.
        word if listed(VERBS, word) || is_past_tense(word) => {
            !matches!(context.before(at, 1), "de" | "een" | "het" | "vuile")
        }
        "verleden" => next == "tijd" || context.before(at, 1) == "het" && context.before(at, 2) == "in",
        "tot" => {
            next == "voor" && context.word(at + 2) == "kort"
                || is_year_after(context, at + 1)
                || is_event(context, at)
        }
        "voor" => is_event(context, at) || is_year(next),
        "tijde" => context.before(at, 1) == "ten",
        "ooit" => context.before(at, 1) != "wel",
        "niet" => next == "langer" && context.word(at + 2) != "dan",
        "beeindigd" | "gestopt" | "opgeheven" | "vervallen" => {
            matches!(context.before(at, 1), "is" | "zijn") || matches!(next, "is" | "zijn")
        }
        "voormalige" => true,
        _ => false,
    }
}

/// Whether an event follows, directly or after an article.
fn is_event(context: &Context<'_>, at: usize) -> bool {
    context.is(at + 1, EVENTS) || matches!(context.word(at + 1), "de" | "het") && context.is(at + 2, EVENTS)
}

/// A regular past tense that is no participle: "organiseerde".
fn is_past_tense(word: &str) -> bool {
    const PREFIXES: [&str; 6] = ["be", "ge", "her", "inge", "ont", "ver"];
    (word.ends_with("seerde") || word.ends_with("seerden"))
        && !PREFIXES.iter().any(|prefix| word.starts_with(prefix))
}

/// Whether a year follows: "tot 2015", "tot en met 2019", "tot 1 januari 2020".
fn is_year_after(context: &Context<'_>, at: usize) -> bool {
    (at..at + 4)
        .take_while(|at| *at < context.tokens.list.len())
        .any(|at| is_year(context.word(at)) || context.word(at) == "geleden")
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the word is a verb in the past tense.
pub(super) fn is_verb(word: &str) -> bool {
    listed(VERBS, word) || is_past_tense(word)
}

/// Whether the word returns the sentence to the present.
pub(super) fn returns(context: &Context<'_>, at: usize) -> bool {
    context.is(at, PRESENT)
}

impl Context<'_> {
    /// Whether what is said at this word is in the past, unless its clause returns to the present.
    pub(super) fn is_past(&self, at: usize) -> bool {
        if self.signs.past.is_empty() {
            return false;
        }
        let clause = self.clause(at);
        let returns = self
            .tokens
            .list
            .get(at)
            .is_some_and(|word| self.signs.present_clauses.binary_search(&word.clause).is_ok());
        let in_clause = !within(&self.signs.past, clause).is_empty();
        let in_sentence = within(&self.signs.past, self.sentence(at))
            .iter()
            .any(|marker| !self.is(*marker, VERBS) && !is_past_tense(self.word(*marker)));
        in_clause && !returns || in_sentence && (in_clause || !returns)
    }
}
