//! A key without its colon.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A key without its colon.
pub static RULE: Rule = Rule {
    name: "dubbele-punt-ontbreekt",
    family: Family::File,
    severity: Severity::Error,
    message: "achter de sleutel \"{sleutel}\" ontbreekt een dubbele punt",
    label: "hier ontbreekt :",
    why: "De dubbele punt scheidt in YAML een sleutel van zijn waarde. Zonder dat teken is de regel gewone \
          tekst. De rest van het bestand is gelezen alsof het teken er staat.",
    remedy: "Zet een dubbele punt achter de sleutel.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context # <-- hier
  team: Team Werk"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk"#,
    ),
    check: Check::Station,
};
