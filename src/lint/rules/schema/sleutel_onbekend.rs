//! A key the format does not have.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A key the format does not have.
pub static RULE: Rule = Rule {
    name: "sleutel-onbekend",
    family: Family::Schema,
    severity: Severity::Error,
    message: "onbekende sleutel \"{sleutel}\"",
    label: "{bedoeld}",
    why: "Een sleutel die het formaat niet kent, leest niemand: de tekst eronder zou stil verdwijnen.",
    remedy: "Gebruik een sleutel uit het schema. `goedwerk schema` laat ze zien, per soort bestand en met \
             uitleg.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("competentis: [] # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
    check: Check::Station,
};
