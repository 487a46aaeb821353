//! A list that begins on the line of its key.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A list that begins on the line of its key.
pub static RULE: Rule = Rule {
    name: "streepje-achter-sleutel",
    family: Family::File,
    severity: Severity::Error,
    message: "een lijst begint op een nieuwe regel, niet achter de sleutel",
    label: "dit streepje staat achter een sleutel",
    why: "Achter een sleutel verwacht YAML een waarde op dezelfde regel. De onderdelen van een lijst staan \
          elk op een eigen regel onder de sleutel.",
    remedy: "Zet het streepje op de volgende regel, ingesprongen onder de sleutel. Is het een gewoon \
             streepje, zet de tekst dan tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("onmisbare_kwaliteiten: - geduld # <-- hier"),
    good: Example::Yaml(
        r#"onmisbare_kwaliteiten:
  - geduld"#,
    ),
    check: Check::Station,
};
