//! A competency that is rated by only one person.

use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "over deze competentie oordeelt maar één persoon",
        label: "alleen deze",
        why: "Iemand ziet zichzelf anders dan een collega of een cliënt dat doet. Met twee oordelen \
              is er iets om over te praten. Voor afstemming stelt het rapport dialoog tegenover \
              hiërarchie.",
        remedy: "Vraag een collega, de leidinggevende of een cliënt wat die heeft gezien.",
    },
    english: Wording {
        message: "only one person judges this competency",
        label: "only this one",
        why: "People see themselves differently from how a colleague or a client sees them. With two \
              assessments there is something to talk about. For coordination, the report sets \
              dialogue against hierarchy.",
        remedy: "Ask a colleague, the manager or a client what they saw.",
    },
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
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete {
        return Vec::new();
    }
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
