//! Lists and mappings nested too deeply.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "lijsten en blokken zijn hier dieper genest dan {grens} niveaus",
        label: "",
        why: "Een profiel heeft een handvol niveaus. Diepere nesting is een vergissing of een aanval.",
        remedy: "Sluit de haakjes eerder, of zet de tekst tussen aanhalingstekens.",
    },
    english: Wording {
        message: "lists and blocks are nested deeper than {grens} levels here",
        label: "",
        why: "A profile has a handful of levels. Deeper nesting is a mistake or an attack.",
        remedy: "Close the brackets earlier, or put the text between quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        "doel: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ # <-- hier",
    ),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
};
