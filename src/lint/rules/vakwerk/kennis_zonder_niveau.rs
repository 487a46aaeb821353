//! Knowledge without a level.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "bij \"{naam}\" staat niet hoe diep de kennis moet zijn",
        label: "basis, gevorderd of expert?",
        why: "Kennis van een wet kan betekenen dat iemand weet dat die bestaat, of dat collega's er advies \
              over vragen. Zonder niveau werft en schoolt ieder op gevoel.",
        remedy: "Voeg een niveau toe: basis, gevorderd of expert.",
    },
    english: Wording {
        message: "nothing says how deep the knowledge of \"{naam}\" must be",
        label: "basis, gevorderd or expert?",
        why: "Knowledge of a law may mean that one knows it exists, or that colleagues ask advice about it. \
              Without a level everybody recruits and trains by feeling.",
        remedy: "Add a level: basis, gevorderd or expert.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

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
