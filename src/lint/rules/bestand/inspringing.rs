//! A line that starts in the wrong column.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A line that starts in the wrong column.
pub static RULE: Rule = Rule {
    name: "inspringing",
    family: Family::File,
    severity: Severity::Error,
    message: "deze regel begint in een kolom die nergens bij hoort",
    label: "",
    why: "De inspringing bepaalt in YAML wat waarbij hoort. Sleutels van een blok en streepjes van een \
          lijst staan recht onder elkaar.",
    remedy: "Zet de regel recht onder de regels waar hij bij hoort. Loopt een tekst door op de volgende \
             regel, spring die dan verder in.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context:
  team: Team Werk
 leiding: De teammanager. # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk
  leiding: De teammanager."#,
    ),
    check: Check::Station,
};
