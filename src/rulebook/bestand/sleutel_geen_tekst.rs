//! A key that is a list or mapping.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "een sleutel moet een woord zijn, geen lijst of blok",
        label: "",
        why: "Een sleutel is de naam van een onderdeel, zoals `doel` of `competenties`.",
        remedy: "Zet de tekst tussen aanhalingstekens als de haakjes bij de tekst horen.",
    },
    english: Wording {
        message: "a key must be a word, not a list or block",
        label: "",
        why: "A key is the name of a part, such as `doel` or `competenties`.",
        remedy: "Put the text between quotes if the brackets belong to it.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("[doel]: Inwoners helpen aan werk. # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
};
