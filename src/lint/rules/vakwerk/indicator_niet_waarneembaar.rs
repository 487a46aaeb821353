//! An indicator that describes an ability, knowledge or a quality instead of behaviour.

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
        message: "\"{woorden}\" beschrijft geen gedrag dat een ander kan zien of horen",
        label: "wat doet iemand dan?",
        why: "Een gedragsindicator laat aan iemands doen en laten zien of de competentie er is. Een vermogen, een \
              eigenschap of kennis is alleen te vermoeden, en ieder vermoedt iets anders.",
        remedy: "Begin met een werkwoord in de derde persoon en beschrijf wat iemand doet of zegt.",
    },
    english: Wording {
        message: "\"{woorden}\" describes no behaviour another can see or hear",
        label: "what does somebody do then?",
        why: "A behavioural indicator shows by what somebody does or leaves whether the competency is there. \
              An ability, a quality or knowledge can only be supposed, and everybody supposes something \
              else.",
        remedy: "Begin with a verb in the third person and describe what somebody does or says.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    flawed(&RULE, subject, |flaw| match flaw {
        Flaw::Unobservable(words) => Some(vec![("woorden", words)]),
        _ => None,
    })
}
