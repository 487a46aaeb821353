//! The merge key `<<`.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// The merge key `<<`.
pub static RULE: Rule = Rule {
    name: "samenvoegsleutel",
    family: Family::File,
    severity: Severity::Error,
    message: "de samenvoegsleutel << wordt niet ondersteund",
    label: "",
    why: "YAML 1.2 kent deze sleutel niet meer, en programma's lezen hem verschillend. Wat er staat, moet \
          voor iedereen hetzelfde betekenen.",
    remedy: "Schrijf de sleutels uit op deze plaats.",
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
    check: Check::Station,
};
