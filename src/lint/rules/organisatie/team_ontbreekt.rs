//! No team.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No team.
pub static RULE: Rule = Rule {
    name: "team-ontbreekt",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel zegt niet dat {titel} in een team werkt",
    label: "nergens staat wat het team samen draagt",
    why: "Werken in teams vergemakkelijkt volgens het rapport de uitwisseling en het leren van elkaar.",
    remedy: "Noem wat het team samen draagt en verdeelt.",
    snippet: "professionaliteit:
  organisatie:
    teamwerk: Het team draagt samen het resultaat en verdeelt elke week het werk.",
    source: &[Citation::Report("7.8")],
    dimensions: &["teamwerk"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  organisatie:
    teamwerk: Het team draagt samen het resultaat en verdeelt elke week het werk.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "teamwerk", "/context/team").into_iter().collect()
}
