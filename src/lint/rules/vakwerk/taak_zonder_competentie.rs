//! A task without a competency, in a profile that links most tasks.

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// A task without a competency, in a profile that links most tasks.
pub static RULE: Rule = Rule {
    name: "taak-zonder-competentie",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "bij deze taak staat niet welke competentie zij vraagt",
    label: "andere taken in dit profiel noemen er wel een",
    why: "Dit profiel verbindt taken met competenties. Een taak zonder verbinding telt niet mee als iemand \
          nagaat waarop het werk leunt.",
    remedy: "Noem de competentie die deze taak vraagt.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "kerntaken:
  - titel: Gesprekken
    taken:
      - {tekst: Voert gesprekken., competenties: [luisteren]}
      - Schrijft een verslag. # <-- hier
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
    good: Example::Yaml(
        "kerntaken:
  - titel: Gesprekken
    taken:
      - Voert gesprekken.
      - Schrijft een verslag.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let core_tasks = &subject.profile.core_tasks;
    if core_tasks.iter().flat_map(|core| &core.tasks).all(|task| task.competencies().is_empty()) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (core, tasks) in core_tasks.iter().enumerate() {
        for (index, task) in tasks.tasks.iter().enumerate() {
            if task.competencies().is_empty() {
                let place = step(&(step("/kerntaken", core) + "/taken"), index);
                findings.push(Finding::new(&RULE, Place::Value(place)));
            }
        }
    }
    findings
}
