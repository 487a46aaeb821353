//! A logo that no document can show.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het logo {naam} is niet te gebruiken: {reden}",
        label: "",
        why: "Het logo staat boven elk document. Is het niet te tekenen, dan komt er geen document, of een document met een leeg vak.",
        remedy: "Sla het logo opnieuw op als PNG of SVG, en bekijk het bestand daarna in een browser.",
    },
    english: Wording {
        message: "the logo {naam} cannot be used: {reden}",
        label: "",
        why: "The logo is at the top of every document. If it cannot be drawn, there is no document, or a document with an empty box.",
        remedy: "Save the logo again as PNG or SVG, and then look at the file in a browser.",
    },
    snippet: "",
    source: &[Citation::Format("PNG, SVG")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad
logo:
  bestand: huisstijl.yaml # <-- hier
  alt: Gemeente Voorbeeldstad",
    ),
    good: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad",
    ),
};
