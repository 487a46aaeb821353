//! An activity that serves no goal.

use std::collections::HashSet;

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An activity that serves no goal.
pub static RULE: Rule = Rule {
    name: "activiteit-zonder-doel",
    family: Family::Plan,
    severity: Severity::Suggestion,
    message: "deze activiteit hoort bij geen doel",
    label: "waarvoor?",
    why: "Leren is volgens het rapport niet vrijblijvend en dient een doel. Van een activiteit zonder doel \
          is later niet te zeggen of zij iets opleverde.",
    remedy: "Noem bij de activiteit de competentie van het doel, of zet haar onder het doel.",
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
    check: Check::Plan(check),
};

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let development = subject.development;
    let goals: HashSet<&String> =
        development.goals.iter().filter_map(|goal| goal.competency.as_ref()).collect();
    let activities = development.activities.iter().enumerate();
    activities
        .filter(|(_, activity)| !activity.serves.iter().any(|id| goals.contains(id)))
        .map(|(index, _)| Finding::new(&RULE, Place::Value(format!("{}/wat", step("/activiteiten", index)))))
        .collect()
}
