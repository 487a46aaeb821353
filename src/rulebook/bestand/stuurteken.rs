//! A character YAML forbids.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "hier staat een onzichtbaar teken ({teken}) dat in YAML niet mag",
        label: "",
        why: "Onzichtbare tekens komen mee met geplakte tekst, bijvoorbeeld uit een tekstverwerker of een PDF- \
              bestand. YAML staat ze niet toe, en andere programma's lezen het bestand dan niet.",
        remedy: "Verwijder het teken, en controleer of er ergens anders nog een staat. Helpt dat niet, typ de \
                 regel dan opnieuw.",
    },
    english: Wording {
        message: "here is an invisible character ({teken}) that YAML does not allow",
        label: "",
        why: "Invisible characters come along with pasted text, for example from a word processor or a PDF.",
        remedy: "Delete the character, and check whether there is another one. If that does not help, type \
                 the line again.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "doel: Inwoners(U+000B)helpen.",
        make: || b"doel: Inwoners\x0Bhelpen.\n".to_vec(),
    },
    good: Example::Yaml("doel: Inwoners helpen."),
};
