//! A Word file that cannot be opened.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A Word file that cannot be opened.
pub static RULE: Rule = Rule {
    name: "docx-onleesbaar",
    family: Family::File,
    severity: Severity::Error,
    message: "dit Word-bestand is niet te lezen: {reden}",
    label: "",
    why: "Een Word-bestand is een ingepakte map met de tekst erin. Wat beschadigd is, op slot staat met een \
          wachtwoord, of iets anders is met deze naam, gaat niet open.",
    remedy: "Open het bestand in Word en bewaar het als .docx, of kopieer de tekst naar een .txt-bestand.",
    snippet: "",
    source: &[Citation::Format("Office Open XML")],
    dimensions: &[],
    bad: Example::Text { file: "vacature.docx", text: "Dit is geen Word-bestand. # <-- hier" },
    good: Example::Text { file: "vacature.txt", text: "Klantmanager Werk en Inkomen" },
    check: Check::Station,
};
