//! Settings that build on something that is not there.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Settings that build on something that is not there.
pub static RULE: Rule = Rule {
    name: "extends-onbekend",
    family: Family::Schema,
    severity: Severity::Error,
    message: "er is geen voorinstelling en geen bestand \"{naam}\" om op voort te bouwen",
    label: "{bedoeld}",
    why: "Met extends neemt een bestand de instellingen van een ander over. Is dat er niet, dan gelden andere regels \
          dan de bedoeling was.",
    remedy: "Noem standaard, streng of mild, of het pad van een bestand, gezien vanaf deze instellingen.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Settings(r#"extends = "strang" # <-- hier"#),
    good: Example::Settings(r#"extends = "streng""#),
    check: Check::Station,
};
