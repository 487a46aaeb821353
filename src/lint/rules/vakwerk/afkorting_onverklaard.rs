//! An abbreviation that is never written out.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::lint::words::{abbreviations, outdated};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de afkorting \"{afkorting}\" wordt nergens uitgelegd",
        label: "hier voor het eerst",
        why: "Een profiel wordt gelezen door wie het werk nog niet doet: sollicitanten, nieuwe collega's, een \
              cliëntenraad. Een afkorting sluit hen buiten.",
        remedy: "Schrijf de term de eerste keer uit, met de afkorting erachter tussen haakjes.",
    },
    english: Wording {
        message: "the abbreviation \"{afkorting}\" is explained nowhere",
        label: "here for the first time",
        why: "A profile is read by people who do not do the work yet, such as applicants, new colleagues and \
              a client council. An abbreviation shuts them out.",
        remedy: "Write the term out the first time, with the abbreviation between brackets behind it.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "kerntaken:
  - titel: Begeleiding
    taken:
      - Stelt een PPP op met de inwoner. # <-- hier",
    ),
    good: Example::Yaml(
        "kerntaken:
  - titel: Begeleiding
    taken:
      - Stelt een persoonlijk plan voor participatie (PPP) op met de inwoner.
      - Bespreekt het PPP elk kwartaal.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    // What is abolished needs replacing, not explaining: one cause, one finding.
    let outdated = outdated::find(subject.prose);
    abbreviations::unexplained(subject.prose)
        .into_iter()
        .filter(|word| outdated.iter().all(|found| found.word.quote != word.quote))
        .map(|word| Finding::new(&RULE, Place::Words(word.clone())).with("afkorting", word.quote))
        .collect()
}
