//! UTF-16, as some Windows programs write it.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het bestand is UTF-16; goedwerk leest UTF-8",
        label: "",
        why: "UTF-16 gebruikt twee bytes per letter. YAML-bestanden horen UTF-8 te zijn, zodat elk programma \
              ze kan lezen.",
        remedy: "Open het bestand in een editor en sla het op als UTF-8. In Kladblok: Opslaan als, Codering: \
                 UTF-8.",
    },
    english: Wording {
        message: "the file is UTF-16; goedwerk reads UTF-8",
        label: "",
        why: "UTF-16 uses two bytes per letter. YAML files should be UTF-8, so that every program can read \
              them.",
        remedy: "Open the file in an editor and save it as UTF-8.",
    },
    snippet: "",
    source: &[Citation::Format("UTF-8")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "functie: {titel: Klantmanager}   (opgeslagen als UTF-16)",
        make: || vec![0xFF, 0xFE, b'f', 0],
    },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
};
