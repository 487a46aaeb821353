//! A review on a day off.

use jiff::civil::Date;

use crate::base::pointer::step;
use crate::finding::{Arg, Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::plan::days::{day_off, working_day_from};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "op deze dag werkt bijna niemand: {dag}",
        label: "{dag}",
        why: "Een gesprek dat op een vrije dag staat, wordt verzet of vergeten. Dan is er niets afgesproken.",
        remedy: "Kies een werkdag. De eerste erna is {nieuw}.",
    },
    english: Wording {
        message: "hardly anybody works on this day: {dag}",
        label: "{dag}",
        why: "A talk on a day off is moved or forgotten. Then nothing is agreed.",
        remedy: "Choose a working day. The first one after it is {nieuw}.",
    },
    snippet: "",
    source: &[Citation::Law("termijnenwet-3")],
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
};

pub static CHECK: Check = Check::Plan(check);

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
