//! UTF-16 that does not say so, or is damaged. With a byte order mark, UTF-16 is read.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit UTF-16-bestand begint niet met een merkteken (BOM), of er staat een half teken in",
        label: "",
        why: "UTF-16 gebruikt twee bytes per letter, en een merkteken aan het begin zegt in welke volgorde. \
              Zonder dat merkteken, of met een byte te weinig, is niet zeker wat er staat.",
        remedy: "Open het bestand in een editor en sla het op als UTF-8. In Kladblok: Opslaan als, Codering: \
                 UTF-8.",
    },
    english: Wording {
        message: "this UTF-16 file does not begin with a byte order mark, or has half a character in it",
        label: "",
        why: "UTF-16 uses two bytes per letter, and a mark at the start says in which order. Without that \
              mark, or with a byte missing, it is not certain what the file says.",
        remedy: "Open the file in an editor and save it as UTF-8.",
    },
    snippet: "",
    source: &[Citation::Format("UTF-8")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "functie: {titel: Klantmanager}   (opgeslagen als UTF-16, zonder merkteken)",
        make: || "functie: {titel: Klantmanager}\n".encode_utf16().flat_map(u16::to_le_bytes).collect(),
    },
    good: Example::Yaml("functie: {titel: Klantmanager}"),
};
