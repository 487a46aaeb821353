//! A font that documents cannot use.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het lettertype {naam} is niet te gebruiken: {reden}",
        label: "",
        why: "Een PDF draagt de letters van het lettertype met zich mee. Kan of mag dat niet, dan komt er geen document.",
        remedy: "Geef het TTF-bestand van een lettertype voor tekst, of haal de sleutel weg: documenten krijgen dan Noto Sans.",
    },
    english: Wording {
        message: "the font {naam} cannot be used: {reden}",
        label: "",
        why: "A PDF contains the letters of its font. If that is impossible or not permitted, there is no document.",
        remedy: "Name the TTF file of a text font, or leave out the key: documents then use Noto Sans.",
    },
    snippet: "",
    source: &[Citation::Format("OpenType")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad
lettertypen:
  tekst:
    naam: Huisletter
    gewoon: huisstijl.yaml # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad",
    ),
};
