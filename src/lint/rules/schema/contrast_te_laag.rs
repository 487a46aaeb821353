//! A colour that is hard to read on white.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A colour that is hard to read on white.
pub static RULE: Rule = Rule {
    name: "contrast-te-laag",
    family: Family::Schema,
    severity: Severity::Error,
    message: "de kleur {kleur} heeft op wit een contrast van {contrast}; minstens 4,5 is nodig",
    label: "te licht",
    why: "Tekst met te weinig contrast is voor veel mensen niet te lezen. De richtlijn voor toegankelijkheid vraagt \
          voor tekst een verhouding van minstens 4,5 tot 1.",
    remedy: "Kies een donkerder tint van de kleur, of gebruik de kleur alleen in het logo.",
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
    check: Check::Station,
};
