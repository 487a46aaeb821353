//! A file without content.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A file without content.
pub static RULE: Rule = Rule {
    name: "leeg-bestand",
    family: Family::File,
    severity: Severity::Error,
    message: "het bestand is leeg",
    label: "",
    why: "Zonder inhoud valt er niets te controleren.",
    remedy: "Begin met het voorbeeld dat `goedwerk new` schrijft, of haal het bestand uit de map.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Bytes { shown: "# alleen een opmerking", make: || b"# alleen een opmerking\n".to_vec() },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
    check: Check::Station,
};
