//! An alias inside its own anchor.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze verwijzing met * staat binnen het stuk waarnaar zij verwijst",
        label: "",
        why: "Een alias (`*naam`) herhaalt het stuk dat met `&naam` is benoemd. Staat hij in dat stuk zelf, dan \
              komt er nooit een eind aan.",
        remedy: "Haal de verwijzing weg, of schrijf de tekst uit op deze plaats.",
    },
    english: Wording {
        message: "this reference with * stands inside the part it refers to",
        label: "",
        why: "An alias (`*name`) repeats the part named with `&name`. If it stands inside that part, there \
              is no end to it.",
        remedy: "Take the reference out, or write the text out in this place.",
    },
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
};
