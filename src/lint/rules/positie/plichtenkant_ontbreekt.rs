//! Only one side of the job is described: help.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::{everywhere, job};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Only one side of the job is described: help.
pub static RULE: Rule = Rule {
    name: "plichtenkant-ontbreekt",
    family: Family::Position,
    severity: Severity::Warning,
    message: "het profiel laat {titel} alleen helpen; de kant van de plichten ontbreekt",
    label: "hier staat de dienstverlening",
    why: "De contactambtenaar is volgens het rapport tegelijk dienstverlener en handhaver: helpen om \
          rechten te verzilveren en houden aan plichten. Een profiel met maar één kant bereidt iemand op \
          de helft van het werk voor.",
    remedy: "Beschrijf ook hoe de functie inwoners aan plichten houdt, of zeg waarom dat hier niet hoort.",
    snippet: "professionaliteit:
  positie:
    handhaving: Houdt inwoners aan de plichten die bij de uitkering horen.",
    source: &[Citation::Report("2.3.2"), Citation::Report("7.8")],
    dimensions: &["dienstverlening", "handhaving"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Helpt de inwoner bij het aanvragen van een uitkering. # <-- hier",
    ),
    good: Example::Yaml(
        r#"functie: {titel: Klantmanager}
kerntaken:
  - titel: Gesprekken
    taken:
      - Helpt de inwoner bij het aanvragen van een uitkering.
professionaliteit:
  positie: {handhaving: "Houdt inwoners aan hun plichten."}"#,
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let described = subject.coverage.get("dienstverlening");
    let Some(first) = described.evidence.iter().find(|evidence| !evidence.quote.is_empty()) else {
        return Vec::new();
    };
    if described.level != Level::Explicit
        || subject.level("handhaving") != Level::Absent
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
