//! The merge key `<<`.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de samenvoegsleutel << wordt niet ondersteund",
        label: "",
        why: "YAML 1.2 kent deze sleutel niet meer, en programma's lezen hem verschillend. Wat er staat, moet \
              voor iedereen hetzelfde betekenen.",
        remedy: "Schrijf de sleutels uit op deze plaats.",
    },
    english: Wording {
        message: "the merge key << is not supported",
        label: "",
        why: "YAML 1.2 does not have this key any more, and programs read it differently.",
        remedy: "Write the keys out in this place.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"functie: {titel: Klantmanager}
context:
  <<: {team: Team Werk} # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk"#,
    ),
};
