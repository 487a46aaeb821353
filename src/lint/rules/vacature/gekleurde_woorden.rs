//! Many gender-coded words, nearly all of one kind.

use std::collections::BTreeSet;

use crate::finding::{Arg, Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::stem;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "van {aantal} verschillende gekleurde woorden zijn er {meer} {kleur}",
        label: "een van de {meer}",
        why: "Onderzoek naar advertenties vond dat woorden als \"ambitieus\" en \"daadkrachtig\" minder \
              vrouwen aantrekken, en woorden als \"zorgzaam\" en \"samen\" minder mannen. Dit is een telling, \
              geen oordeel: geen van deze woorden is fout.",
        remedy: "Kijk of de woorden passen bij het werk, en of de andere kant van het werk ook genoemd is.",
    },
    english: Wording {
        message: "of {aantal} different coloured words, {meer} are {kleur}",
        label: "one of the {meer}",
        why: "Studies of advertisements found that words such as \"ambitious\" and \"decisive\" draw fewer \
              women, and words such as \"caring\" and \"together\" fewer men. This is a count and no \
              verdict: none of these words is wrong.",
        remedy: "See whether the words fit the work, and whether the other side of the work is named too.",
    },
    snippet: "",
    source: &[Citation::Law("gaucher-2011")],
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
};

/// Words that readers perceive as masculine according to studies of job advertisements: our own Dutch words, modelled
/// on the English list of Gaucher, Friesen and Kay (2011). They yield a ratio, not a verdict.
pub static COMPETITIVE: VacancyList = VacancyList {
    words: &[
        "ambitie*",
        "ambitieus*",
        "ambitieuze",
        "competitie*",
        "daadkracht*",
        "doorzettingsvermogen",
        "resultaatgericht*",
        "besluitvaardig*",
        "ondernemend*",
        "zelfverzekerd*",
        "overtuigingskracht",
        "overtuigend*",
        "stevig*",
        "slagvaardig*",
        "leidersch*",
        "uitdag*",
        "winnaar*",
        "ijzersterk*",
        "dominant*",
        "onafhankelijk*",
        "analytisch*",
        "autonoom",
        "gedreven",
        "kartrekker*",
        "aanjager*",
        "hunter",
        "killer*",
        "lef",
    ],
    except: &["onafhankelijke commissie"],
    ..VacancyList::EMPTY
};

/// Words that readers perceive as feminine according to studies of job advertisements: our own Dutch words, modelled on
/// the English list of Gaucher, Friesen and Kay (2011). They yield a ratio, not a verdict. The subject of social work
/// (supporting residents, working with partners) describes the job, not the person sought, and is not included.
pub static COMMUNAL: VacancyList = VacancyList {
    words: &[
        "samen",
        "samenwerk*",
        "betrokken*",
        "zorgzaam*",
        "zorgzame",
        "empath*",
        "inlevend*",
        "inlevingsvermogen",
        "begrip",
        "begripvol*",
        "warm*",
        "ondersteun*",
        "verbind*",
        "loyaal",
        "loyale",
        "eerlijk*",
        "vriendelijk*",
        "gevoelig*",
        "luister*",
        "vertrouw*",
        "afhankelijk",
        "gezamenlijk*",
        "meedenk*",
    ],
    except: &[
        "warmte*",
        "vertrouwensfunctie",
        "vertrouwelijk*",
        "ondersteuning*",
        "ondersteunt .. inwoner*|klant*|client*|gezin*|mensen|jongeren|werkzoekende*",
        "ondersteunen .. inwoner*|klant*|client*|gezin*|mensen|jongeren|werkzoekende*",
        "samen met de|het",
        "samen met inwoner*|klant*|partner*|werkgever*",
        "samenwerkingspartner*",
        "samenwerkingsverband*",
        "verbinding*",
        "verbindt met",
        "verbinden met",
        "in vertrouwen",
        "vat .. samen",
        "vatten .. samen",
        "betrokkene",
        "betrokkenen",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

/// The minimum number of different words; fewer are not significant. A word that recurs is the subject of the work:
/// someone who supports residents does so in every task.
const FEWEST: usize = 5;
/// The same for communal words, some of which are natural in work with people: listening, trust, being there.
const FEWEST_COMMUNAL: usize = 7;
/// The maximum number of words of text per coded word: a few words in pages of text do not colour it.
const THINNEST: usize = 150;
/// The share of one kind, in percent, from which it is reported.
const SHARE: usize = 80;

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let of = |list| {
        let mut known = BTreeSet::new();
        subject.hits.of_list(list).filter(|word| known.insert(stem(&word.quote))).collect::<Vec<_>>()
    };
    let (competitive, communal) = (of(&COMPETITIVE), of(&COMMUNAL));
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
