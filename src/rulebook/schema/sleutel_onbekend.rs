//! A key that the format does not define.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "onbekende sleutel \"{sleutel}\"",
        label: "{bedoeld}",
        why: "Een sleutel die het formaat niet kent, leest niemand: de tekst eronder zou stil verdwijnen.",
        remedy: "Gebruik een sleutel uit het schema. `goedwerk schema` laat ze zien, per soort bestand en met \
                 uitleg.",
    },
    english: Wording {
        message: "unknown key \"{sleutel}\"",
        label: "{bedoeld}",
        why: "A key the format does not know is read by nobody: the text under it would silently vanish.",
        remedy: "Use a key of the schema. `goedwerk schema` shows them, per kind of file and explained.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("competentis: [] # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
};
