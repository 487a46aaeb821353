//! Quality comes only from management.

use crate::dimensions::Level;
use crate::finding::{Finding, Severity};
use crate::lint::targets::without;
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Quality comes only from management.
pub static RULE: Rule = Rule {
    name: "alleen-van-bovenaf",
    family: Family::Institutions,
    severity: Severity::Suggestion,
    message: "kwaliteit komt in dit profiel alleen van boven ({woorden}); niets komt van de mensen die het \
              werk doen",
    label: "van boven",
    why: "Professionalisering van binnenuit is aan de orde als de beroepsgroep zelf naar betere kwaliteit \
          streeft. Volgens het rapport leidt alleen sturing van boven tot onverschilligheid op de \
          werkvloer.",
    remedy: "Schrijf op hoe de mensen die het werk doen zelf aan de kwaliteit werken.",
    snippet: "professionaliteit:
  instituties:
    van_binnenuit: Het team stelt zelf de maatstaven op voor een zorgvuldige diagnose.",
    source: &[Citation::Report("3.2"), Citation::Report("7.4")],
    dimensions: &["van-binnenuit"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Plaatsen
    taken:
      - Haalt de maandelijkse productietarget. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Plaatsen
    taken:
      - Haalt de maandelijkse productietarget.
professionaliteit:
  instituties: {van_binnenuit: Het team stelt zelf de maatstaven op voor een zorgvuldige diagnose.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let beside = ["van-binnenuit", "eigenwaarde", "peer-review", "beroepseer"];
    without(&RULE, subject, List::Target, &beside, Level::Implicit).into_iter().collect()
}
