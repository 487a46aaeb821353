//! A file whose format is missing or unknown.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A file whose format is missing or unknown.
pub static RULE: Rule = Rule {
    name: "formaat-onbekend",
    family: Family::Schema,
    severity: Severity::Error,
    message: "het formaat van dit bestand is {gevonden}",
    label: "{bedoeld}",
    why: "De eerste sleutel zegt wat voor bestand dit is. Zonder die sleutel is niet te zeggen aan welke \
          eisen het moet voldoen.",
    remedy: "Zet bovenaan het formaat: functieprofiel/1, vacature/1 of ontwikkeling/1.",
    snippet: "formaat: functieprofiel/1",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: functieprofiel/9 # <-- hier
functie: {titel: Klantmanager}",
    ),
    good: Example::Yaml(
        "formaat: functieprofiel/1
functie: {titel: Klantmanager}
kerntaken: []
competenties: []",
    ),
    check: Check::Station,
};
