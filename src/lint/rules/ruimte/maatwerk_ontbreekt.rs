//! The individual case is not the unit of action.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// The individual case is not the unit of action.
pub static RULE: Rule = Rule {
    name: "maatwerk-ontbreekt",
    family: Family::Room,
    severity: Severity::Suggestion,
    message: "het profiel vraagt {titel} nergens om maatwerk",
    label: "nergens staat dat het plan bij de inwoner begint",
    why: "De kleinste eenheid van handelen is volgens het rapport de relatie tussen uitvoerder en burger. \
          Regels en trajecten zijn er om daarin recht te doen aan de situatie.",
    remedy: "Schrijf op hoe de situatie van de inwoner het plan bepaalt.",
    snippet: "professionaliteit:
  ruimte:
    maatwerk: Het plan begint bij de situatie van de inwoner en niet bij het aanbod van trajecten.",
    source: &[Citation::Report("4.3.1"), Citation::Report("4.4.1")],
    dimensions: &["maatwerk"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  ruimte:
    maatwerk: Het plan begint bij de situatie van de inwoner en niet bij het aanbod van trajecten.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "maatwerk", "/professionaliteit/ruimte").into_iter().collect()
}
