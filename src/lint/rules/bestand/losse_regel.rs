//! A line that is neither an entry nor an item.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A line that is neither an entry nor an item.
pub static RULE: Rule = Rule {
    name: "losse-regel",
    family: Family::File,
    severity: Severity::Error,
    message: "deze regel heeft geen sleutel en geen streepje; hij hoort nergens bij",
    label: "deze regel is overgeslagen",
    why: "In een blok begint elke regel met een sleutel en een dubbele punt, in een lijst met een streepje. \
          Een gewone tekst kan alleen op de volgende regel doorlopen als hij verder inspringt dan zijn \
          sleutel.",
    remedy: "Spring de regel verder in als hij bij de tekst erboven hoort. Zet er anders een sleutel of een \
             streepje voor.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context:
  team: Team Werk
  een losse regel # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk
    een regel die doorloopt"#,
    ),
    check: Check::Station,
};
