//! A logo of which a part is missing in some formats.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in Word en PDF ontbreekt een deel van het logo {naam}: {deel}",
        label: "",
        why: "Een browser toont dit deel van het logo, Word en PDF doen dat niet. De documenten van één organisatie zien er dan verschillend uit.",
        remedy: "Neem de afbeelding op in het SVG-bestand, als PNG of JPEG, of sla het hele logo op als PNG.",
    },
    english: Wording {
        message: "part of the logo {naam} is missing in Word and PDF: {deel}",
        label: "",
        why: "A browser shows this part of the logo, and Word and PDF do not. The documents of one organisation then look different.",
        remedy: "Include the image in the SVG file, as PNG or JPEG, or save the whole logo as PNG.",
    },
    snippet: "",
    source: &[Citation::Format("SVG")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad
logo:
  bestand: logo-met-losse-foto.svg # <-- hier
  alt: Gemeente Voorbeeldstad",
    ),
    good: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad
logo:
  bestand: logo.svg
  alt: Gemeente Voorbeeldstad",
    ),
};
