//! Two items with the same id.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het id \"{naam}\" is al gebruikt op regel {regel}",
        label: "",
        why: "Een verwijzing naar dit id kan op twee plaatsen uitkomen.",
        remedy: "Geef een van de twee een eigen id.",
    },
    english: Wording {
        message: "the id \"{naam}\" is used already on line {regel}",
        label: "",
        why: "A reference to this id can end in two places.",
        remedy: "Give one of the two an id of its own.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - {id: luisteren, naam: Luisteren, gedragsindicatoren: [Vat samen.]}
  - {id: luisteren, naam: Doorvragen, gedragsindicatoren: [Vraagt door.]} # <-- hier",
    ),
    good: Example::Yaml(
        "competenties:
  - {id: luisteren, naam: Luisteren, gedragsindicatoren: [Vat samen.]}
  - {id: doorvragen, naam: Doorvragen, gedragsindicatoren: [Vraagt door.]}",
    ),
};
