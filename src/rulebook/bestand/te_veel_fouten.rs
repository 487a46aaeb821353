//! A file with more errors than are repaired.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "er zijn te veel fouten; niet alles is gecontroleerd",
        label: "",
        why: "Bij zoveel fouten achter elkaar is niet meer te zeggen wat waarbij hoort. Meestal is dit een ander \
              soort bestand, of één fout aan het begin die veel andere veroorzaakt.",
        remedy: "Verbeter de fouten hierboven en controleer het bestand dan opnieuw.",
    },
    english: Wording {
        message: "there are too many errors; not everything was checked",
        label: "",
        why: "With so many errors in a row nobody can say what belongs to what. Mostly this is another kind \
              of file, or one error at the beginning that causes many.",
        remedy: "Mend the errors above and check the file again.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Bytes {
        shown: "een bestand met honderden losse regels",
        make: || "a: b\n@c\n".repeat(100).into_bytes(),
    },
    good: Example::Yaml("doel: Inwoners helpen."),
};
