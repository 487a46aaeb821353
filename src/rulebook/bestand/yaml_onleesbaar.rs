//! YAML that is invalid for any other reason.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "dit is geen geldige YAML",
        label: "",
        why: "Op deze plaats is niet zeker wat waarbij hoort. Wat wel te lezen is, is gecontroleerd.",
        remedy: "Kijk naar de inspringing, de streepjes en de dubbele punten op deze regel en de regel erboven.",
    },
    english: Wording {
        message: "from here on this is not valid YAML",
        label: "",
        why: "From this place on it is uncertain what belongs to what. What could be read was checked.",
        remedy: "Look at the indentation, hyphens and colons on this line and the one above.",
    },
    snippet: "",
    source: &[Citation::Format("YAML 1.2")],
    dimensions: &[],
    bad: Example::Yaml("onmisbare_kwaliteiten: [geduld, - lef] # <-- hier"),
    good: Example::Yaml("onmisbare_kwaliteiten: [geduld, lef]"),
};
