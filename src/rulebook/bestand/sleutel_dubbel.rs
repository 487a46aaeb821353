//! The same key twice in one mapping.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de sleutel \"{sleutel}\" staat twee keer op hetzelfde niveau",
        label: "de eerste staat op regel {eerste}; deze tweede telt niet mee",
        why: "Van twee gelijke sleutels laat YAML er stilzwijgend één vallen. Welke, verschilt per programma, \
              en de tekst die daar stond is weg.",
        remedy: "Voeg de twee samen, of geef de tweede de goede naam.",
    },
    english: Wording {
        message: "the key \"{sleutel}\" stands twice at the same level",
        label: "the first is on line {eerste}; this second one does not count",
        why: "Of two equal keys YAML silently drops one. Which one differs per program, and its text is \
              gone.",
        remedy: "Put the two together, or give the second its right name.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"doel: Inwoners helpen aan werk.
doel: Inwoners begeleiden. # <-- hier"#,
    ),
    good: Example::Yaml("doel: Inwoners helpen aan werk en daarbij begeleiden."),
};
