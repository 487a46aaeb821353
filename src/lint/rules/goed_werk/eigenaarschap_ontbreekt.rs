//! Nothing about owning the quality of one's work.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Nothing about owning the quality of one's work.
pub static RULE: Rule = Rule {
    name: "eigenaarschap-ontbreekt",
    family: Family::GoodWork,
    severity: Severity::Suggestion,
    message: "het profiel maakt {titel} nergens eigenaar van de kwaliteit van het eigen werk",
    label: "nergens staat wie de kwaliteit van het werk draagt",
    why: "Het belangrijkste kenmerk van professionalisering is volgens het rapport dat degene die het werk \
          doet zich eigenaar voelt en zich verantwoordelijk voelt voor de kwaliteit. Het is ook de reden \
          waarom iemand ruimte verdient.",
    remedy: "Schrijf op waar de functie zelf verantwoordelijk voor is, bijvoorbeeld een dossier van begin tot \
             eind.",
    snippet: "professionaliteit:
  zelfrespect:
    eigenwaarde: De klantmanager volgt een dossier van begin tot eind en staat in voor de kwaliteit.",
    source: &[Citation::Report("3.6"), Citation::Report("3.7"), Citation::Report("7.4")],
    dimensions: &["eigenwaarde", "zelfbinding"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  zelfrespect: {eigenwaarde: Staat in voor de kwaliteit van het eigen dossier.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "eigenwaarde", "/professionaliteit/zelfrespect").into_iter().collect()
}
