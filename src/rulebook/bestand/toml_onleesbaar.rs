//! Settings that are not valid TOML.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de instellingen zijn hier geen TOML: {reden}",
        label: "",
        why: "Instellingen staan in TOML: een sleutel, een isteken en een waarde. Zolang er een fout in staat, weet \
              niemand welke regels gelden; daarom wordt er niets gecontroleerd.",
        remedy: "Verbeter de aangewezen plek. Tekst staat tussen aanhalingstekens, een lijst tussen rechte haken.",
    },
    english: Wording {
        message: "the settings are no TOML here: {reden}",
        label: "",
        why: "Settings are TOML, a key, an equals sign and a value. As long as there is a mistake in them, \
              nobody knows which rules hold; so nothing is checked.",
        remedy: "Mend the place that is pointed at. Text stands between quotes, a list between square \
                 brackets.",
    },
    snippet: "",
    source: &[Citation::Format("TOML 1.1")],
    dimensions: &[],
    bad: Example::Settings(
        r#"negeer = ["generiek-hij"]
extends = streng # <-- hier"#,
    ),
    good: Example::Settings(
        r#"negeer = ["generiek-hij"]
extends = "streng""#,
    ),
};
