//! Two items with the same id.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Two items with the same id.
pub static RULE: Rule = Rule {
    name: "id-dubbel",
    family: Family::Craft,
    severity: Severity::Error,
    message: "het id \"{naam}\" is al gebruikt op regel {regel}",
    label: "",
    why: "Een verwijzing naar dit id kan op twee plaatsen uitkomen.",
    remedy: "Geef een van de twee een eigen id.",
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
    check: Check::Station,
};
