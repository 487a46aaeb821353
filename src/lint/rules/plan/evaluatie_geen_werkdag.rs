//! A review on a day off.

use jiff::civil::Date;

use crate::document::step;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::plan::days::{day_off, working_day_from};

/// A review on a day off.
pub static RULE: Rule = Rule {
    name: "evaluatie-geen-werkdag",
    family: Family::Plan,
    severity: Severity::Suggestion,
    message: "op deze dag werkt bijna niemand: {dag}",
    label: "{dag}",
    why: "Een gesprek dat op een vrije dag staat, wordt verzet of vergeten. Dan is er niets afgesproken.",
    remedy: "Kies een werkdag. De eerste erna is {nieuw}.",
    snippet: "",
    source: &[Citation::Law { ground: "Algemene termijnenwet, artikel 3", checked: "2026-11-24" }],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
evaluaties:
  - datum: 2027-05-06 # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
evaluaties:
  - datum: 2027-05-07",
    ),
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let reviews = subject.development.evaluations.iter().enumerate();
    reviews
        .filter_map(|(index, review)| {
            let day: Date = review.date.parse().ok()?;
            let off = day_off(day)?;
            let place = Place::Value(format!("{}/datum", step("/evaluaties", index)));
            let next = working_day_from(day).to_string();
            let finding = Finding::new(&RULE, place.clone());
            let finding = finding.with("dag", Arg::Term(off.term())).with("nieuw", next.clone());
            Some(finding.mended_by("werkdag", false, place, next))
        })
        .collect()
}
