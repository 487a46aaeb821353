//! Bytes that are not UTF-8.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het bestand is geen UTF-8: byte {byte} (regel {regel}) is {waarde}",
        label: "hier staat een teken uit een andere codering; het lijkt Windows-1252 ({teken})",
        why: "Een bestand in een oude codering verliest letters als é en ë zodra een ander programma het \
              opslaat.",
        remedy: "Open het bestand in een editor en sla het op als UTF-8. In Kladblok: Opslaan als, Codering: \
                 UTF-8.",
    },
    english: Wording {
        message: "the file is not UTF-8: byte {byte} (line {regel}) is {waarde}",
        label: "a character in another encoding; it looks like Windows-1252 or Latin-1 ({teken})",
        why: "A file in an old encoding loses letters such as é and ë as soon as another program saves it.",
        remedy: "Open the file in an editor and save it as UTF-8.",
    },
    snippet: "",
    source: &[Citation::Format("UTF-8")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "functie: {titel: Consulent financi(0xEB)n}",
        make: || b"functie: {titel: Consulent financi\xEBn}\n".to_vec(),
    },
    good: Example::Yaml("functie: {titel: Consulent financiën}"),
};
