//! A task without a competency, in a profile that links most tasks.

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
        message: "bij deze taak staat niet welke competentie die vraagt",
        label: "andere taken in dit profiel noemen er wel een",
        why: "Dit profiel verbindt taken met competenties. Een taak zonder verbinding telt niet mee als iemand \
              nagaat waarop het werk leunt.",
        remedy: "Noem de competentie die deze taak vraagt.",
    },
    english: Wording {
        message: "nothing says which competency this task asks",
        label: "other tasks in this profile do name one",
        why: "This profile links tasks to competencies. A task without a link does not count when somebody \
              looks at what the work leans on.",
        remedy: "Name the competency this task asks.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

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
