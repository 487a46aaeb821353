//! A character that needs quotes at the beginning of a text.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "een tekst mag niet beginnen met het teken {teken}",
        label: "",
        why: "Tekens als @, % en ` hebben in YAML een bijzondere betekenis aan het begin van een tekst.",
        remedy: "Zet de tekst tussen aanhalingstekens.",
    },
    english: Wording {
        message: "a text may not begin with the character {teken}",
        label: "",
        why: "Characters such as @, % and ` have a special meaning at the beginning of a text in YAML.",
        remedy: "Put the text between quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: @gemeente # <-- hier"),
    good: Example::Yaml(r#"doel: "@gemeente""#),
};
