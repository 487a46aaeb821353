//! A value in the wrong format.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "\"{waarde}\" heeft niet de vorm van {vorm}",
        label: "{vorm} verwacht",
        why: "Een vaste schrijfwijze voorkomt dat dezelfde datum, code of adres op twee manieren wordt \
              gelezen.",
        remedy: "Schrijf de waarde als {vorm}.",
    },
    english: Wording {
        message: "\"{waarde}\" does not have the form of {vorm}",
        label: "{vorm} expected",
        why: "A fixed way of writing keeps one date, code or address from being read in two ways.",
        remedy: "Write the value as {vorm}.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "functie:
  titel: Klantmanager
  datum: 1 januari 2026 # <-- hier",
    ),
    good: Example::Yaml(
        "functie:
  titel: Klantmanager
  datum: 2026-01-01",
    ),
};
