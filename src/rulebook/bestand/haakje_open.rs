//! A bracket that is not closed, or closed by the wrong one.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "een haakje wordt niet gesloten, of door het verkeerde haakje",
        label: "",
        why: "Een tekst die met [ of { begint, is in YAML een lijst of blok tot het sluitende haakje.",
        remedy: "Sluit het haakje. Hoort het bij de tekst, zet de tekst dan tussen aanhalingstekens.",
    },
    english: Wording {
        message: "a bracket is not closed, or closed by the wrong one",
        label: "",
        why: "A text that begins with [ or { is a list or mapping in YAML up to the closing bracket.",
        remedy: "Close the bracket. If it belongs to the text, put the text between quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: [Inwoners helpen aan werk. # <-- hier"),
    good: Example::Yaml(r#"doel: "[Inwoners] helpen aan werk.""#),
};
