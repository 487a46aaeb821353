//! A level that is not on the scale.

use crate::base::pointer::step;
use crate::finding::{Arg, Finding, Place};
use crate::lint::check::Check;
use crate::lint::plan::PlanSubject;
use crate::plan::gaps::scale;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "niveau {niveau} is niet te duiden: {schaal}",
        label: "staat niet op een schaal",
        why: "Een getal zonder schaal betekent voor iedereen iets anders. Dan lijkt er een verschil te zijn \
              dat er niet is.",
        remedy: "Neem een niveau van de schaal, of schrijf de niveaus op onder niveauschaal als het profiel er \
                 geen heeft.",
    },
    english: Wording {
        message: "level {niveau} has no meaning: {schaal}",
        label: "not on a scale",
        why: "A number without a scale means something else to everybody. Then there seems to be a gap that \
              is not there.",
        remedy: "Take a level of the scale, or write the levels under niveauschaal where the profile has \
                 none.",
    },
    snippet: "niveauschaal: [beginnend, zelfstandig, ervaren, voorbeeld voor collega's]",
    source: &[Citation::Format("ontwikkeling/1")],
    dimensions: &[],
    bad: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beoordelingen:
  - {competentie: handhaven, door: zelf, nu: 2}
  - competentie: handhaven
    door: collega
    nu: 9 # <-- hier",
    ),
    good: Example::Yaml(
        "formaat: ontwikkeling/1
profiel: klantmanager.yaml
medewerker: {pseudoniem: Medewerker A}
periode: {van: 2027-01-01, tot: 2027-12-31}
beoordelingen:
  - {competentie: handhaven, door: zelf, nu: 2}
  - {competentie: handhaven, door: collega, nu: 3}",
    ),
};

pub static CHECK: Check = Check::Plan(check);

fn check(subject: &PlanSubject<'_>) -> Vec<Finding> {
    let Some(profile) = subject.beside.profile() else { return Vec::new() };
    let levels = scale(profile, subject.development).len();
    let mut findings = Vec::new();
    for (index, rating) in subject.development.ratings.iter().enumerate() {
        for (key, level) in [("nu", rating.current), ("gewenst", rating.wanted)] {
            let Some(level) = level.filter(|level| usize::try_from(*level).is_ok_and(|level| level > levels))
            else {
                continue;
            };
            let scale = match levels {
                0 => Arg::Term("geen-schaal"),
                levels => Arg::Phrase("schaal-tot", levels.to_string()),
            };
            let place = Place::Value(format!("{}/{key}", step("/beoordelingen", index)));
            findings.push(Finding::new(&RULE, place).with("niveau", level.to_string()).with("schaal", scale));
            if levels == 0 {
                // Without a scale, every level is unknown: reported once.
                return findings;
            }
        }
    }
    findings
}
