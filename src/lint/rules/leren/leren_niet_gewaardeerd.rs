//! Learning does not count in appraisal.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Learning does not count in appraisal.
pub static RULE: Rule = Rule {
    name: "leren-niet-gewaardeerd",
    family: Family::Learning,
    severity: Severity::Suggestion,
    message: "het profiel zegt niet dat leren voor {titel} meetelt in de waardering",
    label: "nergens staat dat leren wordt beloond",
    why: "Uitvoerders moeten volgens het rapport een lerende houding meekrijgen, en daarvoor beloond \
          worden. Wat niet meetelt in het jaargesprek, gebeurt als er tijd over is.",
    remedy: "Noem hoe leren meetelt in gesprek en beloning.",
    snippet: "professionaliteit:
  leren:
    waardering: In het jaargesprek telt wat iemand heeft geleerd en gedeeld even zwaar als de resultaten.",
    source: &[Citation::Report("7.8")],
    dimensions: &["leren-beloond"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  leren:
    waardering: In het jaargesprek telt wat iemand heeft geleerd en gedeeld even zwaar als de resultaten.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "leren-beloond", "/professionaliteit/leren").into_iter().collect()
}
