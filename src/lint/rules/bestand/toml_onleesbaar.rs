//! Settings that are no TOML.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Settings that are no TOML.
pub static RULE: Rule = Rule {
    name: "toml-onleesbaar",
    family: Family::File,
    severity: Severity::Error,
    message: "de instellingen zijn hier geen TOML: {reden}",
    label: "",
    why: "Instellingen staan in TOML: een sleutel, een isteken en een waarde. Zolang er een fout in staat, weet \
          niemand welke regels gelden; daarom wordt er niets gecontroleerd.",
    remedy: "Verbeter de aangewezen plek. Tekst staat tussen aanhalingstekens, een lijst tussen rechte haken.",
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
    check: Check::Station,
};
