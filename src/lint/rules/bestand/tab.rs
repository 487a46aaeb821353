//! A tab where spaces belong.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A tab where spaces belong.
pub static RULE: Rule = Rule {
    name: "tab",
    family: Family::File,
    severity: Severity::Error,
    message: "hier staat een tab; YAML springt in met spaties",
    label: "tab",
    why: "De inspringing bepaalt in YAML wat waarbij hoort. Een tab is op elk scherm anders breed, daarom \
          is hij verboden.",
    remedy: "Vervang de tab door twee spaties. De meeste editors kunnen dat in één keer voor het hele \
             bestand.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context:
	team: Team Werk # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk"#,
    ),
    check: Check::Station,
};
