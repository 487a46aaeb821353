//! Aliases that blow up a file.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Aliases that blow up a file.
pub static RULE: Rule = Rule {
    name: "alias-te-veel",
    family: Family::File,
    severity: Severity::Error,
    message: "de verwijzingen met * maken dit bestand te groot (grens: {grens} onderdelen)",
    label: "deze verwijzing gaat over de grens",
    why: "Een alias (`*naam`) herhaalt een stuk van het bestand. Aliassen van aliassen groeien zo snel dat \
          een klein bestand het geheugen kan vullen. Wat boven de grens komt, is niet gelezen.",
    remedy: "Schrijf de tekst uit op de plaats waar hij hoort.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c] # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"doel: &doel Inwoners helpen aan werk.
inleiding: *doel"#,
    ),
    check: Check::Station,
};
