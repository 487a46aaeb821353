//! A PDF that cannot be read.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze pdf is niet te lezen: {reden}",
        label: "",
        why: "Een pdf beschrijft waar letters op een pagina komen. In een scan staan geen letters maar afbeeldingen, en \
              wat beschadigd is of op slot staat met een wachtwoord, gaat niet open.",
        remedy: "Maak de pdf opnieuw uit het oorspronkelijke document, lees een scan eerst in met tekstherkenning, of \
                 kopieer de tekst naar een .txt-bestand.",
    },
    english: Wording {
        message: "this PDF cannot be read: {reden}",
        label: "",
        why: "A PDF describes where letters go on a page. A scan has no letters but pictures, and what is \
              damaged or locked with a password cannot be opened.",
        remedy: "Make the PDF again from the original document, run text recognition on a scan first, or copy the \
                 text into a .txt file.",
    },
    snippet: "",
    source: &[Citation::Format("PDF")],
    dimensions: &[],
    bad: Example::Text { file: "vacature.pdf", text: "Dit is geen pdf. # <-- hier" },
    good: Example::Text { file: "vacature.txt", text: "Klantmanager Werk en Inkomen" },
};
