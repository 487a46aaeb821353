//! A file without content.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het bestand is leeg",
        label: "",
        why: "Zonder inhoud valt er niets te controleren.",
        remedy: "Begin met het voorbeeld dat `goedwerk new` schrijft, of haal het bestand uit de map.",
    },
    english: Wording {
        message: "the file is empty",
        label: "",
        why: "Without content there is nothing to check.",
        remedy: "Start from what `goedwerk new` writes, or take the file out of the folder.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Bytes { shown: "# alleen een opmerking", make: || b"# alleen een opmerking\n".to_vec() },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
};
