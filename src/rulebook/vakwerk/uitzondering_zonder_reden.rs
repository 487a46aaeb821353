//! An exception without a reason.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de uitzondering op {naam} heeft geen reden",
        label: "hier hoort een reden",
        why: "Een regel opzijzetten mag, als een ander kan lezen waarom. Zonder reden weet over een jaar \
              niemand of de uitzondering nog klopt. Zij telt daarom niet.",
        remedy: "Schrijf in een zin waarom deze regel hier niet geldt.",
    },
    english: Wording {
        message: "the exception to {naam} has no reason",
        label: "a reason belongs here",
        why: "Setting a rule aside is allowed if somebody else can read why. Without a reason nobody will \
              know in a year whether it still holds. So it does not count.",
        remedy: "Write in one sentence why this rule does not apply here.",
    },
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
};
