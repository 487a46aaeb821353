//! Settings that extend a file without settings.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "\"{naam}\" is geen bestand met instellingen",
        label: "hier hoort een bestand met instellingen",
        why: "Met extends neemt een bestand de instellingen van een ander over. Van een bestand dat iets anders is, wordt \
              niets getoond: het kan vertrouwelijk zijn.",
        remedy: "Noem een bestand met instellingen, zoals goedwerk.toml, of een van de voorinstellingen.",
    },
    english: Wording {
        message: "\"{naam}\" is not a settings file",
        label: "a settings file is expected here",
        why: "With extends, a file takes over the settings of another. Nothing of a file that is something else is shown, as it may be \
              confidential.",
        remedy: "Name a settings file, such as goedwerk.toml, or one of the presets.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Settings(r#"extends = "profiel.yaml" # <-- hier"#),
    good: Example::Settings(r#"extends = "streng""#),
};
