//! A goal for which there are only courses.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use std::collections::HashMap;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "bij dit doel staan alleen cursussen, workshops of literatuur",
        label: "alleen lesstof",
        why: "Leren in de frontlijn heeft volgens het rapport een sociaal en praktijkgericht karakter. Wie \
              alleen een cursus volgt, oefent niet in het eigen werk en leert niet van collega's.",
        remedy: "Zet er een vorm bij waarin iemand leert van en met anderen of in de praktijk: meelopen, een \
                 maatje, intervisie, een experiment.",
    },
    english: Wording {
        message: "this goal has only courses, workshops or literature",
        label: "only lessons",
        why: "Learning at the front line, the report says, is social and bound to practice. Who only takes a \
              course does not practise in the own work and does not learn from colleagues.",
        remedy: "Add a form in which somebody learns from and with others or in practice: shadowing, a \
                 buddy, peer consultation, an experiment.",
    },
    snippet: "",
    source: &[Citation::Report("4.4.3"), Citation::Report("5.3.2.4")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
doelen:
  - doel: Ik ken de regels over bijverdienen. # <-- hier
    activiteiten: [{wat: Een cursus van een dag., vorm: cursus, uren: 8}]",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
doelen:
  - doel: Ik ken de regels over bijverdienen.
    activiteiten:
      - {wat: Een cursus van een dag., vorm: cursus, uren: 8}
      - {wat: Vijf dossiers toetsen met een collega., vorm: peer-review, uren: 5}",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete {
        return Vec::new();
    }
    let development = subject.development;
    // Other activities for a competency: whether there are any, and whether all of these are courses.
    let mut shared: HashMap<&String, bool> = HashMap::new();
    for activity in &development.activities {
        for id in &activity.serves {
            let is_course = activity.form.is_course();
            shared.entry(id).and_modify(|all| *all &= is_course).or_insert(is_course);
        }
    }
    let mut findings = Vec::new();
    for (index, goal) in development.goals.iter().enumerate() {
        let shared = goal.competency.as_ref().and_then(|id| shared.get(id)).copied();
        let own = goal.activities.iter().map(|activity| activity.form.is_course());
        let mut all = own.chain(shared).peekable();
        if all.peek().is_some() && all.all(|is_course| is_course) {
            let place = Place::Value(format!("{}/doel", step("/doelen", index)));
            findings.push(Finding::new(&RULE, place));
        }
    }
    findings
}
