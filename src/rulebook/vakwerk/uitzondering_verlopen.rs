//! An exception whose last day has passed.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "de uitzondering op {naam} gold tot en met {tot}",
        label: "deze dag is voorbij",
        why: "De afgesproken dag is voorbij. De uitzondering telt niet meer, en de bevinding die zij verborg \
              staat er weer.",
        remedy: "Los de bevinding op, of spreek een nieuwe einddatum af met een reden die nu klopt.",
    },
    english: Wording {
        message: "the exception to {naam} held until {tot}",
        label: "this day has passed",
        why: "The agreed day has passed. The exception does not count any more, and the finding it hid is \
              back.",
        remedy: "Solve the finding, or agree on a new last day with a reason that holds now.",
    },
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
};
