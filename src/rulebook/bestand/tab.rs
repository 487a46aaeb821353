//! A tab where spaces belong.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "hier staat een tab; YAML springt in met spaties",
        label: "tab",
        why: "De inspringing bepaalt in YAML wat waarbij hoort. Een tab is op elk scherm anders breed \
              en is daarom verboden.",
        remedy: "Vervang de tab door twee spaties. De meeste editors kunnen dat in één keer voor het hele \
                 bestand.",
    },
    english: Wording {
        message: "here is a tab; YAML indents with spaces",
        label: "tab",
        why: "Indentation says what belongs to what in YAML. A tab has another width on every screen, so it \
              is not allowed.",
        remedy: "Replace the tab by two spaces.",
    },
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
};
