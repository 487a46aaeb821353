//! Neither breadth nor depth.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Neither breadth nor depth.
pub static RULE: Rule = Rule {
    name: "breedte-of-diepte",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} zegt niet of iemand generalist of specialist is",
    label: "nergens staat hoe breed en hoe diep het werk is",
    why: "Professionals moeten volgens het rapport idealiter zowel de breedte als de diepte kunnen zoeken. \
          Wie dat openlaat, krijgt van elk een half.",
    remedy: "Noem wat iedereen kan, en waarin iemand zich verdiept.",
    snippet: "professionaliteit:
  organisatie:
    breedte_diepte: Doet het hele werk, en heeft één onderwerp waarin collega's om advies vragen.",
    source: &[Citation::Report("5.4"), Citation::Report("7.8")],
    dimensions: &["breedte-diepte"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    breedte_diepte: Doet het hele werk, en heeft één onderwerp waarin collega's om advies vragen.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "breedte-diepte", "/professionaliteit/organisatie").into_iter().collect()
}
