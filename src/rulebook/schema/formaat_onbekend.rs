//! A file whose format is missing or unknown.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het formaat van dit bestand is {gevonden}",
        label: "{bedoeld}",
        why: "De eerste sleutel zegt wat voor bestand dit is. Zonder die sleutel is niet te zeggen aan welke \
              eisen het moet voldoen.",
        remedy: "Zet bovenaan het formaat: functieprofiel/1, vacature/1 of ontwikkeling/1.",
    },
    english: Wording {
        message: "the format of this file is {gevonden}",
        label: "{bedoeld}",
        why: "The first key says what kind of file this is. Without it nobody can say which demands it must \
              meet.",
        remedy: "Put the format first: functieprofiel/1, vacature/1 or ontwikkeling/1.",
    },
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
};
