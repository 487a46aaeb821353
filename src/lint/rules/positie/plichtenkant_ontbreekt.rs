//! Only one side of the job is described: help.

use crate::dimensions::Level;
use crate::finding::{Finding, Place};
use crate::lint::absent::{everywhere, job};
use crate::lint::check::{Check, OnProfile};
use crate::lint::official::helps_to_rights;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel laat {titel} helpen, en de kant van de plichten is niet gevonden",
        label: "hier staat de dienstverlening",
        why: "De contactambtenaar is volgens het rapport tegelijk dienstverlener en handhaver: helpen om \
              rechten te verzilveren en houden aan plichten. Een profiel met maar één kant bereidt iemand op \
              de helft van het werk voor.",
        remedy: "Beschrijf ook hoe de functie inwoners aan plichten houdt, of zeg waarom dat hier niet hoort.",
    },
    english: Wording {
        message: "the profile lets {titel} help, and the side of duties was not found",
        label: "here is the service",
        why: "The official is both service provider and enforcer according to the report; helping to claim \
              rights and holding to duties. A profile with one side prepares somebody for half of the work.",
        remedy: "Describe also how the job holds people to duties, or say why that does not belong here.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let described = subject.coverage.get("dienstverlening");
    let Some(first) = described.evidence.iter().find(|evidence| !evidence.quote.is_empty()) else {
        return Vec::new();
    };
    if described.level != Level::Explicit
        || subject.level("handhaving") != Level::Absent
        || subject.incomplete
        || !helps_to_rights(subject)
    {
        return Vec::new();
    }
    vec![
        Finding::new(&RULE, Place::Words(first.clone()))
            .with("titel", job(subject))
            .mentioned(subject.coverage.get("handhaving").mentions.iter().cloned())
            .sought_in(everywhere(subject)),
    ]
}
