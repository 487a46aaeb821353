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
        label: "telt hooguit als lopende tekst",
        why: "Wat onder niet_geplaatst staat, telt hooguit als lopende tekst, en wordt niet vergeleken en niet afgedrukt. \
              Een taak of eis die daar staat, weegt zo minder zwaar dan die is.",
        remedy: "Verplaats elke regel naar de sleutel waar die hoort, en haal weg wat niet bij de functie hoort.",
    },
    english: Wording {
        message: "without a place as yet: {aantal} of the lines of the document",
        label: "counts as running text at most",
        why: "What stands under niet_geplaatst counts as running text at most, and is not compared and not printed. A task \
              or requirement that stands there has less weight than it should.",
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
