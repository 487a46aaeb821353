//! A Word file that cannot be opened.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit Word-bestand is niet te lezen: {reden}",
        label: "",
        why: "Een Word-bestand is een ingepakte map met de tekst erin. Wat beschadigd is, op slot staat met een \
              wachtwoord, of iets anders is met deze naam, gaat niet open.",
        remedy: "Open het bestand in Word en bewaar het als .docx, of kopieer de tekst naar een .txt-bestand.",
    },
    english: Wording {
        message: "this Word file cannot be read: {reden}",
        label: "",
        why: "A Word file is a packed folder with the text in it. What is damaged, locked with a password, \
              or something else with this name, cannot be opened.",
        remedy: "Open the file in Word and save it as .docx, or copy the text into a .txt file.",
    },
    snippet: "",
    source: &[Citation::Format("Office Open XML")],
    dimensions: &[],
    bad: Example::Text { file: "vacature.docx", text: "Dit is geen Word-bestand. # <-- hier" },
    good: Example::Text { file: "vacature.txt", text: "Klantmanager Werk en Inkomen" },
};
