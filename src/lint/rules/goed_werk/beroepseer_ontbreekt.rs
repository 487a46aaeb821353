//! No recognition by peers.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No recognition by peers.
pub static RULE: Rule = Rule {
    name: "beroepseer-ontbreekt",
    family: Family::GoodWork,
    severity: Severity::Suggestion,
    message: "het profiel zegt niet hoe vakgenoten het werk van {titel} erkennen",
    label: "nergens staan maatstaven die vakgenoten delen",
    why: "Beroepseer is erkenning door vakgenoten die elkaar aan gedeelde maatstaven houden, bijvoorbeeld \
          met opleidingseisen of registratie. Zij houdt volgens het rapport de kwaliteit van een \
          beroepsgroep hoog.",
    remedy: "Noem de maatstaven die vakgenoten samen hebben gesteld, of de registratie die daarbij hoort.",
    snippet: "professionaliteit:
  zelfrespect:
    beroepseer: Klantmanagers van drie gemeenten toetsen elkaars dossiers aan gezamenlijke maatstaven.",
    source: &[Citation::Report("3.3.2")],
    dimensions: &["beroepseer"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  zelfrespect: {beroepseer: Vakgenoten toetsen elkaars werk aan gezamenlijke maatstaven.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "beroepseer", "/professionaliteit/zelfrespect").into_iter().collect()
}
