//! An unknown escape in double quotes.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "na een backslash (\\) tussen dubbele aanhalingstekens staat een teken dat YAML niet kent",
        label: "",
        why: "Tussen dubbele aanhalingstekens heeft de backslash een bijzondere betekenis, zoals in \\n voor \
              een nieuwe regel.",
        remedy: "Gebruik enkele aanhalingstekens, of schrijf de backslash dubbel.",
    },
    english: Wording {
        message: "a backslash in double quotes is followed by a character YAML does not know",
        label: "",
        why: "Between double quotes the backslash has a special meaning, as in \\n for a new line.",
        remedy: "Use single quotes, or double the backslash.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(r#"inleiding: "Zie P:\werk\profielen." # <-- hier"#),
    good: Example::Yaml(r#"inleiding: 'Zie P:\werk\profielen.'"#),
};
