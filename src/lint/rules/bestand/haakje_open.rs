//! A bracket that is not closed, or closed by the wrong one.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A bracket that is not closed, or closed by the wrong one.
pub static RULE: Rule = Rule {
    name: "haakje-open",
    family: Family::File,
    severity: Severity::Error,
    message: "een haakje wordt niet gesloten, of door het verkeerde haakje",
    label: "",
    why: "Een tekst die met [ of { begint, is in YAML een lijst of blok tot het sluitende haakje.",
    remedy: "Sluit het haakje. Hoort het bij de tekst, zet de tekst dan tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: [Inwoners helpen aan werk. # <-- hier"),
    good: Example::Yaml(r#"doel: "[Inwoners] helpen aan werk.""#),
    check: Check::Station,
};
