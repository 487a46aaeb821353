//! No code of conduct.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No code of conduct.
pub static RULE: Rule = Rule {
    name: "beroepscode-ontbreekt",
    family: Family::Institutions,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} noemt geen beroepscode",
    label: "nergens staat welke gedragscode geldt",
    why: "Een beroepscode is een van de vier bekende instituties van een professie. Zij helpt om de \
          motivatie voor goed werk vast te houden en over te dragen, mits zij in het dagelijks werk \
          gedragen wordt.",
    remedy: "Noem de code die geldt en de competenties waarin die wordt toegepast.",
    snippet: "professionaliteit:
  goed_werk:
    ethiek:
      beroepscode:
        naam: Gedragscode van de gemeente
        toegepast_in: [integer-handelen]",
    source: &[Citation::Report("7.7")],
    dimensions: &["beroepscode"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  instituties: {beroepscode: De gedragscode van de gemeente geldt.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "beroepscode", "/professionaliteit/instituties").into_iter().collect()
}
