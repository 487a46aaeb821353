//! An alias inside its own anchor.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// An alias inside its own anchor.
pub static RULE: Rule = Rule {
    name: "alias-kringloop",
    family: Family::File,
    severity: Severity::Error,
    message: "deze verwijzing met * staat binnen het stuk waarnaar zij verwijst",
    label: "",
    why: "Een alias (`*naam`) herhaalt het stuk dat met `&naam` is benoemd. Staat hij in dat stuk zelf, dan \
          komt er nooit een eind aan.",
    remedy: "Haal de verwijzing weg, of schrijf de tekst uit op deze plaats.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context: &c
  team: Team Werk
  leiding: *c # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"context: &c
  team: Team Werk
  leiding: De teammanager."#,
    ),
    check: Check::Station,
};
