//! A goal without a measure or a date.

use crate::document::step;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A goal without a measure or a date.
pub static RULE: Rule = Rule {
    name: "doel-niet-smart",
    family: Family::Plan,
    severity: Severity::Warning,
    message: "dit doel heeft geen {wat}",
    label: "niet af",
    why: "Zonder maatstaf is later niet te zien of het doel is bereikt, en zonder datum komt dat later \
          nooit. Leren dient volgens het rapport een duidelijk doel: steeds beter werk.",
    remedy: "Schrijf bij maatstaf welk gedrag te zien is en hoe vaak, en bij datum wanneer.",
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
    check: Check::Plan(check),
};

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
