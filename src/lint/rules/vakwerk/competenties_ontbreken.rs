//! A profile without competencies.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "in het profiel zijn geen competenties gevonden",
        label: "hier horen de competenties",
        why: "Zonder competenties zegt het profiel niet welk gedrag het werk vraagt. Een gesprek over ontwikkeling, \
              een vergelijking en een beoordeling hebben dan geen houvast.",
        remedy: "Beschrijf de belangrijkste competenties, elk met gedrag dat een ander kan zien.",
    },
    english: Wording {
        message: "no competencies were found in the profile",
        label: "the competencies belong here",
        why: "Without competencies, the profile does not say which behaviour the work requires. A conversation about \
              development, a comparison and an appraisal then have nothing to go by.",
        remedy: "Describe the most important competencies, each with behaviour that others can see.",
    },
    snippet: "competenties:
  - naam: Luisteren
    gedragsindicatoren:
      - Vat samen wat de inwoner heeft gezegd.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("competenties: [] # <-- hier"),
    good: Example::Yaml(
        "competenties:
  - {naam: Luisteren, gedragsindicatoren: [Stelt open vragen., Vat samen., Vraagt of het klopt.]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::NoItems("/competenties"));
