//! Bytes that are not UTF-8.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Bytes that are not UTF-8.
pub static RULE: Rule = Rule {
    name: "codering",
    family: Family::File,
    severity: Severity::Error,
    message: "het bestand is geen UTF-8: byte {byte} (regel {regel}) is {waarde}",
    label: "hier staat een teken uit een andere codering; het lijkt Windows-1252 ({teken})",
    why: "Een bestand in een oude codering verliest letters als é en ë zodra een ander programma het \
          opslaat.",
    remedy: "Open het bestand in een editor en sla het op als UTF-8. In Kladblok: Opslaan als, Codering: \
             UTF-8.",
    snippet: "",
    source: &[Citation::Format("UTF-8")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "functie: {titel: Consulent financi(0xEB)n}",
        make: || b"functie: {titel: Consulent financi\xEBn}\n".to_vec(),
    },
    good: Example::Yaml("functie: {titel: Consulent financiën}"),
    check: Check::Station,
};
