//! Text after a closing bracket.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "na het sluitende haakje staat nog tekst",
        label: "hier gaat de tekst verder",
        why: "Een tekst die met [ of { begint, is in YAML een lijst of blok en eindigt bij het sluitende haakje.",
        remedy: "Zet de hele tekst tussen aanhalingstekens als de haakjes bij de tekst horen.",
    },
    english: Wording {
        message: "there is text after the closing bracket",
        label: "the text goes on here",
        why: "A text that begins with [ or { is a list or mapping in YAML and ends at the closing bracket.",
        remedy: "Put the whole text between quotes if the brackets belong to it.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: [Inwoners] helpen aan werk. # <-- hier"),
    good: Example::Yaml(r#"doel: "[Inwoners] helpen aan werk.""#),
};
