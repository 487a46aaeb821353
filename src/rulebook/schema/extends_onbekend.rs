//! Settings that extend something that does not exist.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "er is geen voorinstelling en geen bestand \"{naam}\" om op voort te bouwen",
        label: "{bedoeld}",
        why: "Met extends neemt een bestand de instellingen van een ander over. Is dat er niet, dan gelden andere regels \
              dan de bedoeling was.",
        remedy: "Noem standaard, streng of mild, of het pad van een bestand, gezien vanaf deze instellingen.",
    },
    english: Wording {
        message: "there is no preset and no file \"{naam}\" to build on",
        label: "{bedoeld}",
        why: "With extends a file takes over the settings of another. If that is not there, other rules hold \
              than was meant.",
        remedy: "Name standaard, streng or mild, or the path of a file, seen from these settings.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Settings(r#"extends = "strang" # <-- hier"#),
    good: Example::Settings(r#"extends = "streng""#),
};
