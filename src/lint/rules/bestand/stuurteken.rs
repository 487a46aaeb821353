//! A character YAML forbids.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A character YAML forbids.
pub static RULE: Rule = Rule {
    name: "stuurteken",
    family: Family::File,
    severity: Severity::Error,
    message: "hier staat een onzichtbaar teken ({teken}) dat in YAML niet mag",
    label: "",
    why: "Onzichtbare tekens komen mee met geplakte tekst, bijvoorbeeld uit een tekstverwerker of een PDF- \
          bestand. YAML staat ze niet toe, en andere programma's lezen het bestand dan niet.",
    remedy: "Verwijder het teken, en controleer of er ergens anders nog een staat. Helpt dat niet, typ de \
             regel dan opnieuw.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "doel: Inwoners(U+000B)helpen.",
        make: || b"doel: Inwoners\x0Bhelpen.\n".to_vec(),
    },
    good: Example::Yaml("doel: Inwoners helpen."),
    check: Check::Station,
};
