//! Only one side of the job is described: enforcement.

use crate::dimensions::Level;
use crate::finding::{Finding, Place};
use crate::lint::absent::{everywhere, job};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel laat {titel} handhaven, en de kant van de rechten is niet gevonden",
        label: "hier staat de handhaving",
        why: "De contactambtenaar is volgens het rapport tegelijk dienstverlener en handhaver: helpen om \
              rechten te verzilveren en houden aan plichten. Een profiel met maar één kant bereidt iemand op \
              de helft van het werk voor.",
        remedy: "Beschrijf ook hoe de functie inwoners helpt om hun rechten te gebruiken.",
    },
    english: Wording {
        message: "the profile lets {titel} enforce, and the side of rights was not found",
        label: "here is the enforcement",
        why: "The official is both service provider and enforcer according to the report; helping to claim \
              rights and holding to duties. A profile with one side prepares somebody for half of the work.",
        remedy: "Describe also how the job helps people to use their rights.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

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
            .mentioned(subject.coverage.get("dienstverlening").mentions.iter().cloned())
            .sought_in(everywhere(subject)),
    ]
}
