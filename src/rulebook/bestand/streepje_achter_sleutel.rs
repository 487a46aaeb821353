//! A list that begins on the line of its key.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "een lijst begint op een nieuwe regel, niet achter de sleutel",
        label: "dit streepje staat achter een sleutel",
        why: "Achter een sleutel verwacht YAML een waarde op dezelfde regel. De onderdelen van een lijst staan \
              elk op een eigen regel onder de sleutel.",
        remedy: "Zet het streepje op de volgende regel, ingesprongen onder de sleutel. Is het een gewoon \
                 streepje, zet de tekst dan tussen aanhalingstekens.",
    },
    english: Wording {
        message: "a list begins on a new line, not behind the key",
        label: "this hyphen stands behind a key",
        why: "Behind a key YAML expects a value on the same line. The items of a list stand on the lines \
              below, each behind a hyphen.",
        remedy: "Put the hyphen on the next line, indented under the key. If it is a plain dash, put the \
                 text between quotes.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("onmisbare_kwaliteiten: - geduld # <-- hier"),
    good: Example::Yaml(
        r#"onmisbare_kwaliteiten:
  - geduld"#,
    ),
};
