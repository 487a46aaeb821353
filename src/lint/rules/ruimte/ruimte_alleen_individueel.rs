//! Room without team or peers around the judgement.

use crate::finding::{Finding, Place};
use crate::lint::absent::everywhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::counted::counted;
use crate::lint::room::room_asked;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de ruimte ({woorden}) is in dit profiel van één persoon; team en vakgenoten komen niet voor",
        label: "hier wordt ruimte gevraagd",
        why: "Professionals zijn geen solisten. Discretionaire ruimte is volgens het rapport deels een ruimte \
              van de groep, en gaat samen met zelfbinding: wie haar neemt, laat zich door vakgenoten \
              corrigeren.",
        remedy: "Noem hoe het team of vakgenoten meekijken bij een afweging.",
    },
    english: Wording {
        message: "the room ({woorden}) belongs to one person in this profile; team and peers do not appear",
        label: "room is asked for here",
        why: "Professionals are no soloists. Discretionary room is partly a room of the group according to \
              the report, and goes with binding oneself; whoever takes it is corrected by peers.",
        remedy: "Name how the team or peers look along with a judgement.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let around =
        ["zelfbinding", "teamwerk", "intervisie", "peer-review", "ruggespraak", "krachtenveld-sociaal"];
    if around.iter().any(|dimension| counted(subject, dimension).next().is_some()) || subject.incomplete {
        return Vec::new();
    }
    let Some(asked) = room_asked(subject) else { return Vec::new() };
    vec![
        Finding::new(&RULE, Place::Words(asked.clone()))
            .with("woorden", asked.quote)
            .sought_in(everywhere(subject)),
    ]
}
