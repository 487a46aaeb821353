//! A line that is neither an entry nor an item.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "deze regel heeft geen sleutel en geen streepje; hij hoort nergens bij",
        label: "deze regel is overgeslagen",
        why: "In een blok begint elke regel met een sleutel en een dubbele punt, in een lijst met een streepje. \
              Een gewone tekst kan alleen op de volgende regel doorlopen als hij verder inspringt dan zijn \
              sleutel.",
        remedy: "Spring de regel verder in als hij bij de tekst erboven hoort. Zet er anders een sleutel of een \
                 streepje voor.",
    },
    english: Wording {
        message: "this line has no key and no hyphen; it belongs to nothing",
        label: "this line was skipped",
        why: "In a block every line begins with a key and a colon, in a list with a hyphen. A plain text can \
              only run on over the next line if that is indented further than its key.",
        remedy: "Indent the line further if it belongs to the text above. Otherwise put a key or a hyphen \
                 before it.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml(
        r#"context:
  team: Team Werk
  een losse regel # <-- hier"#,
    ),
    good: Example::Yaml(
        r#"context:
  team: Team Werk
    een regel die doorloopt"#,
    ),
};
