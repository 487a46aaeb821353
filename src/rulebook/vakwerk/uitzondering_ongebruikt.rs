//! An exception that sets nothing aside.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de uitzondering op {naam} verbergt niets meer",
        label: "deze regel geeft hier geen bevinding",
        why: "Het profiel is verbeterd, of de uitzondering was nooit nodig. Blijft zij staan, dan verbergt zij \
              later ongemerkt een nieuw gebrek.",
        remedy: "Haal de uitzondering weg.",
    },
    english: Wording {
        message: "the exception to {naam} hides nothing any more",
        label: "this rule gives no finding here",
        why: "The profile was improved, or the exception was never needed. If it stays, it will silently \
              hide a new gap.",
        remedy: "Take the exception out.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt # <-- hier
    reden: Peer review begint in 2027.
professionaliteit:
  reflectie: {vormen: [peer-review]}",
    ),
    good: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt
    reden: Peer review begint in 2027.",
    ),
};
