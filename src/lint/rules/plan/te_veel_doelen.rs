//! More goals than a period can hold.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::plan::goals::MOST_GOALS;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "er staan {aantal} doelen in dit plan; meer dan {grens} is voor één periode te veel",
        label: "dit is er een te veel",
        why: "Wie aan alles tegelijk werkt, komt aan geen doel toe. Drie of vier doelen laten ruimte voor het \
              gewone werk en voor reflectie.",
        remedy: "Kies met elkaar wat nu telt en zet de rest in een volgend plan.",
    },
    english: Wording {
        message: "this plan has {aantal} goals; more than {grens} is too much for one period",
        label: "one too many",
        why: "Who works on everything at once gets to no goal. Three or four goals leave room for the usual \
              work and for reflection.",
        remedy: "Choose together what counts now and put the rest in a next plan.",
    },
    snippet: "",
    source: &[Citation::Own {
        dutch: "Het rapport noemt geen aantal. Wie aan een paar doelen werkt, houdt tijd over voor het gewone werk.",
        english: "The report gives no number. With a few goals, time is left for the usual work.",
    }],
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
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let count = subject.development.goals.len();
    if count <= MOST_GOALS {
        return Vec::new();
    }
    let place = Place::Value(step("/doelen", MOST_GOALS));
    vec![Finding::new(&RULE, place).with("aantal", count).with("grens", MOST_GOALS)]
}
