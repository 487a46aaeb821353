//! Text after a closing bracket.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Text after a closing bracket.
pub static RULE: Rule = Rule {
    name: "tekst-na-haakje",
    family: Family::File,
    severity: Severity::Error,
    message: "na het sluitende haakje staat nog tekst",
    label: "hier gaat de tekst verder",
    why: "Een tekst die met [ of { begint, is in YAML een lijst of blok en eindigt bij het sluitende haakje.",
    remedy: "Zet de hele tekst tussen aanhalingstekens als de haakjes bij de tekst horen.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: [Inwoners] helpen aan werk. # <-- hier"),
    good: Example::Yaml(r#"doel: "[Inwoners] helpen aan werk.""#),
    check: Check::Station,
};
