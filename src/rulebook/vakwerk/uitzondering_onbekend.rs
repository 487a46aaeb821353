//! An exception to a rule that does not exist or cannot be set aside.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "er is geen regel \"{naam}\" om een uitzondering op te maken",
        label: "{bedoeld}",
        why: "Een verschreven naam verbergt niets, terwijl het profiel doet alsof. Op leesfouten en fouten in \
              de vorm is geen uitzondering mogelijk.",
        remedy: "Gebruik de naam zoals die tussen haken bij de bevinding staat.",
    },
    english: Wording {
        message: "there is no rule \"{naam}\" to make an exception to",
        label: "{bedoeld}",
        why: "A misspelt name hides nothing while the profile pretends it does. Errors in reading and in \
              shape cannot be set aside.",
        remedy: "Use the name that stands in brackets with the finding.",
    },
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
};
