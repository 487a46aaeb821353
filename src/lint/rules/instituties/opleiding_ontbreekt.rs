//! No training that belongs to the occupation.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No training that belongs to the occupation.
pub static RULE: Rule = Rule {
    name: "opleiding-ontbreekt",
    family: Family::Institutions,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} noemt geen eigen opleiding",
    label: "nergens staat een opleiding die bij dit beroep hoort",
    why: "Een eigen opleiding is een van de vier bekende instituties van een professie. Volgens het \
          rapport hoort een lerende houding daar al te beginnen.",
    remedy: "Noem de opleiding of leergang die bij het beroep hoort.",
    snippet: "professionaliteit:
  instituties:
    opleiding: In het eerste jaar volgt iemand een leergang van vakgenoten en een hogeschool.",
    source: &[Citation::Report("7.7"), Citation::Report("7.8")],
    dimensions: &["opleiding"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  instituties:
    opleiding: In het eerste jaar volgt iemand een leergang van vakgenoten en een hogeschool.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "opleiding", "/professionaliteit/instituties").into_iter().collect()
}
