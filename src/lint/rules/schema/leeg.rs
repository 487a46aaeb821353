//! A text or list that may not be empty.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A text or list that may not be empty.
pub static RULE: Rule = Rule {
    name: "leeg",
    family: Family::Schema,
    severity: Severity::Error,
    message: "hier mag geen lege {soort} staan",
    label: "vul dit in, of haal de sleutel weg",
    why: "Een lege waarde lijkt ingevuld, maar zegt niets. Wie het profiel telt of vergelijkt, wordt \
          erdoor misleid.",
    remedy: "Vul de waarde in, of laat de sleutel weg.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(r#"doel: "" # <-- hier"#),
    good: Example::Yaml("doel: Inwoners helpen aan werk."),
    check: Check::Station,
};
