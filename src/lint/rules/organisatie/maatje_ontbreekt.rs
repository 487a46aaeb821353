//! A strength is missing and nobody is paired with it.

use crate::dimensions::Level;
use crate::finding::{Arg, Finding, Severity};
use crate::lint::absent::{everywhere, home};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// A strength is missing and nobody is paired with it.
pub static RULE: Rule = Rule {
    name: "maatje-ontbreekt",
    family: Family::Organisation,
    severity: Severity::Suggestion,
    message: "het profiel vraagt niet om {sterkte}, en koppelt niemand met wie dat wel heeft",
    label: "hier hoort wie elkaar aanvult",
    why: "Betrokkenheid, empathie, ondernemingszin en handhaven zitten zelden in één persoon. Het rapport \
          raadt aan mensen met verschillende sterke kanten te koppelen, en al die kanten te waarderen.",
    remedy: "Noem hoe mensen met verschillende sterke kanten samenwerken, of vraag de sterkte die ontbreekt.",
    snippet: "professionaliteit:
  organisatie:
    maatje: Klantmanagers werken in tweetallen met verschillende sterke kanten, die het team gelijk waardeert.",
    source: &[Citation::Report("4.3.4"), Citation::Report("4.3.5")],
    dimensions: &["maatje", "betrokkenheid", "empathie", "ondernemingszin", "handhaving"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml("functie: {titel: Klantmanager}
professionaliteit:
  organisatie: {maatje: Klantmanagers werken in tweetallen met verschillende sterke kanten.}"),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.level("maatje") != Level::Absent || subject.incomplete {
        return Vec::new();
    }
    let strengths = ["betrokkenheid", "empathie", "ondernemingszin", "handhaving"];
    let Some(missing) = strengths.into_iter().find(|strength| subject.level(strength) == Level::Absent)
    else {
        return Vec::new();
    };
    vec![
        Finding::new(&RULE, home(subject, "/professionaliteit/organisatie"))
            .with("sterkte", Arg::Term(missing))
            .sought_in(everywhere(subject)),
    ]
}
