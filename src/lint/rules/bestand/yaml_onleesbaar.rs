//! YAML that cannot be read for any other reason.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// YAML that cannot be read for any other reason.
pub static RULE: Rule = Rule {
    name: "yaml-onleesbaar",
    family: Family::File,
    severity: Severity::Error,
    message: "dit is geen geldige YAML",
    label: "",
    why: "Op deze plaats is niet zeker wat waarbij hoort. Wat wel te lezen is, is gecontroleerd.",
    remedy: "Kijk naar de inspringing, de streepjes en de dubbele punten op deze regel en de regel erboven.",
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("onmisbare_kwaliteiten: [geduld, - lef] # <-- hier"),
    good: Example::Yaml("onmisbare_kwaliteiten: [geduld, lef]"),
    check: Check::Station,
};
