//! An abbreviation that is never written out.

use crate::finding::{Finding, Place, Severity};
use crate::lint::words::{abbreviations, outdated};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// An abbreviation that is never written out.
pub static RULE: Rule = Rule {
    name: "afkorting-onverklaard",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "de afkorting \"{afkorting}\" wordt nergens uitgelegd",
    label: "hier voor het eerst",
    why: "Een profiel wordt gelezen door wie het werk nog niet doet: sollicitanten, nieuwe collega's, een \
          cliëntenraad. Een afkorting sluit hen buiten.",
    remedy: "Schrijf de term de eerste keer uit, met de afkorting erachter tussen haakjes.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    // What is abolished needs replacing, not explaining: one cause, one finding.
    let outdated = outdated::find(subject.prose);
    abbreviations::unexplained(subject.prose)
        .into_iter()
        .filter(|word| outdated.iter().all(|found| found.word.quote != word.quote))
        .map(|word| Finding::new(&RULE, Place::Words(word.clone())).with("afkorting", word.quote))
        .collect()
}
