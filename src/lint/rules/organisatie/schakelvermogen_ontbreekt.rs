//! No switching between inside and outside.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No switching between inside and outside.
pub static RULE: Rule = Rule {
    name: "schakelvermogen-ontbreekt",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel vraagt {titel} nergens om te schakelen tussen binnen en buiten",
    label: "nergens staat tussen welke werelden de functie schakelt",
    why: "De professional is volgens het rapport een schakel tussen binnen en buiten, tussen ratio en \
          gevoel, en tussen groep en hiërarchie. Een dynamische omgeving vraagt dat vermogen.",
    remedy: "Noem tussen welke werelden iemand schakelt en wat daarvoor nodig is.",
    snippet: "professionaliteit:
  organisatie:
    schakelen: Schakelt tussen de inwoner, de werkgever en de regels van de gemeente.",
    source: &[Citation::Report("5.3.1.4"), Citation::Report("5.4.1")],
    dimensions: &["intermediair"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    schakelen: Schakelt tussen de inwoner, de werkgever en de regels van de gemeente.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "intermediair", "/professionaliteit/organisatie").into_iter().collect()
}
