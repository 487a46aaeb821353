//! A colour that is hard to read on white.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de kleur {kleur} heeft op wit een contrast van {contrast}; minstens 4,5 is nodig",
        label: "te licht",
        why: "Tekst met te weinig contrast is voor veel mensen niet te lezen. De richtlijn voor toegankelijkheid vraagt \
              voor tekst een verhouding van minstens 4,5 tot 1.",
        remedy: "Kies een donkerder tint van de kleur, of gebruik de kleur alleen in het logo.",
    },
    english: Wording {
        message: "the colour {kleur} has a contrast of {contrast} on white; at least 4,5 is needed",
        label: "too light",
        why: "Many people cannot read text with too little contrast. The guideline for accessibility asks a \
              ratio of at least 4.5 to 1 for text.",
        remedy: "Choose a darker shade of the colour, or use the colour in the logo alone.",
    },
    snippet: "",
    source: &[Citation::Format("WCAG 2.2, succescriterium 1.4.3")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad
kleuren:
  accent: \"#f28c00\" # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: huisstijl/1
naam: Gemeente Voorbeeldstad
kleuren:
  accent: \"#8a4f00\"",
    ),
};
