//! A requirement that is not in the profile.

use std::sync::LazyLock;

use crate::finding::{Arg, Evidence, Finding, Place};
use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::patterns;
use crate::lint::passage::VacancyPassage;
use crate::lint::vacancy::VacancySubject;
use crate::model::Profile;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::PatternSet;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "\"{woorden}\" staat niet in het profiel",
        label: "het profiel noemt geen {eis}",
        why: "Een vacature vraagt wat het profiel vraagt. Een eis die er in de vacature bij komt, is nergens \
              onderbouwd en houdt mensen weg die het werk wel kunnen doen.",
        remedy: "Haal de eis uit de vacature, of zet die met de reden erbij in het profiel.",
    },
    english: Wording {
        message: "\"{woorden}\" is not in the profile",
        label: "the profile names no {eis}",
        why: "A vacancy asks what the profile asks. A demand that the vacancy adds has no reason anywhere \
              and keeps away people who could do the work.",
        remedy: "Take the demand out of the vacancy, or put it in the profile with its reason.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Een vacature is een uittreksel van het profiel; een eis die er los van staat, heeft niemand onderbouwd.",
        english: "A vacancy is an extract of the profile; nobody has given a reason for a requirement that is not in it.",
    }],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
afsluiting: Je hebt rijbewijs B. # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: vacature/1
profiel: klantmanager.yaml
titel: Klantmanager
afsluiting: Je hebt een hbo-diploma.",
    ),
};

/// Requirements that a vacancy may add to its profile, each with the words that express it.
static DEMANDS: &[(&str, &[&str])] = &[
    ("rijbewijs", &["rijbewijs*"]),
    (
        "wo-opleiding",
        &["wo diploma", "wo opleiding", "wo werk", "universitair*", "academisch*", "masterdiploma"],
    ),
    ("hbo-opleiding", &["hbo*"]),
    ("mbo-opleiding", &["mbo*"]),
    ("registratie", &["skj*", "big registratie", "registratie bij"]),
    ("Engels", &["engels", "engelse taal"]),
    ("Duits", &["duits", "duitse taal"]),
    ("Turks", &["turks", "turkse taal"]),
    ("Arabisch", &["arabisch", "arabische taal"]),
    ("Pools", &["pools", "poolse taal"]),
    (
        "jaren ervaring",
        &["jaar ervaring", "jaar werkervaring", "jaar relevante ervaring", "jaar relevante werkervaring"],
    ),
];

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let Some(profile) = subject.beside.profile() else { return Vec::new() };
    let asked = of_profile(profile);
    let mut findings = Vec::new();
    for (demand, word) in of_vacancy(subject.passages) {
        let is_new =
            |finding: &Finding| finding.args.iter().all(|(_, arg)| *arg != Arg::Text(demand.to_owned()));
        if !asked.contains(&demand) && findings.iter().all(is_new) {
            let finding = Finding::new(&RULE, Place::Words(word.clone()));
            findings.push(finding.with("woorden", word.quote).with("eis", demand));
        }
    }
    findings
}

/// The requirements in a vacancy, with the words.
fn of_vacancy(passages: &[VacancyPassage<'_>]) -> Vec<(&'static str, Evidence)> {
    let in_passage = |said: &VacancyPassage<'_>| {
        let found = demands().find(said.text).into_iter();
        found.map(|found| (DEMANDS[found.tag].0, said.words(found.span))).collect::<Vec<_>>()
    };
    passages.iter().flat_map(in_passage).collect()
}

/// The requirements anywhere in a profile. Its education level counts as an education requirement.
fn of_profile(profile: &Profile) -> Vec<&'static str> {
    let text = serde_json::to_string(profile).unwrap_or_default();
    demands().find_mentions(&text).into_iter().map(|found| DEMANDS[found.tag].0).collect()
}

fn demands() -> &'static PatternSet {
    static PATTERNS: LazyLock<PatternSet> =
        LazyLock::new(|| patterns(DEMANDS.iter().map(|(_, words)| (*words, &[][..]))));
    &PATTERNS
}
