//! Only the bureaucratic pole of hybrid professionalism.

use crate::finding::{Finding, Severity};
use crate::lint::poles::{CLASSIC, only_pole};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Only the bureaucratic pole of hybrid professionalism.
pub static RULE: Rule = Rule {
    name: "alleen-bureaucratisch",
    family: Family::Hybrid,
    severity: Severity::Warning,
    message: "het profiel van {titel} kent alleen de ambtelijke kant van het werk ({aantal} van 7 aspecten)",
    label: "hier horen beide kanten",
    why: "Het werk is volgens het rapport hybride: de ambtelijke kant is aangevuld met meedenken, maatwerk \
          en samenwerken. Een profiel met alleen regels, toezicht en procedures mist wat de omgeving \
          vraagt.",
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
    motivatie: {klassiek: dienstbaar aan de wet}
    focus: {klassiek: rechtsgelijkheid}
    verhouding: {klassiek: poortwachter}
    omgeving: {klassiek: stabiel}
    gedrag: {klassiek: toezicht en controle}
    deskundigheid: {klassiek: juridisch}",
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
    only_pole(&RULE, subject, CLASSIC).into_iter().collect()
}
