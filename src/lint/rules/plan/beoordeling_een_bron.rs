//! A competency that one person alone judges.

use crate::finding::{Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A competency that one person alone judges.
pub static RULE: Rule = Rule {
    name: "beoordeling-een-bron",
    family: Family::Plan,
    severity: Severity::Suggestion,
    message: "over deze competentie oordeelt maar één persoon",
    label: "alleen deze",
    why: "Iemand ziet zichzelf anders dan een collega of een cliënt dat doet. Afstemming gaat volgens het \
          rapport het best in dialoog, en daarvoor zijn er twee nodig.",
    remedy: "Vraag een collega, de leidinggevende of een cliënt wat die heeft gezien.",
    snippet: "beoordelingen:
  - {competentie: handhaven, nu: 2, door: zelf}
  - {competentie: handhaven, nu: 3, door: collega}",
    source: &[Citation::Report("4.4.4")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beoordelingen:
  - competentie: handhaven # <-- hier
    door: zelf
    nu: 2",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beoordelingen:
  - {competentie: handhaven, door: zelf, nu: 2}
  - {competentie: handhaven, door: collega, nu: 3}",
    ),
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let first = subject.first_ratings();
    let alone = subject.standings().into_iter().filter(|standing| {
        let first = standing.judgements.first().map(|judgement| judgement.by);
        standing.judgements.len() == 1 && first.is_some()
    });
    alone
        .filter_map(|standing| {
            let rating = first.get(standing.id.as_str())?;
            Some(Finding::new(&RULE, Place::Value(format!("{rating}/competentie"))))
        })
        .collect()
}
