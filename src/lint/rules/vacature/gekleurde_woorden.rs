//! Van … verschillende gekleurde woorden zijn er … ….

use std::collections::BTreeSet;

use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::words::stem;

/// Van … verschillende gekleurde woorden zijn er … ….
pub static RULE: Rule = Rule {
    name: "gekleurde-woorden",
    family: Family::Vacancy,
    severity: Severity::Suggestion,
    message: "van {aantal} verschillende gekleurde woorden zijn er {meer} {kleur}",
    label: "een van de {meer}",
    why: "Onderzoek naar advertenties vond dat woorden als \"ambitieus\" en \"daadkrachtig\" minder \
          vrouwen aantrekken, en woorden als \"zorgzaam\" en \"samen\" minder mannen. Dit is een telling, \
          geen oordeel: geen van deze woorden is fout.",
    remedy: "Kijk of de woorden passen bij het werk, en of de andere kant van het werk ook genoemd is.",
    snippet: "",
    source: &[Citation::Law {
        ground: "Gaucher, Friesen en Kay (2011), Journal of Personality and Social Psychology 101",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent ambitieus, daadkrachtig, resultaatgericht, ondernemend en slagvaardig. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je bent daadkrachtig en besluitvaardig, en je luistert en werkt samen.",
    },
    check: Check::Vacancy(check),
};

/// Fewer different words than this say nothing. A word that comes back is the subject of the work: who supports
/// residents says so in each task.
const FEWEST: usize = 5;
/// The same for communal words, of which work with people has some by itself: listening, trust, being there.
const FEWEST_COMMUNAL: usize = 7;
/// How many words of text there are at most to each of them: some words in pages of text colour nothing.
const THINNEST: usize = 150;
/// The share of one colour, in percent, from which on it is told.
const SHARE: usize = 80;

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let of = |list| {
        let mut known = BTreeSet::new();
        subject.hits.of_list(list).filter(|word| known.insert(stem(&word.quote))).collect::<Vec<_>>()
    };
    let (competitive, communal) = (of(List::Competitive), of(List::Communal));
    let all = competitive.len() + communal.len();
    let (most, kind, fewest) = if competitive.len() >= communal.len() {
        (competitive, "kleur-competitief", FEWEST)
    } else {
        (communal, "kleur-gemeenschappelijk", FEWEST_COMMUNAL)
    };
    let Some(first) = most.first() else { return Vec::new() };
    let words: usize = subject.passages.iter().map(|said| said.text.split_whitespace().count()).sum();
    if all < fewest || words > all * THINNEST || most.len() * 100 < all * SHARE {
        return Vec::new();
    }
    let finding = Finding::new(&RULE, Place::Words((*first).clone()))
        .with("aantal", all)
        .with("meer", most.len())
        .with("kleur", Arg::Term(kind))
        .because(most.iter().skip(1).map(|word| (*word).clone()));
    vec![finding]
}
