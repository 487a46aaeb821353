//! A quote that is never closed.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A quote that is never closed.
pub static RULE: Rule = Rule {
    name: "aanhaling-open",
    family: Family::File,
    severity: Severity::Error,
    message: "dit aanhalingsteken wordt niet gesloten",
    label: "hier begint de tekst; een {teken} aan het eind ontbreekt",
    why: "Zonder sluitend aanhalingsteken leest YAML door tot het volgende, en raakt de indeling van het \
          bestand daarachter in de war. De rest van het bestand is gelezen alsof het teken aan het eind \
          van de regel staat.",
    remedy: "Sluit de tekst af met hetzelfde teken, of laat beide aanhalingstekens weg. Is het een apostrof aan \
             het begin van de tekst, zet de hele tekst dan tussen dubbele aanhalingstekens.",
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
    check: Check::Station,
};
