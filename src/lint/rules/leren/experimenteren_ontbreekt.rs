//! No room to try out what works.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No room to try out what works.
pub static RULE: Rule = Rule {
    name: "experimenteren-ontbreekt",
    family: Family::Learning,
    severity: Severity::Suggestion,
    message: "het profiel geeft {titel} geen ruimte om uit te proberen wat werkt",
    label: "nergens staat dat iemand iets mag uitproberen",
    why: "Leren door te experimenteren hoort volgens het rapport bij de dagelijkse praktijk in een \
          onzekere omgeving: zo komt boven wat werkt en wat niet.",
    remedy: "Noem hoe een andere aanpak wordt geprobeerd en geëvalueerd, ook als die mislukt.",
    snippet: "professionaliteit:
  leren:
    experimenteren: Het team probeert elk halfjaar één andere aanpak uit en kijkt wat die oplevert.",
    source: &[Citation::Report("4.3.1"), Citation::Report("7.5")],
    dimensions: &["experimenteren"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  leren:
    experimenteren: Het team probeert elk halfjaar één andere aanpak uit en kijkt wat die oplevert.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "experimenteren", "/professionaliteit/leren").into_iter().collect()
}
