//! No association of practitioners.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No association of practitioners.
pub static RULE: Rule = Rule {
    name: "beroepsorganisatie-ontbreekt",
    family: Family::Institutions,
    severity: Severity::Suggestion,
    message: "het profiel van {titel} noemt geen beroepsorganisatie",
    label: "nergens staat een vereniging van vakgenoten",
    why: "Een beroepsorganisatie is een van de vier bekende instituties van een professie. Zij helpt, als \
          vakgenoten haar dragen, om de motivatie voor goed werk vast te houden.",
    remedy: "Noem de vereniging en wat de organisatie eraan bijdraagt.",
    snippet: "professionaliteit:
  instituties:
    beroepsorganisatie: De gemeente vergoedt het lidmaatschap van een beroepsvereniging.",
    source: &[Citation::Report("7.7")],
    dimensions: &["beroepsorganisatie"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  instituties:
    beroepsorganisatie: De gemeente vergoedt het lidmaatschap van een beroepsvereniging.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "beroepsorganisatie", "/professionaliteit/instituties").into_iter().collect()
}
