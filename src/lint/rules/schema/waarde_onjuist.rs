//! A value in the wrong form.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A value in the wrong form.
pub static RULE: Rule = Rule {
    name: "waarde-onjuist",
    family: Family::Schema,
    severity: Severity::Error,
    message: "\"{waarde}\" heeft niet de vorm van {vorm}",
    label: "{vorm} verwacht",
    why: "Een vaste schrijfwijze voorkomt dat dezelfde datum, code of adres op twee manieren wordt \
          gelezen.",
    remedy: "Schrijf de waarde als {vorm}.",
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
    check: Check::Station,
};
