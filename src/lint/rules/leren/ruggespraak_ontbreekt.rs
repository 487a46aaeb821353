//! Nobody to consult on a hard case.

use crate::finding::{Finding, Severity};
use crate::lint::absent::nowhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Nobody to consult on a hard case.
pub static RULE: Rule = Rule {
    name: "ruggespraak-ontbreekt",
    family: Family::Learning,
    severity: Severity::Suggestion,
    message: "het profiel zegt niet bij wie {titel} terechtkan voor ruggespraak",
    label: "nergens staat wie meekijkt bij een lastig geval",
    why: "Het rapport beveelt aan dat uitvoerders ruggespraak kunnen houden. Wie bij twijfel niemand kan \
          vragen, beslist te snel of helemaal niet.",
    remedy: "Noem bij wie iemand terechtkan, en hoe snel.",
    snippet: "professionaliteit:
  reflectie:
    ruggespraak: Een jurist of ervaren collega kijkt binnen twee werkdagen mee naar een lastig geval.",
    source: &[Citation::Report("7.8")],
    dimensions: &["ruggespraak"],
    bad: Example::Yaml("functie: {titel: Klantmanager} # <-- hier"),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
professionaliteit:
  reflectie:
    ruggespraak: Een jurist of ervaren collega kijkt binnen twee werkdagen mee naar een lastig geval.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    nowhere(&RULE, subject, "ruggespraak", "/professionaliteit/reflectie").into_iter().collect()
}
