//! A strength that is not used for others.

use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "deze sterke kant wordt niet ingezet voor anderen",
        label: "hier is iets te geven",
        why: "Wie ergens sterk in is, kan anderen helpen. Wie het vak overdraagt, wordt er zelf vaak \
              ook beter in, en het team leert van elkaar.",
        remedy: "Maak een afspraak waarin de medewerker deze kant inzet: als mentor, als maatje, bij intervisie. \
                 Noem daarbij de competentie.",
    },
    english: Wording {
        message: "this strength is not put to use for others",
        label: "something to give",
        why: "Whoever is strong in something can help others. Passing on the craft often makes \
              people better at it themselves, and the team learns from each other.",
        remedy: "Make an agreement in which the employee puts this to use: as a mentor, as a buddy, in peer \
                 consultation. Name the competency with it.",
    },
    snippet: "afspraken:
  - tekst: Laat twee nieuwe collega's meelopen.
    wie: medewerker
    competentie: inlevend-gesprek",
    source: &[Citation::Report("5.3.2.4"), Citation::Report("4.3.5")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beoordelingen:
  - competentie: handhaven # <-- hier
    door: zelf
    nu: 4
    gewenst: 4
  - {competentie: handhaven, door: collega, nu: 4, gewenst: 4}",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beoordelingen:
  - {competentie: handhaven, door: zelf, nu: 4, gewenst: 4}
  - {competentie: handhaven, door: collega, nu: 4, gewenst: 4}
afspraken:
  - {tekst: Laat twee collega's meekijken., wie: medewerker, competentie: handhaven}",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete {
        return Vec::new();
    }
    let development = subject.development;
    let promised = development.agreements.iter().filter_map(|agreement| agreement.competency.as_deref());
    let goals = development.goals.iter().filter_map(|goal| goal.competency.as_deref());
    let used: HashSet<&str> = promised.chain(goals).collect();
    let first = subject.first_ratings();
    let unused = subject.standings().into_iter().filter(|s| s.is_strong && !used.contains(s.id.as_str()));
    unused
        .filter_map(|standing| {
            let rating = first.get(standing.id.as_str())?;
            Some(Finding::new(&RULE, Place::Value(format!("{rating}/competentie"))))
        })
        .collect()
}
