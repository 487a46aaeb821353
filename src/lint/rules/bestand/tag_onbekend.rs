//! A YAML tag goedwerk does not know.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A YAML tag goedwerk does not know.
pub static RULE: Rule = Rule {
    name: "tag-onbekend",
    family: Family::File,
    severity: Severity::Error,
    message: "een tekst die met ! begint, is in YAML een typeaanduiding; deze is onbekend",
    label: "",
    why: "Met `!naam` geeft YAML een waarde een bijzonder type. Die worden hier niet gebruikt; meestal is \
          gewoon een uitroepteken bedoeld.",
    remedy: "Zet de tekst tussen aanhalingstekens.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("doel: !belangrijk Inwoners helpen. # <-- hier"),
    good: Example::Yaml(r#"doel: "!belangrijk Inwoners helpen.""#),
    check: Check::Station,
};
