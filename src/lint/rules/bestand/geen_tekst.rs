//! A file with a null byte: no text.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A file with a null byte: no text.
pub static RULE: Rule = Rule {
    name: "geen-tekst",
    family: Family::File,
    severity: Severity::Error,
    message: "dit is geen tekstbestand: byte {byte} is een nulbyte",
    label: "",
    why: "Een tekstbestand bevat geen nulbytes. Waarschijnlijk is dit een Word-, Excel- of PDF-bestand met \
          een andere naam.",
    remedy: "Sla het profiel op als platte tekst (YAML, UTF-8).",
    snippet: "",
    source: &[Citation::Format("UTF-8")],
    dimensions: &[],
    bad: Example::Bytes { shown: "functie: {titel: (nulbyte)}", make: || b"functie: {titel: \0}\n".to_vec() },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
    check: Check::Station,
};
