//! Text after a closing quote.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Text after a closing quote.
pub static RULE: Rule = Rule {
    name: "tekst-na-aanhaling",
    family: Family::File,
    severity: Severity::Error,
    message: "na het sluitende aanhalingsteken staat nog tekst",
    label: "hier gaat de tekst verder",
    why: "Begint een tekst met een aanhalingsteken, dan eindigt hij voor YAML bij het volgende.",
    remedy: "Zet de hele tekst tussen aanhalingstekens van de andere soort.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(r#"doel: "Goed werk" leveren. # <-- hier"#),
    good: Example::Yaml(r#"doel: '"Goed werk" leveren.'"#),
    check: Check::Station,
};
