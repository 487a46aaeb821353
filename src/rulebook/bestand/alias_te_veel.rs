//! Aliases that blow up a file.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de verwijzingen met * maken dit bestand te groot (grens: {grens} onderdelen)",
        label: "deze verwijzing gaat over de grens",
        why: "Een alias (`*naam`) herhaalt een stuk van het bestand. Aliassen van aliassen groeien zo snel dat \
              een klein bestand het geheugen kan vullen. Wat boven de grens komt, is niet gelezen.",
        remedy: "Schrijf de tekst uit op de plaats waar hij hoort.",
    },
    english: Wording {
        message: "the references with * make this file too large (limit: {grens} parts)",
        label: "this reference goes over the limit",
        why: "An alias (`*name`) repeats a part of the file. Aliases of aliases grow so fast that a small \
              file can fill the memory.",
        remedy: "Write the text out where it belongs.",
    },
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
};
