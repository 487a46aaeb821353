//! A key that is a list or mapping.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A key that is a list or mapping.
pub static RULE: Rule = Rule {
    name: "sleutel-geen-tekst",
    family: Family::File,
    severity: Severity::Error,
    message: "een sleutel moet een woord zijn, geen lijst of blok",
    label: "",
    why: "Een sleutel is de naam van een onderdeel, zoals `doel` of `competenties`.",
    remedy: "Zet de tekst tussen aanhalingstekens als de haakjes bij de tekst horen.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("[doel]: Inwoners helpen aan werk. # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
    check: Check::Station,
};
