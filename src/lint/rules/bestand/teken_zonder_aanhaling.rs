//! A character that needs quotes at the beginning of a text.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A character that needs quotes at the beginning of a text.
pub static RULE: Rule = Rule {
    name: "teken-zonder-aanhaling",
    family: Family::File,
    severity: Severity::Error,
    message: "een tekst mag niet beginnen met het teken {teken}",
    label: "",
    why: "Tekens als @, % en ` hebben in YAML een bijzondere betekenis aan het begin van een tekst.",
    remedy: "Zet de tekst tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: @gemeente # <-- hier"),
    good: Example::Yaml(r#"doel: "@gemeente""#),
    check: Check::Station,
};
