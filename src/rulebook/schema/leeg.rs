//! An empty text or list where content is required.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "hier mag geen lege {soort} staan",
        label: "vul dit in, of haal de sleutel weg",
        why: "Een lege waarde lijkt ingevuld, maar zegt niets. Wie het profiel telt of vergelijkt, wordt \
              erdoor misleid.",
        remedy: "Vul de waarde in, of laat de sleutel weg.",
    },
    english: Wording {
        message: "an empty {soort} is not allowed here",
        label: "fill it in, or leave out the key",
        why: "An empty value looks filled in and says nothing. It misleads whoever counts or compares.",
        remedy: "Fill in the value, or leave out the key.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(r#"doel: "" # <-- hier"#),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
};
