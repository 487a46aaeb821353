//! A value outside a closed list.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A value outside a closed list.
pub static RULE: Rule = Rule {
    name: "waarde-onbekend",
    family: Family::Schema,
    severity: Severity::Error,
    message: "onbekende waarde \"{waarde}\"",
    label: "{bedoeld}",
    why: "Voor deze sleutel is er een vaste lijst van waarden. Zo betekent hetzelfde woord overal \
          hetzelfde, en zijn bestanden van verschillende organisaties te vergelijken.",
    remedy: "Kies een van: {toegestaan}.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "functie:
  titel: Klantmanager
  denkniveau: hboo # <-- hier",
    ),
    good: Example::Yaml(
        "functie:
  titel: Klantmanager
  denkniveau: hbo",
    ),
    check: Check::Station,
};
