//! A quote that is never closed.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit aanhalingsteken wordt niet gesloten",
        label: "hier begint de tekst; een {teken} aan het eind ontbreekt",
        why: "Zonder sluitend aanhalingsteken leest YAML door tot het volgende, en raakt de indeling van het \
              bestand daarachter in de war. De rest van het bestand is gelezen alsof het teken aan het eind \
              van de regel staat.",
        remedy: "Sluit de tekst af met hetzelfde teken, of laat beide aanhalingstekens weg. Is het een apostrof aan \
                 het begin van de tekst, zet de hele tekst dan tussen dubbele aanhalingstekens.",
    },
    english: Wording {
        message: "this quote is never closed",
        label: "the text begins here; a {teken} at its end is missing",
        why: "Without the closing quote YAML reads on to the next one, and everything behind it is out of \
              joint. The rest of the file was read as if the quote stood at the end of the line.",
        remedy: "Close the text on the same line, or leave out both quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"doel: "Inwoners helpen aan werk. # <-- hier
inleiding: "Wie hier werkt, helpt.""#,
    ),
    good: Example::Yaml(
        r#"doel: "Inwoners helpen aan werk."
inleiding: "Wie hier werkt, helpt.""#,
    ),
};
