//! Knowledge without a level.

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Knowledge without a level.
pub static RULE: Rule = Rule {
    name: "kennis-zonder-niveau",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "bij \"{naam}\" staat niet hoe diep de kennis moet zijn",
    label: "basis, gevorderd of expert?",
    why: "Kennis van een wet kan betekenen dat iemand weet dat die bestaat, of dat collega's er advies \
          over vragen. Zonder niveau werft en schoolt ieder op gevoel.",
    remedy: "Voeg een niveau toe: basis, gevorderd of expert.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "vakkennis:
  - naam: Participatiewet # <-- hier",
    ),
    good: Example::Yaml(
        "vakkennis:
  - {naam: Participatiewet, niveau: gevorderd}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let knowledge = subject.profile.knowledge.iter().enumerate();
    knowledge
        .filter(|(_, knowledge)| knowledge.level.is_none())
        .map(|(index, knowledge)| {
            Finding::new(&RULE, Place::Value(step("/vakkennis", index) + "/naam"))
                .with("naam", knowledge.name.clone())
        })
        .collect()
}
