//! Nothing on the surroundings.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Nothing on the surroundings.
pub static RULE: Rule = Rule {
    name: "omgeving-onbeschreven",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} zegt niets over hoe veranderlijk de omgeving is",
    label: "nergens staat wat er om het werk heen beweegt",
    why: "Een organisatie die steeds verandert en waarvan velen iets anders verwachten, vraagt een ander \
          soort professional dan een rustige. Het rapport noemt dat een van de drie dimensies van het \
          werk.",
    remedy: "Beschrijf hoe stabiel en hoe eenduidig de omgeving is.",
    snippet: "context:
  omgeving: { eenduidigheid: laag, dynamiek: hoog }",
    source: &[Citation::Report("2.2"), Citation::Report("3.6")],
    dimensions: &["omgeving-dynamiek"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
context:
  omgeving: { eenduidigheid: laag, dynamiek: hoog }",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "omgeving-dynamiek", "/context").into_iter().collect()
}
