//! Only the entrepreneurial pole of hybrid professionalism.

use crate::finding::{Finding, Severity};
use crate::lint::poles::{ENTREPRENEURIAL, only_pole};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Only the entrepreneurial pole of hybrid professionalism.
pub static RULE: Rule = Rule {
    name: "alleen-ondernemend",
    family: Family::Hybrid,
    severity: Severity::Warning,
    message: "het profiel van {titel} kent alleen de ondernemende kant van het werk ({aantal} van 7 aspecten)",
    label: "hier horen beide kanten",
    why: "Wie zich te veel spiegelt aan de markt, maakt zich volgens het rapport kwetsbaar: het werk kan \
          dan net zo goed door private partijen, en rechtsgelijkheid en rechtszekerheid komen in het \
          gedrang.",
    remedy: "Vul per aspect ook de andere kant in, en benoem waar die twee botsen.",
    snippet: "professionaliteit:
  hybride:
    focus: { klassiek: rechtsgelijkheid en zorgvuldigheid, ondernemend: maatwerk en resultaat }",
    source: &[Citation::Report("2.5"), Citation::Report("7.3")],
    dimensions: &[
        "hybride-motivatie",
        "hybride-focus",
        "hybride-verhouding",
        "hybride-omgeving",
        "hybride-gedrag",
        "hybride-deskundigheid",
        "hybride-sturing",
    ],
    bad: Example::Yaml(
        "functie: {titel: Medewerker}
professionaliteit:
  hybride: # <-- hier
    motivatie: {ondernemend: zelf iets in gang zetten}
    focus: {ondernemend: maatwerk}
    verhouding: {ondernemend: verbinder}
    omgeving: {ondernemend: in beweging}
    gedrag: {ondernemend: meedenken}
    deskundigheid: {ondernemend: ervaring}",
    ),
    good: Example::Yaml(
        "functie: {titel: Medewerker}
professionaliteit:
  hybride:
    motivatie: {klassiek: dienstbaar aan de wet, ondernemend: zelf iets in gang zetten}
    focus: {klassiek: rechtsgelijkheid, ondernemend: maatwerk}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    only_pole(&RULE, subject, ENTREPRENEURIAL).into_iter().collect()
}
