//! Only targets, pay or career drive the work.

use crate::dimensions::Level;
use crate::finding::{Finding, Severity};
use crate::lint::targets::without;
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Only targets, pay or career drive the work.
pub static RULE: Rule = Rule {
    name: "motivatie-alleen-extrinsiek",
    family: Family::GoodWork,
    severity: Severity::Suggestion,
    message: "het profiel noemt als drijfveer alleen {woorden}; nergens staat wat iemand zelf drijft",
    label: "alleen een drijfveer van buiten",
    why: "Ambtenaren hebben volgens onderzoek een eigen soort motivatie: iets betekenen voor de publieke \
          zaak. Wie alleen met cijfers, beloning of loopbaan werkt, laat de sterkste drijfveer van \
          professionals liggen.",
    remedy: "Noem wat iemand van binnenuit in dit werk drijft.",
    snippet: "professionaliteit:
  motivatie:
    intrinsiek: Wil iets betekenen voor de publieke zaak en voor inwoners die het moeilijk hebben.",
    source: &[Citation::Report("3.4"), Citation::Report("3.6")],
    dimensions: &["motivatie-intrinsiek"],
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
  motivatie: {intrinsiek: Wil iets betekenen voor de publieke zaak.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let beside = ["motivatie-intrinsiek", "betrokkenheid"];
    without(&RULE, subject, List::ExternalDrive, &beside, Level::Implicit).into_iter().collect()
}
