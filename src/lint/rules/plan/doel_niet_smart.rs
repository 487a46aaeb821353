//! A goal without a measure or a date.

use crate::base::pointer::step;
use crate::finding::{Arg, Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "dit doel heeft geen {wat}",
        label: "niet af",
        why: "Zonder maatstaf is later niet te zien of het doel is bereikt, en zonder datum komt dat later \
              nooit. Leren dient volgens het rapport een duidelijk doel: steeds beter werk.",
        remedy: "Schrijf bij maatstaf welk gedrag te zien is en hoe vaak, en bij datum wanneer.",
    },
    english: Wording {
        message: "this goal has no {wat}",
        label: "not finished",
        why: "Without a measure nobody can see later whether the goal is reached, and without a date that \
              later never comes. Learning, the report says, serves a clear purpose: ever better work.",
        remedy: "Write under maatstaf which behaviour is seen and how often, and under datum when.",
    },
    snippet: "",
    source: &[Citation::Report("5.3.2.4")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
doelen:
  - doel: Ik vat elk gesprek samen. # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
doelen:
  - doel: Ik vat elk gesprek samen.
    maatstaf: In negen van de tien gesprekken.
    datum: 2027-09-30",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete {
        return Vec::new();
    }
    let goals = subject.development.goals.iter().enumerate();
    goals
        .filter_map(|(index, goal)| {
            let lacking = match (&goal.measure, &goal.date) {
                (None, None) => "geen-maatstaf-en-datum",
                (None, Some(_)) => "geen-maatstaf",
                (Some(_), None) => "geen-datum",
                (Some(_), Some(_)) => return None,
            };
            let place = Place::Value(format!("{}/doel", step("/doelen", index)));
            Some(Finding::new(&RULE, place).with("wat", Arg::Term(lacking)))
        })
        .collect()
}
