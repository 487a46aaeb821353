//! Settings that extend themselves.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze instellingen bouwen, langs een omweg of rechtstreeks, op zichzelf voort",
        label: "leidt terug naar dit bestand",
        why: "Met extends neemt een bestand de instellingen van een ander over. Als dat andere bestand weer naar het \
              eerste wijst, is er geen begin.",
        remedy: "Haal de verwijzing weg, of laat het andere bestand niet naar dit bestand wijzen.",
    },
    english: Wording {
        message: "these settings build, directly or by a detour, on themselves",
        label: "leads back to this file",
        why: "With extends a file takes over the settings of another. When that other file points back to \
              the first, there is no beginning.",
        remedy: "Take the reference out, or let the other file not point to this one.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Settings(r#"extends = ["streng", "goedwerk.toml"] # <-- hier"#),
    good: Example::Settings(r#"extends = ["streng"]"#),
};
