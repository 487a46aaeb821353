//! Settings that build on themselves.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// Settings that build on themselves.
pub static RULE: Rule = Rule {
    name: "extends-kring",
    family: Family::Schema,
    severity: Severity::Error,
    message: "deze instellingen bouwen, langs een omweg of rechtstreeks, op zichzelf voort",
    label: "leidt terug naar dit bestand",
    why: "Met extends neemt een bestand de instellingen van een ander over. Als dat andere bestand weer naar het \
          eerste wijst, is er geen begin.",
    remedy: "Haal de verwijzing weg, of laat het andere bestand niet naar dit bestand wijzen.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Settings(r#"extends = ["streng", "goedwerk.toml"] # <-- hier"#),
    good: Example::Settings(r#"extends = ["streng"]"#),
    check: Check::Station,
};
