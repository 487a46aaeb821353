//! An exception to a rule that does not exist or cannot be set aside.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An exception to a rule that does not exist or cannot be set aside.
pub static RULE: Rule = Rule {
    name: "uitzondering-onbekend",
    family: Family::Craft,
    severity: Severity::Error,
    message: "er is geen regel \"{naam}\" om een uitzondering op te maken",
    label: "{bedoeld}",
    why: "Een verschreven naam verbergt niets, terwijl het profiel doet alsof. Op leesfouten en fouten in \
          de vorm is geen uitzondering mogelijk.",
    remedy: "Gebruik de naam zoals die tussen haken bij de bevinding staat.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbrekt # <-- hier
    reden: Peer review begint in 2027.",
    ),
    good: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt
    reden: Peer review begint in 2027.",
    ),
    check: Check::Station,
};
