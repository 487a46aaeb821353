//! A file larger than goedwerk reads.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A file larger than goedwerk reads.
pub static RULE: Rule = Rule {
    name: "te-groot",
    family: Family::File,
    severity: Severity::Error,
    message: "het bestand is {omvang} MB; goedwerk leest bestanden tot {grens} MB",
    label: "",
    why: "Een functieprofiel is een paar bladzijden tekst. Een bestand van deze omvang is bijna zeker iets \
          anders, en zou de controle van alle andere bestanden ophouden.",
    remedy: "Controleer of dit het bedoelde bestand is. Staan er meer profielen in, maak dan van elk profiel \
             een eigen bestand.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Bytes { shown: "een bestand van 2 MB", make: || vec![b' '; 2 * 1024 * 1024] },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
    check: Check::Station,
};
