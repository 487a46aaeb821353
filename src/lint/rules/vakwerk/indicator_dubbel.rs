//! An indicator with two behaviours.

use crate::finding::{Finding, Severity};
use crate::lint::indicators::{Flaw, flawed};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// An indicator with two behaviours.
pub static RULE: Rule = Rule {
    name: "indicator-dubbel",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "deze gedragsindicator beschrijft twee gedragingen ({eerste} en {tweede})",
    label: "hier begint een tweede gedraging",
    why: "Wie het een doet en het ander niet, is op zo'n indicator niet te beoordelen. Een gesprek over gedrag \
          loopt dan vast op de vraag welke helft telt.",
    remedy: "Maak er twee gedragsindicatoren van, of laat weg wat er minder toe doet.",
    snippet: "gedragsindicatoren:
  - Helpt een collega die vastloopt.
  - Neemt dossiers over als een collega uitvalt.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - naam: Samenwerken
    gedragsindicatoren:
      - Helpt een collega die vastloopt.
      - Deelt kennis in het teamoverleg en vraagt elke maand feedback. # <-- hier
      - Neemt dossiers over als een collega uitvalt.",
    ),
    good: Example::Yaml(
        "competenties:
  - naam: Samenwerken
    gedragsindicatoren:
      - Verdeelt de dossiers en bespreekt die verdeling in het team.
      - Bouwt en onderhoudt een netwerk van werkgevers.
      - Neemt dossiers over als een collega uitvalt.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    flawed(&RULE, subject, |flaw| match flaw {
        Flaw::Double(first, second) => Some(vec![("eerste", first), ("tweede", second)]),
        _ => None,
    })
}
