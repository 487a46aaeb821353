//! A line that starts in the wrong column.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze regel begint in een kolom die nergens bij hoort",
        label: "",
        why: "De inspringing bepaalt in YAML wat waarbij hoort. Sleutels van een blok en streepjes van een \
              lijst staan recht onder elkaar.",
        remedy: "Zet de regel recht onder de regels waar hij bij hoort. Loopt een tekst door op de volgende \
                 regel, spring die dan verder in.",
    },
    english: Wording {
        message: "this line begins in a column that belongs to nothing",
        label: "",
        why: "Indentation says what belongs to what in YAML. Keys of one block and hyphens of one list stand \
              in one column.",
        remedy: "Put the line straight under the lines it belongs to, or indent a text that runs on.",
    },
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
};
