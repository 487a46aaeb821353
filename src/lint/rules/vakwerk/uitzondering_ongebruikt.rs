//! An exception that sets nothing aside.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An exception that sets nothing aside.
pub static RULE: Rule = Rule {
    name: "uitzondering-ongebruikt",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "de uitzondering op {naam} verbergt niets meer",
    label: "deze regel geeft hier geen bevinding",
    why: "Het profiel is verbeterd, of de uitzondering was nooit nodig. Blijft zij staan, dan verbergt zij \
          later ongemerkt een nieuw gebrek.",
    remedy: "Haal de uitzondering weg.",
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
    check: Check::Station,
};
