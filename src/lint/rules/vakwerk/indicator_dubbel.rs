//! An indicator with two behaviours.

use crate::finding::Finding;
use crate::lint::check::{Check, OnProfile};
use crate::lint::flawed::Flaw;
use crate::lint::indicators::flawed;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "{wat} beschrijft twee gedragingen ({eerste} en {tweede})",
        label: "hier begint een tweede gedraging",
        why: "Wie het een doet en het ander niet, is op zo'n indicator niet te beoordelen. Een gesprek over gedrag \
              loopt dan vast op de vraag welke helft telt.",
        remedy: "Maak er twee gedragsindicatoren van, of laat weg wat er minder toe doet.",
    },
    english: Wording {
        message: "{wat} describes two behaviours ({eerste} and {tweede})",
        label: "a second behaviour begins here",
        why: "Who does the one and not the other cannot be judged by such an indicator. A talk about \
              behaviour then gets stuck on the question which half counts.",
        remedy: "Make two behavioural indicators of it, or leave out what matters less.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    flawed(&RULE, subject, |flaw| match flaw {
        Flaw::Double(first, second) => Some(vec![("eerste", first), ("tweede", second)]),
        _ => None,
    })
}
