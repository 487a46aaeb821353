//! An indicator that tells of an ability, knowledge or a quality instead of behaviour.

use crate::finding::{Finding, Severity};
use crate::lint::indicators::{Flaw, flawed};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// An indicator that tells of an ability, knowledge or a quality instead of behaviour.
pub static RULE: Rule = Rule {
    name: "indicator-niet-waarneembaar",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "\"{woorden}\" beschrijft geen gedrag dat een ander kan zien of horen",
    label: "wat doet iemand dan?",
    why: "Een gedragsindicator laat aan iemands doen en laten zien of de competentie er is. Een vermogen, een \
          eigenschap of kennis is alleen te vermoeden, en ieder vermoedt iets anders.",
    remedy: "Begin met een werkwoord in de derde persoon en beschrijf wat iemand doet of zegt.",
    snippet: "gedragsindicatoren:
  - Benoemt in het gesprek wat hoofdzaak is en wat kan wachten.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - naam: Oordeelsvorming
    gedragsindicatoren:
      - Is in staat om hoofd- en bijzaken te scheiden. # <-- hier
      - Toetst een vermoeden aan de feiten.
      - Noemt in het verslag wat onzeker is.",
    ),
    good: Example::Yaml(
        "competenties:
  - naam: Oordeelsvorming
    gedragsindicatoren:
      - Benoemt in het gesprek wat hoofdzaak is en wat kan wachten.
      - Toetst een vermoeden aan de feiten.
      - Noemt in het verslag wat onzeker is.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    flawed(&RULE, subject, |flaw| match flaw {
        Flaw::Unobservable(words) => Some(vec![("woorden", words)]),
        _ => None,
    })
}
