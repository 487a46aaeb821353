//! A level that is on no scale.

use crate::document::step;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::plan::PlanSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::plan::gaps::scale;

/// A level that is on no scale.
pub static RULE: Rule = Rule {
    name: "niveau-onbekend",
    family: Family::Plan,
    severity: Severity::Warning,
    message: "niveau {niveau} is niet te duiden: {schaal}",
    label: "staat niet op een schaal",
    why: "Een getal zonder schaal betekent voor iedereen iets anders. Dan lijkt er een verschil te zijn \
          dat er niet is.",
    remedy: "Neem een niveau van de schaal, of schrijf de niveaus op onder niveauschaal als het profiel er \
             geen heeft.",
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
    check: Check::Plan(check),
};

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
                // Without a scale every level is unknown: said once.
                return findings;
            }
        }
    }
    findings
}
