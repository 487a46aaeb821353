//! An exception without a reason.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An exception without a reason.
pub static RULE: Rule = Rule {
    name: "uitzondering-zonder-reden",
    family: Family::Craft,
    severity: Severity::Error,
    message: "de uitzondering op {naam} heeft geen reden",
    label: "hier hoort een reden",
    why: "Een regel opzijzetten mag, als een ander kan lezen waarom. Zonder reden weet over een jaar \
          niemand of de uitzondering nog klopt. Zij telt daarom niet.",
    remedy: "Schrijf in een zin waarom deze regel hier niet geldt.",
    snippet: "    reden: Peer review begint in 2027; tot dan kijken mentoren mee.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt # <-- hier",
    ),
    good: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt
    reden: Peer review begint in 2027; tot dan kijken mentoren mee.",
    ),
    check: Check::Station,
};
