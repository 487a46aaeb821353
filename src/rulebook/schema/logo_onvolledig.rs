//! A logo of which a part is missing in some formats.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "van het logo {naam} ontbreekt een deel in documenten: {deel}",
        label: "",
        why: "Documenten nemen alleen op wat in het bestand van het logo zelf staat en wat Word en PDF kunnen tonen. De rest valt weg, of staat alleen op een webpagina.",
        remedy: "Neem de afbeelding op in het SVG-bestand, als PNG of JPEG, of sla het hele logo op als PNG.",
    },
    english: Wording {
        message: "part of the logo {naam} is missing in documents: {deel}",
        label: "",
        why: "Documents include only what is in the file of the logo itself and what Word and PDF can show. The rest is left out, or appears on a web page only.",
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
