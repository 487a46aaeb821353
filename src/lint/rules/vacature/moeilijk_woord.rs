//! A difficult word that has a simpler alternative.

use std::sync::LazyLock;

use crate::finding::{Evidence, Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::patterns;
use crate::lint::vacancy::VacancySubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::PatternSet;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{woord}\" kan eenvoudiger",
        label: "liever: {liever}",
        why: "Er is een gewoner woord dat hetzelfde zegt. Gewone woorden lezen sneller, en niemand hoeft ze op \
              te zoeken.",
        remedy: "Schrijf {liever}.",
    },
    english: Wording {
        message: "\"{woord}\" can be plainer",
        label: "rather: {liever}",
        why: "There is a more common word that says the same. Common words read faster, and nobody needs to \
              look them up.",
        remedy: "Write {liever}.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Gewone woorden zijn voor meer mensen te begrijpen. Dat is een norm voor leesbaar schrijven, geen wet.",
        english: "Plain words are understood by more people. That is a norm for readable writing, no law.",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je werkt aan de implementatie van nieuw beleid. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je voert nieuw beleid in.",
    },
};

/// Words with a simpler synonym: the forms, and the synonym. Technical terms (uitkering, beschikking) have none.
static PLAINER: &[(&[&str], &str)] = &[
    (&["implementatie", "implementaties"], "invoering"),
    (&["implementeren", "implementeert", "implementeer"], "invoeren"),
    (&["participeer", "participeert", "participeren"], "meedoen"),
    (&["middels"], "met of door"),
    (&["tevens"], "ook"),
    (&["geschiedt", "geschieden"], "gebeurt"),
    (&["derhalve"], "daarom"),
    (&["echter"], "maar"),
    (&["dient te", "dienen te", "dien je"], "moet"),
    (&["teneinde"], "om"),
    (&["aangaande", "betreffende", "inzake"], "over"),
    (&["conform"], "volgens"),
    (&["zodoende"], "zo"),
    (&["additionele", "additioneel"], "extra"),
    (&["faciliteren", "faciliteert", "faciliteer"], "mogelijk maken"),
    (&["initiëren", "initieert", "initieer"], "beginnen"),
    (&["genereren", "genereert"], "opleveren"),
    (&["optimaliseren", "optimaliseert", "optimaliseer"], "verbeteren"),
    (&["prioriteren", "prioriteert", "prioriteer"], "zeggen wat eerst komt"),
    (&["proactief", "proactieve"], "uit jezelf"),
    (&["uiteraard"], "natuurlijk"),
    (&["reeds"], "al"),
    (&["alsmede"], "en ook"),
    (&["hetgeen"], "wat"),
    (&["indien"], "als"),
    (&["woonachtig"], "woont"),
    (&["verrichten", "verricht"], "doen"),
    (&["ressorteert onder", "ressorteren onder"], "valt onder"),
    (&["zorg dragen voor", "draagt zorg voor", "draag zorg voor"], "zorgt voor"),
    (&["ten behoeve van"], "voor"),
    (&["met betrekking tot", "ten aanzien van"], "over"),
    (&["in het kader van"], "voor of bij"),
    (&["synergie"], "samen sterker"),
    (&["holistisch", "holistische"], "breed"),
    (&["stakeholder", "stakeholders"], "betrokkenen"),
    (&["commitment"], "inzet"),
    (&["skills"], "vaardigheden"),
    (&["mindset"], "houding"),
    (&["deadline", "deadlines"], "einddatum"),
    (&["accuraat", "accurate"], "nauwkeurig"),
    (&["adequaat", "adequate"], "goed"),
    (&["frequent", "frequente"], "vaak"),
];

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    static PATTERNS: LazyLock<PatternSet> =
        LazyLock::new(|| patterns(PLAINER.iter().map(|(forms, _)| (*forms, &[][..]))));
    let mut words: Vec<(usize, Vec<Evidence>)> = Vec::new();
    for said in subject.passages {
        for place in PATTERNS.find_mentions(said.text) {
            let word = said.words(place.span);
            match words.iter_mut().find(|(tag, _)| *tag == place.tag) {
                Some((_, places)) => places.push(word),
                None => words.push((place.tag, vec![word])),
            }
        }
    }
    words.into_iter().filter_map(|(tag, places)| finding(places, PLAINER[tag].1)).collect()
}

/// Each word is reported once, with its other occurrences.
fn finding(places: Vec<Evidence>, plainer: &'static str) -> Option<Finding> {
    let mut places = places.into_iter();
    let first = places.next()?;
    let finding = Finding::new(&RULE, Place::Words(first.clone())).with("woord", first.quote);
    Some(finding.with("liever", plainer).because(places))
}
