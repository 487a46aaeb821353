//! More than one YAML document in a file.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// More than one YAML document in a file.
pub static RULE: Rule = Rule {
    name: "meer-documenten",
    family: Family::File,
    severity: Severity::Error,
    message: "hier begint een tweede document; alleen het eerste is gecontroleerd",
    label: "tweede document",
    why: "Met `---` begint in YAML een nieuw document. Een bestand bevat precies één profiel, zodat een \
          regelnummer en een naam maar één ding kunnen betekenen.",
    remedy: "Zet elk profiel in een eigen bestand.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"functie: {titel: Klantmanager}
kerntaken: []
competenties: []
formaat: functieprofiel/1
--- # <-- hier
functie: {titel: Werkcoach}"#,
    ),
    good: Example::Yaml("functie: {titel: Klantmanager}"),
    check: Check::Station,
};
