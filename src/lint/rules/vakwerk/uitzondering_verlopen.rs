//! An exception whose last day has passed.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An exception whose last day has passed.
pub static RULE: Rule = Rule {
    name: "uitzondering-verlopen",
    family: Family::Craft,
    severity: Severity::Warning,
    message: "de uitzondering op {naam} gold tot en met {tot}",
    label: "deze dag is voorbij",
    why: "De afgesproken dag is voorbij. De uitzondering telt niet meer, en de bevinding die zij verborg \
          staat er weer.",
    remedy: "Los de bevinding op, of spreek een nieuwe einddatum af met een reden die nu klopt.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt
    reden: Peer review begint in 2020.
    tot: 2020-12-31 # <-- hier",
    ),
    good: Example::Yaml(
        "uitzonderingen:
  - regel: peer-review-ontbreekt
    reden: Peer review begint in 2100.
    tot: 2100-12-31",
    ),
    check: Check::Station,
};
