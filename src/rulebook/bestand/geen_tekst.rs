//! A file that contains a null byte, and so is not text.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit is geen tekstbestand: byte {byte} is een nulbyte",
        label: "",
        why: "Een tekstbestand bevat geen nulbytes. Waarschijnlijk is dit een Word-, Excel- of PDF-bestand met \
              een andere naam.",
        remedy: "Sla het profiel op als platte tekst (YAML, UTF-8).",
    },
    english: Wording {
        message: "this is no text file: byte {byte} is null",
        label: "",
        why: "A text file has no null bytes. This is probably a Word, Excel or PDF file under another name.",
        remedy: "Save the profile as plain text (YAML, UTF-8).",
    },
    snippet: "",
    source: &[Citation::Format("UTF-8")],
    dimensions: &[],
    bad: Example::Bytes { shown: "functie: {titel: (nulbyte)}", make: || b"functie: {titel: \0}\n".to_vec() },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
};
