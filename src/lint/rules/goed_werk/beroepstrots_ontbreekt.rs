//! No place where the work is shown with pride.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No place where the work is shown with pride.
pub static RULE: Rule = Rule {
    name: "beroepstrots-ontbreekt",
    family: Family::GoodWork,
    severity: Severity::Suggestion,
    message: "het profiel zegt niet waar {titel} met trots laat zien wat er lukt",
    label: "nergens staat hoe resultaat en vakmanschap zichtbaar worden voor anderen",
    why: "Trots is volgens het rapport de stap van binnen naar buiten: openlijk uitkomen voor een \
          prestatie die bredere erkenning verdient. Werk dat nooit getoond wordt, krijgt die erkenning \
          niet.",
    remedy: "Noem een vaste gelegenheid waarop de functie laat zien wat is gelukt, aan collega's, bestuur of \
             inwoners.",
    snippet: "professionaliteit:
  zelfrespect:
    beroepstrots: Het team laat elk kwartaal aan de raad zien wat er is gelukt en hoe.",
    source: &[Citation::Report("3.3.2")],
    dimensions: &["beroepstrots"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  zelfrespect: {beroepstrots: Het team laat elk kwartaal zien wat er is gelukt.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "beroepstrots", "/professionaliteit/zelfrespect").into_iter().collect()
}
