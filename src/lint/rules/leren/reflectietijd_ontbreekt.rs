//! No time is set apart for reflection.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No time is set apart for reflection.
pub static RULE: Rule = Rule {
    name: "reflectietijd-ontbreekt",
    family: Family::Learning,
    severity: Severity::Warning,
    message: "het profiel geeft {titel} geen tijd voor reflectie",
    label: "nergens staat hoeveel tijd er is om op het werk terug te kijken",
    why: "Reflectie hoort bij het dagelijkse werk van wie met burgers werkt: zo komt naar boven wat in de \
          praktijk werkt en wat niet. Zonder vrijgehouden tijd wint de waan van de dag.",
    remedy: "Spreek af hoeveel uur per week er is voor reflectie, en zet dat in het profiel.",
    snippet: "professionaliteit:
  reflectie:
    uren_per_week: 2
    vormen: [intervisie, peer-review]",
    source: &[Citation::Report("4.4.2"), Citation::Report("7.5")],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {uren_per_week: 2}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "reflectietijd", "/professionaliteit/reflectie").into_iter().collect()
}
