//! More goals than a period can hold.

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::plan::goals::MOST_GOALS;

/// More goals than a period can hold.
pub static RULE: Rule = Rule {
    name: "te-veel-doelen",
    family: Family::Plan,
    severity: Severity::Suggestion,
    message: "er staan {aantal} doelen in dit plan; meer dan {grens} is voor één periode te veel",
    label: "dit is er een te veel",
    why: "Wie aan alles tegelijk werkt, komt aan geen doel toe. Drie of vier doelen laten ruimte voor het \
          gewone werk en voor reflectie.",
    remedy: "Kies met elkaar wat nu telt en zet de rest in een volgend plan.",
    snippet: "",
    source: &[Citation::Report("4.4.2")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
doelen:
  - {doel: Een.}
  - {doel: Twee.}
  - {doel: Drie.}
  - {doel: Vier.}
  - {doel: Vijf.} # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
doelen:
  - {doel: Een.}
  - {doel: Twee.}
  - {doel: Drie.}
  - {doel: Vier.}",
    ),
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let count = subject.development.goals.len();
    if count <= MOST_GOALS {
        return Vec::new();
    }
    let place = Place::Value(step("/doelen", MOST_GOALS));
    vec![Finding::new(&RULE, place).with("aantal", count).with("grens", MOST_GOALS)]
}
