//! A value of the wrong type.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A value of the wrong type.
pub static RULE: Rule = Rule {
    name: "type-onjuist",
    family: Family::Schema,
    severity: Severity::Error,
    message: "hier hoort {verwacht}; dit is {gevonden}",
    label: "{verwacht} verwacht",
    why: "Programma's die het profiel lezen, verwachten op deze plaats altijd dezelfde soort waarde.",
    remedy: "Schrijf de waarde in de verwachte vorm. Een lijst begint per regel met een streepje; een tekst \
             die op een getal of datum lijkt, zet u tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("doel: [Inwoners helpen] # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen."),
    check: Check::Station,
};
