//! Time for reflection is named, but not the hours.

use crate::dimensions::Level;
use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "er is tijd voor reflectie, en er is niet gevonden hoeveel",
        label: "hoeveel uur per week?",
        why: "Een afspraak zonder getal verdwijnt als eerste als het druk is. De caseload en de reflectie zijn \
              pas in evenwicht te brengen als van beide de omvang bekend is.",
        remedy: "Noem het aantal uren per week.",
    },
    english: Wording {
        message: "there is time for reflection, and how much was not found",
        label: "how many hours a week?",
        why: "An agreement without a number is the first to vanish when it is busy. Caseload and reflection \
              can only be balanced if the size of both is known.",
        remedy: "Name the number of hours a week.",
    },
    snippet: "professionaliteit:
  reflectie:
    uren_per_week: 2",
    source: &[
        Citation::Report("4.4.2"),
        Citation::Own {
            dutch: "Het rapport vraagt om gelegenheid tot reflectie en noemt geen uren. Een getal maakt de afspraak na te gaan.",
            english: "The report asks for the opportunity to reflect and mentions no hours. A number makes the agreement verifiable.",
        },
    ],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Vak
    taken:
      - Neemt tijd voor reflectie op het werk. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {uren_per_week: 2}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let cover = subject.coverage.get("reflectietijd");
    let field = subject.document.node("/professionaliteit/reflectie/uren_per_week").is_some();
    let counted = cover.evidence.iter().any(|evidence| {
        let text = subject.document.text(&evidence.pointer).unwrap_or_default();
        text.contains(|c: char| c.is_ascii_digit()) || text.contains("uur") || text.contains("uren")
    });
    let Some(first) = cover.evidence.first() else { return Vec::new() };
    if cover.level != Level::Explicit || field || counted {
        return Vec::new();
    }
    vec![Finding::new(&RULE, Place::Words(first.clone()))]
}
