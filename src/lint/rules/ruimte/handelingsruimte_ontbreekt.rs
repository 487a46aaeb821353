//! Nothing about room for judgement.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is geen ruimte gevonden om zelf af te wegen wat een geval vraagt",
        label: "hier hoort welke ruimte er is",
        why: "Regels passen nooit op elk geval. Om recht te doen aan iemands situatie moet de uitvoerder tot \
              op zekere hoogte kunnen kiezen welke regels gelden en hoe ver; zonder die ruimte is het werk \
              niet goed te doen.",
        remedy: "Beschrijf welke afwegingen de functie zelf maakt, met het mandaat en de grenzen erbij.",
    },
    english: Wording {
        message: "no room to weigh what a case asks was found in the profile of {titel}",
        label: "what room there is belongs here",
        why: "Rules never fit every case. To do justice to somebody's situation the official must be able to \
              choose, within limits, which rules apply and how far; without that room the work cannot be \
              done well.",
        remedy: "Describe what the job weighs itself, with the mandate and the bounds.",
    },
    snippet: "professionaliteit:
  ruimte:
    handelingsruimte: Beslist zelf welke ondersteuning een inwoner krijgt, tot het bedrag in het mandaatbesluit.",
    source: &[Citation::Report("4.2.2"), Citation::Report("4.4.1")],
    dimensions: &["handelingsruimte"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  ruimte: {handelingsruimte: Beslist zelf welke ondersteuning een inwoner krijgt.}",
    ),
};

pub static CHECK: Check =
    Check::Profile(OnProfile::Unsaid { dimension: "handelingsruimte", home: "/professionaliteit/ruimte" });
