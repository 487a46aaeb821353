//! A file that exceeds the size limit.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het bestand is {omvang} MB; goedwerk leest bestanden tot {grens} MB",
        label: "",
        why: "Een functieprofiel is een paar bladzijden tekst. Een bestand van deze omvang is bijna zeker iets \
              anders, en zou de controle van alle andere bestanden ophouden.",
        remedy: "Controleer of dit het bedoelde bestand is. Staan er meer profielen in, maak dan van elk profiel \
                 een eigen bestand.",
    },
    english: Wording {
        message: "the file has {omvang} MB; goedwerk reads files up to {grens} MB",
        label: "",
        why: "A profile is a few pages of text. A file of this size is almost certainly something else.",
        remedy: "Check whether this is the file you mean. If it holds several profiles, give each its own \
                 file.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Bytes { shown: "een bestand van 2 MB", make: || vec![b' '; 2 * 1024 * 1024] },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
};
