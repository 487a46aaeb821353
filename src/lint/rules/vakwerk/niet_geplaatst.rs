//! Lines of a document that have no place in the profile yet.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "nog zonder plaats: {aantal} van de regels uit het document",
        label: "wordt niet beoordeeld",
        why: "Wat onder niet_geplaatst staat, wordt niet beoordeeld, niet vergeleken en niet afgedrukt. Staat daar iets dat \
              bij de functie hoort, dan lijkt het profiel een gat te hebben dat er niet is.",
        remedy: "Verplaats elke regel naar de sleutel waar die hoort, en haal weg wat niet bij de functie hoort.",
    },
    english: Wording {
        message: "without a place as yet: {aantal} of the lines of the document",
        label: "is not judged",
        why: "What stands under niet_geplaatst is not judged, not compared and not printed. If any of it belongs to the \
              job, the profile seems to have a gap that is not there.",
        remedy: "Move every line to the key where it belongs, and remove what does not belong to the job.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "niet_geplaatst: # <-- hier
  - Intervisie vindt elke maand plaats.",
    ),
    good: Example::Yaml(
        "professionaliteit:
  reflectie:
    vormen:
      - intervisie",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let count = subject.profile.unplaced.len();
    let finding = || Finding::new(&RULE, Place::Key("/niet_geplaatst".to_owned())).with("aantal", count);
    (count > 0).then(finding).into_iter().collect()
}
