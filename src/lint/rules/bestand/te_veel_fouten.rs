//! More errors than are worth repairing.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// More errors than are worth repairing.
pub static RULE: Rule = Rule {
    name: "te-veel-fouten",
    family: Family::File,
    severity: Severity::Error,
    message: "er zijn te veel fouten; niet alles is gecontroleerd",
    label: "",
    why: "Bij zoveel fouten achter elkaar is niet meer te zeggen wat waarbij hoort. Meestal is dit een ander \
          soort bestand, of één fout aan het begin die veel andere veroorzaakt.",
    remedy: "Verbeter de fouten hierboven en controleer het bestand dan opnieuw.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "een bestand met honderden losse regels",
        make: || "a: b\n@c\n".repeat(100).into_bytes(),
    },
    good: Example::Yaml("doel: Inwoners helpen."),
    check: Check::Station,
};
