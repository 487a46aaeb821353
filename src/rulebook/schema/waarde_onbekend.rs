//! A value outside a closed list.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "onbekende waarde \"{waarde}\"",
        label: "{bedoeld}",
        why: "Voor deze sleutel is er een vaste lijst van waarden. Zo betekent hetzelfde woord overal \
              hetzelfde, en zijn bestanden van verschillende organisaties te vergelijken.",
        remedy: "Kies een van: {toegestaan}.",
    },
    english: Wording {
        message: "unknown value \"{waarde}\"",
        label: "{bedoeld}",
        why: "This key has a fixed list of values, so that one word means one thing everywhere and files of \
              several organisations can be compared.",
        remedy: "Choose one of: {toegestaan}.",
    },
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
};
