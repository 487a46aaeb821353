//! A strength that helps nobody else.

use std::collections::HashSet;

use crate::finding::{Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A strength that helps nobody else.
pub static RULE: Rule = Rule {
    name: "sterke-kant-ongebruikt",
    family: Family::Plan,
    severity: Severity::Suggestion,
    message: "deze sterke kant wordt niet ingezet voor anderen",
    label: "hier is iets te geven",
    why: "Wie ergens sterk in is, kan anderen helpen. Zo groeit iemand volgens het rapport van gezel naar \
          meester, en leert het team van zichzelf.",
    remedy: "Maak een afspraak waarin de medewerker deze kant inzet: als mentor, als maatje, bij intervisie. \
             Noem daarbij de competentie.",
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
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
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
