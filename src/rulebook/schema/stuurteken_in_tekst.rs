//! A control character in a text.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze tekst bevat een stuurteken ({teken}), en dat kan in geen document staan",
        label: "haal dit teken weg",
        why: "Een stuurteken is geen letter en geen leesteken. Word en PDF kennen het niet, en het zou zonder melding verdwijnen of het bestand onleesbaar maken.",
        remedy: "Haal het teken weg. Voor een nieuwe regel in een tekst is \\n bedoeld.",
    },
    english: Wording {
        message: "this text contains a control character ({teken}), which no document can contain",
        label: "delete this character",
        why: "A control character is neither a letter nor a punctuation mark. Word and PDF have no place for it, so it would vanish without a message or make the file unreadable.",
        remedy: "Delete the character. For a new line in a text, write \\n.",
    },
    snippet: "",
    source: &[Citation::Format("XML 1.0"), Citation::Format("PDF 1.7")],
    dimensions: &[],
    bad: Example::Yaml(r#"doel: "Inwoners\x0Bhelpen." # <-- hier"#),
    good: Example::Yaml("doel: Inwoners helpen."),
};
