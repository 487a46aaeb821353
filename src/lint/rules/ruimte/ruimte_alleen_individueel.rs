//! Room without team or peers around the judgement.

use crate::dimensions::Level;
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
        message: "het profiel geeft iemand ruimte ({woorden}), en er is geen team of vakgenoot gevonden die meekijkt",
        label: "hier wordt ruimte gevraagd",
        why: "Professionals zijn geen solisten. Discretionaire ruimte is volgens het rapport deels \
              een ruimte van de groep, en gaat samen met zelfbinding. Dat kan als vakgenoten zien \
              wat iemand met die ruimte doet.",
        remedy: "Noem hoe het team of vakgenoten meekijken bij een afweging.",
    },
    english: Wording {
        message: "the profile gives somebody room ({woorden}), and no team or peers were found that look along",
        label: "room is asked for here",
        why: "Professionals do not work alone. Discretion, the report says, partly belongs to the \
              group and goes together with binding oneself. That works if peers see what somebody \
              does with it.",
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
    let around = ["teamwerk", "intervisie", "peer-review", "ruggespraak", "krachtenveld-sociaal"];
    // Words that touch on owning one's work, such as proposals for improvement, bring in nobody else.
    let is_shared = around.iter().any(|dimension| subject.level(dimension) != Level::Absent)
        || counted(subject, "zelfbinding").next().is_some();
    if is_shared || subject.incomplete {
        return Vec::new();
    }
    let Some(asked) = room_asked(subject) else { return Vec::new() };
    vec![
        Finding::new(&RULE, Place::Words(asked.clone()))
            .with("woorden", asked.quote)
            .sought_in(everywhere(subject)),
    ]
}
