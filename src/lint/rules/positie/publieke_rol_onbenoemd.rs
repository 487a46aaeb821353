//! What is special about the public role is not named.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// What is special about the public role is not named.
pub static RULE: Rule = Rule {
    name: "publieke-rol-onbenoemd",
    family: Family::Position,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} zegt niet wat de publieke rol bijzonder maakt",
    label: "nergens staat wat een marktpartij hier niet zou doen",
    why: "Het is volgens het rapport onduidelijk of uitvoerders een eigen rol hebben tussen staat en \
          markt; dat maakt onzeker en demotiveert. Een profiel kan die rol benoemen.",
    remedy: "Schrijf op wat deze functie doet omdat zij publiek is.",
    snippet: "professionaliteit:
  positie:
    publieke_rol: Handelt namens alle inwoners en helpt ook wie op de markt weinig kans heeft.",
    source: &[Citation::Report("2.4"), Citation::Report("7.3"), Citation::Report("7.8")],
    dimensions: &["publieke-identiteit"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  positie:
    publieke_rol: Handelt namens alle inwoners en helpt ook wie op de markt weinig kans heeft.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "publieke-identiteit", "/professionaliteit/positie").into_iter().collect()
}
