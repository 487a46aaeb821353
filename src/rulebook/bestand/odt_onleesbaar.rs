//! An ODT file that cannot be opened.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit ODT-bestand is niet te lezen: {reden}",
        label: "",
        why: "Een ODT-bestand is een ingepakte map met de tekst erin, zoals LibreOffice die maakt. Wat beschadigd is, op \
              slot staat met een wachtwoord, of iets anders is met deze naam, gaat niet open.",
        remedy: "Open het bestand in LibreOffice en bewaar het opnieuw, of kopieer de tekst naar een .txt-bestand.",
    },
    english: Wording {
        message: "this ODT file cannot be read: {reden}",
        label: "",
        why: "An ODT file is a packed folder with the text in it, as LibreOffice makes it. What is damaged, locked with a \
              password, or something else with this name, cannot be opened.",
        remedy: "Open the file in LibreOffice and save it again, or copy the text into a .txt file.",
    },
    snippet: "",
    source: &[Citation::Format("OpenDocument")],
    dimensions: &[],
    bad: Example::Text { file: "vacature.odt", text: "Dit is geen ODT-bestand. # <-- hier" },
    good: Example::Text { file: "vacature.txt", text: "Klantmanager Werk en Inkomen" },
};
