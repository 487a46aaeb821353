//! The same key twice in one mapping.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// The same key twice in one mapping.
pub static RULE: Rule = Rule {
    name: "sleutel-dubbel",
    family: Family::File,
    severity: Severity::Error,
    message: "de sleutel \"{sleutel}\" staat twee keer op hetzelfde niveau",
    label: "de eerste staat op regel {eerste}; deze tweede telt niet mee",
    why: "Van twee gelijke sleutels laat YAML er stilzwijgend één vallen. Welke, verschilt per programma, \
          en de tekst die daar stond is weg.",
    remedy: "Voeg de twee samen, of geef de tweede de goede naam.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"doel: Inwoners helpen aan werk.
doel: Inwoners begeleiden. # <-- hier"#,
    ),
    good: Example::Yaml("doel: Inwoners helpen aan werk en daarbij begeleiden."),
    check: Check::Station,
};
