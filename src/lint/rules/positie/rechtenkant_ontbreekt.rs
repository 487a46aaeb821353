//! Only one side of the job is described: enforcement.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::{everywhere, job};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Only one side of the job is described: enforcement.
pub static RULE: Rule = Rule {
    name: "rechtenkant-ontbreekt",
    family: Family::Position,
    severity: Severity::Warning,
    message: "het profiel laat {titel} alleen handhaven; de kant van de rechten ontbreekt",
    label: "hier staat de handhaving",
    why: "De contactambtenaar is volgens het rapport tegelijk dienstverlener en handhaver: helpen om \
          rechten te verzilveren en houden aan plichten. Een profiel met maar één kant bereidt iemand op \
          de helft van het werk voor.",
    remedy: "Beschrijf ook hoe de functie inwoners helpt om hun rechten te gebruiken.",
    snippet: "professionaliteit:
  positie:
    dienstverlening: Helpt inwoners om hun rechten te gebruiken.",
    source: &[Citation::Report("2.3.2"), Citation::Report("7.8")],
    dimensions: &["handhaving", "dienstverlening"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Handhaaft de plichten van de Participatiewet. # <-- hier",
    ),
    good: Example::Yaml(
        r#"functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Handhaaft de plichten van de Participatiewet.
professionaliteit:
  positie: {dienstverlening: "Helpt inwoners om hun rechten te gebruiken."}"#,
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let described = subject.coverage.get("handhaving");
    let Some(first) = described.evidence.iter().find(|evidence| !evidence.quote.is_empty()) else {
        return Vec::new();
    };
    if described.level != Level::Explicit
        || subject.level("dienstverlening") != Level::Absent
        || subject.incomplete
    {
        return Vec::new();
    }
    vec![
        Finding::new(&RULE, Place::Words(first.clone()))
            .with("titel", job(subject))
            .sought_in(everywhere(subject)),
    ]
}
