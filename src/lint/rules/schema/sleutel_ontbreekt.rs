//! A required key is missing.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A required key is missing.
pub static RULE: Rule = Rule {
    name: "sleutel-ontbreekt",
    family: Family::Schema,
    severity: Severity::Error,
    message: "de sleutel \"{sleutel}\" ontbreekt",
    label: "hier hoort \"{sleutel}\"",
    why: "Zonder dit onderdeel is niet te zeggen om welke functie het gaat of wat die inhoudt.",
    remedy: "Voeg de sleutel toe met de tekst die erbij hoort.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("functie: {status: concept} # <-- hier"),
    good: Example::Yaml("functie: {titel: Klantmanager, status: concept}"),
    check: Check::Station,
};
