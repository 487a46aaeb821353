//! Settings in a chain that is too long.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze instellingen bouwen via meer dan {grens} bestanden op elkaar voort",
        label: "de rest wordt niet gelezen",
        why: "Met extends neemt een bestand de instellingen van een ander over. Van een keten die zo lang is, weet niemand meer \
              welke instelling geldt.",
        remedy: "Laat dit bestand rechtstreeks voortbouwen op het bestand dat nodig is.",
    },
    english: Wording {
        message: "these settings extend each other through more than {grens} files",
        label: "the rest is not read",
        why: "With extends, a file takes over the settings of another. In a chain this long, nobody knows which setting \
              applies.",
        remedy: "Extend the file that is needed directly.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Settings(r#"extends = "keten/0.toml" # <-- hier"#),
    good: Example::Settings(r#"extends = "streng""#),
};
