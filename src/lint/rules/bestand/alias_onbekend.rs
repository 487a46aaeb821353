//! An alias without its anchor.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An alias without its anchor.
pub static RULE: Rule = Rule {
    name: "alias-onbekend",
    family: Family::File,
    severity: Severity::Error,
    message: "deze verwijzing met * heeft geen begin: nergens staat het bijbehorende &-anker",
    label: "geen anker met deze naam",
    why: "Een tekst die met `*` begint, is in YAML een verwijzing naar een stuk dat eerder met `&` is \
          benoemd. Vaak is hier een opsommingsteken of nadruk bedoeld.",
    remedy: "Zet de tekst tussen aanhalingstekens, of begin een opsomming met een streepje.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: *doel # <-- hier"),
    good: Example::Yaml(r#"doel: "*doel""#),
    check: Check::Station,
};
