//! Text after a closing quote.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "na het sluitende aanhalingsteken staat nog tekst",
        label: "hier gaat de tekst verder",
        why: "Begint een tekst met een aanhalingsteken, dan eindigt hij voor YAML bij het volgende.",
        remedy: "Zet de hele tekst tussen aanhalingstekens van de andere soort.",
    },
    english: Wording {
        message: "there is text after the closing quote",
        label: "the text goes on here",
        why: "A text that begins with a quote ends for YAML at the next one.",
        remedy: "Put the whole text between quotes of the other kind.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(r#"doel: "Goed werk" leveren. # <-- hier"#),
    good: Example::Yaml(r#"doel: '"Goed werk" leveren.'"#),
};
