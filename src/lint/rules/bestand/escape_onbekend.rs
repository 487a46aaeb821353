//! An unknown escape in double quotes.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An unknown escape in double quotes.
pub static RULE: Rule = Rule {
    name: "escape-onbekend",
    family: Family::File,
    severity: Severity::Error,
    message: "na een backslash (\\) tussen dubbele aanhalingstekens staat een teken dat YAML niet kent",
    label: "",
    why: "Tussen dubbele aanhalingstekens heeft de backslash een bijzondere betekenis, zoals in \\n voor \
          een nieuwe regel.",
    remedy: "Gebruik enkele aanhalingstekens, of schrijf de backslash dubbel.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(r#"inleiding: "Zie P:\werk\profielen." # <-- hier"#),
    good: Example::Yaml(r#"inleiding: 'Zie P:\werk\profielen.'"#),
    check: Check::Station,
};
