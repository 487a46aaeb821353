//! Room without team or peers around the judgement.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::everywhere;
use crate::lint::room::room_asked;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Room without team or peers around the judgement.
pub static RULE: Rule = Rule {
    name: "ruimte-alleen-individueel",
    family: Family::Room,
    severity: Severity::Suggestion,
    message: "de ruimte ({woorden}) is in dit profiel van één persoon; team en vakgenoten komen niet voor",
    label: "hier wordt ruimte gevraagd",
    why: "Professionals zijn geen solisten. Discretionaire ruimte is volgens het rapport deels een ruimte \
          van de groep, en gaat samen met zelfbinding: wie haar neemt, laat zich door vakgenoten \
          corrigeren.",
    remedy: "Noem hoe het team of vakgenoten meekijken bij een afweging.",
    snippet: "professionaliteit:
  ruimte:
    zelfbinding: Het team spreekt af wat iemand alleen beslist en wat eerst langs een collega gaat.",
    source: &[Citation::Report("5.3.1.4"), Citation::Report("7.6")],
    dimensions: &["zelfbinding", "teamwerk", "intervisie", "peer-review"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Maakt gebruik van eigen regelruimte.
professionaliteit:
  ruimte: {zelfbinding: Het team spreekt af wat iemand alleen beslist en wat langs een collega gaat.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let around =
        ["zelfbinding", "teamwerk", "intervisie", "peer-review", "ruggespraak", "krachtenveld-sociaal"];
    if around.iter().any(|dimension| subject.level(dimension) != Level::Absent) || subject.incomplete {
        return Vec::new();
    }
    let Some(asked) = room_asked(subject) else { return Vec::new() };
    vec![
        Finding::new(&RULE, Place::Words(asked.clone()))
            .with("woorden", asked.quote)
            .sought_in(everywhere(subject)),
    ]
}
