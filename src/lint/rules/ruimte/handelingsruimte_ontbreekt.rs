//! Nothing about room for judgement.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Nothing about room for judgement.
pub static RULE: Rule = Rule {
    name: "handelingsruimte-ontbreekt",
    family: Family::Room,
    severity: Severity::Warning,
    message: "het profiel geeft {titel} nergens ruimte om zelf af te wegen wat een geval vraagt",
    label: "nergens staat welke ruimte er is",
    why: "Regels passen nooit op elk geval. Om recht te doen aan iemands situatie moet de uitvoerder tot \
          op zekere hoogte kunnen kiezen welke regels gelden en hoe ver; zonder die ruimte is het werk \
          niet goed te doen.",
    remedy: "Beschrijf welke afwegingen de functie zelf maakt, met het mandaat en de grenzen erbij.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    // Where room is asked for in passing, `ruimte-zonder-mandaat` says what is missing: one cause, one finding.
    if subject.hits.of(List::RoomAsked).next().is_some() {
        return Vec::new();
    }
    missing(&RULE, subject, "handelingsruimte", "/professionaliteit/ruimte").into_iter().collect()
}
