//! An activity that serves no goal.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "deze activiteit hoort bij geen doel",
        label: "waarvoor?",
        why: "Leren is volgens het rapport niet vrijblijvend en dient een doel. Van een activiteit zonder doel \
              is later niet te zeggen of die iets opleverde.",
        remedy: "Noem bij de activiteit de competentie van het doel, of zet die onder het doel.",
    },
    english: Wording {
        message: "this activity belongs to no goal",
        label: "what for?",
        why: "Learning, the report says, is not free of obligation and serves a purpose. Of an activity \
              without a goal nobody can say later whether it brought anything.",
        remedy: "Name the competency of the goal at the activity, or put it under the goal.",
    },
    snippet: "",
    source: &[Citation::Report("5.3.2.4")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
activiteiten:
  - wat: Elke twee weken intervisie. # <-- hier
    vorm: intervisie",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
activiteiten:
  - wat: Elke twee weken intervisie.
    vorm: intervisie
    bij: [handhaven]
doelen:
  - {competentie: handhaven, doel: Ik hoor de inwoner eerst.}",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    if subject.incomplete {
        return Vec::new();
    }
    let development = subject.development;
    let goals: HashSet<&String> =
        development.goals.iter().filter_map(|goal| goal.competency.as_ref()).collect();
    let activities = development.activities.iter().enumerate();
    activities
        .filter(|(_, activity)| !activity.serves.iter().any(|id| goals.contains(id)))
        .map(|(index, _)| Finding::new(&RULE, Place::Value(format!("{}/wat", step("/activiteiten", index)))))
        .collect()
}
