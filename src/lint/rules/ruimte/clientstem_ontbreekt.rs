//! The citizen has no choice or voice.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// The citizen has no choice or voice.
pub static RULE: Rule = Rule {
    name: "clientstem-ontbreekt",
    family: Family::Room,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} geeft de inwoner geen keuze of stem",
    label: "nergens staat wat de inwoner zelf te zeggen heeft",
    why: "Keuze en invloed van cliënten versterken volgens het rapport ook de ruimte van de uitvoerder: om \
          de inwoner werkelijk iets te kunnen bieden, moet er ruimte zijn.",
    remedy: "Noem wat de inwoner kiest, ziet of terugzegt voordat een besluit vaststaat.",
    snippet: "professionaliteit:
  ruimte:
    clientstem: De inwoner kiest uit ten minste twee routes en leest het plan voordat het vaststaat.",
    source: &[Citation::Report("4.2.4"), Citation::Report("4.3.5")],
    dimensions: &["clientinvloed"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  ruimte:
    clientstem: De inwoner kiest uit ten minste twee routes en leest het plan voordat het vaststaat.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "clientinvloed", "/professionaliteit/ruimte").into_iter().collect()
}
