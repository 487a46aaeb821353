//! Enforcement is described; the power to sanction is not named.

use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::{everywhere, job};
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Enforcement is described; the power to sanction is not named.
pub static RULE: Rule = Rule {
    name: "sanctiebevoegdheid-verzwegen",
    family: Family::Position,
    severity: Severity::Warning,
    message: "het profiel beschrijft handhaving, maar zegt niet of {titel} sancties mag opleggen",
    label: "hier gaat het over handhaven",
    why: "In de meeste gevallen hoort het opleggen van sancties tot de bevoegdheid van contactambtenaren. \
          Die macht bepaalt wat er in het contact mogelijk is; wie haar verzwijgt, laat de functionaris en \
          de burger met een verkeerd beeld beginnen.",
    remedy: "Zet in professionaliteit.positie of de functie sancties mag opleggen: ja of nee.",
    snippet: "professionaliteit:
  positie:
    sanctiebevoegdheid: ja",
    source: &[Citation::Report("2.3.2"), Citation::Report("7.8")],
    dimensions: &["handhaving"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Wijst de inwoner op rechten en plichten.
professionaliteit:
  positie: {sanctiebevoegdheid: nee}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let named = subject.document.node("/professionaliteit/positie/sanctiebevoegdheid").is_some()
        || subject.hits.of(List::Sanction).next().is_some();
    let cover = subject.coverage.get("handhaving");
    let Some(first) = cover.evidence.first() else { return Vec::new() };
    if named || subject.incomplete {
        return Vec::new();
    }
    let finding = Finding::new(&RULE, Place::Words(first.clone()))
        .with("titel", job(subject))
        .because(cover.evidence.iter().skip(1).cloned())
        .sought_in(everywhere(subject));
    vec![finding]
}
