//! A required key is missing.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de sleutel \"{sleutel}\" ontbreekt",
        label: "hier hoort \"{sleutel}\"{zo}",
        why: "Zonder dit onderdeel is niet te zeggen om welke functie het gaat of wat die inhoudt.",
        remedy: "Voeg de sleutel toe met de tekst die erbij hoort.",
    },
    english: Wording {
        message: "the key \"{sleutel}\" is missing",
        label: "\"{sleutel}\" belongs here{zo}",
        why: "Without this part nobody can say which job this is or what it involves.",
        remedy: "Add the key with the text that belongs to it.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("functie: {status: concept} # <-- hier"),
    good: Example::Yaml("functie: {titel: Klantmanager, status: concept}"),
};
