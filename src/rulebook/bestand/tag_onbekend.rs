//! A YAML tag goedwerk does not know.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "een tekst die met ! begint, is in YAML een typeaanduiding; deze is onbekend",
        label: "",
        why: "Met `!naam` geeft YAML een waarde een bijzonder type. Die worden hier niet gebruikt; meestal is \
              gewoon een uitroepteken bedoeld.",
        remedy: "Zet de tekst tussen aanhalingstekens.",
    },
    english: Wording {
        message: "a text that begins with ! is a type in YAML; this one is unknown",
        label: "",
        why: "With `!name` YAML gives a value a special type. None are used here; mostly just an exclamation \
              mark was meant.",
        remedy: "Put the text between quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: !belangrijk Inwoners helpen. # <-- hier"),
    good: Example::Yaml(r#"doel: "!belangrijk Inwoners helpen.""#),
};
