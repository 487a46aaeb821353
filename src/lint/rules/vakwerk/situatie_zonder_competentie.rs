//! A situation without a competency, in a profile that links other situations.

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// A situation without a competency, in a profile that links other situations.
pub static RULE: Rule = Rule {
    name: "situatie-zonder-competentie",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "bij deze situatie staat niet welke competentie zij vraagt",
    label: "andere situaties in dit profiel noemen er wel een",
    why: "Dit profiel zegt bij situaties welke competenties zij vragen. Een situatie zonder verbinding is \
          een spanning waar niemand op voorbereid wordt.",
    remedy: "Noem onder vraagt de competenties die deze situatie vraagt.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "beroepssituaties:
  - {tekst: De inwoner wil iets anders dan de wet toelaat., vraagt: [luisteren]}
  - tekst: Twee partners willen tegelijk een besluit. # <-- hier
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
    good: Example::Yaml(
        "beroepssituaties:
  - tekst: De inwoner wil iets anders dan de wet toelaat.
  - tekst: Twee partners willen tegelijk een besluit.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let situations = &subject.profile.situations;
    if situations.iter().all(|situation| situation.demands.is_empty()) {
        return Vec::new();
    }
    let unlinked = situations.iter().enumerate().filter(|(_, situation)| situation.demands.is_empty());
    unlinked
        .map(|(index, _)| Finding::new(&RULE, Place::Value(step("/beroepssituaties", index) + "/tekst")))
        .collect()
}
