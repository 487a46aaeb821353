//! Time for reflection is named, hours are not.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Time for reflection is named, hours are not.
pub static RULE: Rule = Rule {
    name: "reflectietijd-zonder-uren",
    family: Family::Learning,
    severity: Severity::Suggestion,
    message: "er is tijd voor reflectie, maar nergens staat hoeveel",
    label: "hoeveel uur per week?",
    why: "Een afspraak zonder getal verdwijnt als eerste als het druk is. De caseload en de reflectie zijn \
          pas in evenwicht te brengen als van beide de omvang bekend is.",
    remedy: "Noem het aantal uren per week.",
    snippet: "professionaliteit:
  reflectie:
    uren_per_week: 2",
    source: &[Citation::Report("4.4.2")],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Vak
    taken:
      - Neemt tijd voor reflectie op het werk. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie: {uren_per_week: 2}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let cover = subject.coverage.get("reflectietijd");
    let field = subject.document.node("/professionaliteit/reflectie/uren_per_week").is_some();
    let counted = cover.evidence.iter().any(|evidence| {
        let text = subject.document.text(&evidence.pointer).unwrap_or_default();
        text.contains(|c: char| c.is_ascii_digit()) || text.contains("uur") || text.contains("uren")
    });
    let Some(first) = cover.evidence.first() else { return Vec::new() };
    if cover.level != Level::Explicit || field || counted {
        return Vec::new();
    }
    vec![Finding::new(&RULE, Place::Words(first.clone()))]
}
