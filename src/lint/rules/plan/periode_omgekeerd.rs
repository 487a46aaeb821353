//! A period that ends before it begins.

use jiff::civil::Date;

use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de periode eindigt op {tot}, voordat die begint",
        label: "",
        why: "Data van doelen en gesprekken worden uit de periode berekend. Met een periode die achteruit loopt, \
              klopt geen enkele datum van het plan.",
        remedy: "Kijk na of \"van\" en \"tot\" verwisseld zijn.",
    },
    english: Wording {
        message: "the period ends on {tot}, before it begins",
        label: "",
        why: "The dates of goals and reviews are computed from the period. With a period that runs backwards, no date \
              of the plan is right.",
        remedy: "Check whether \"van\" and \"tot\" were swapped.",
    },
    snippet: "",
    source: &[Citation::Format("ontwikkeling/1: periode")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode:
  van: 2027-12-31
  tot: 2027-01-01 # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let period = &subject.development.period;
    let day = |date: &str| date.parse::<Date>().ok();
    let is_backwards = day(&period.from).zip(day(&period.until)).is_some_and(|(from, until)| until < from);
    if !is_backwards {
        return Vec::new();
    }
    vec![Finding::new(&RULE, Place::Value("/periode/tot".to_owned())).with("tot", period.until.clone())]
}
