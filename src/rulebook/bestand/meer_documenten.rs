//! More than one YAML document in a file.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "hier begint een tweede document; alleen het eerste is gecontroleerd",
        label: "tweede document",
        why: "Met `---` begint in YAML een nieuw document. Een bestand bevat precies één profiel, zodat een \
              regelnummer en een naam maar één ding kunnen betekenen.",
        remedy: "Zet elk profiel in een eigen bestand.",
    },
    english: Wording {
        message: "a second document begins here; only the first was checked",
        label: "second document",
        why: "`---` begins a new document in YAML. A file holds exactly one profile, so that a line number \
              can mean only one thing.",
        remedy: "Give every profile a file of its own.",
    },
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
};
