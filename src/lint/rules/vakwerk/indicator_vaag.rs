//! An indicator that relies on a vague measure.

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
        message: "{wat} hangt aan \"{woorden}\", en zegt niet wat dat is",
        label: "waaraan is dat te zien?",
        why: "Woorden als goed, adequaat of waar nodig laten het oordeel aan de lezer over. Twee beoordelaars kunnen \
              hetzelfde gedrag zien en het toch oneens zijn.",
        remedy: "Schrijf op wat iemand doet als het goed gaat, of wanneer het nodig is.",
    },
    english: Wording {
        message: "{wat} hangs on \"{woorden}\" and does not say what that is",
        label: "how can one tell?",
        why: "Words such as good, adequate or where needed leave the judgement to the reader. Two assessors \
              can see the same behaviour and still disagree.",
        remedy: "Write down what somebody does when it goes well, or when it is needed.",
    },
    snippet: "gedragsindicatoren:
  - Vat samen wat de inwoner heeft gezegd en vraagt of dat klopt.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - naam: Luisteren
    gedragsindicatoren:
      - Luistert goed. # <-- hier
      - Stelt open vragen.
      - Vat samen wat de inwoner heeft gezegd.",
    ),
    good: Example::Yaml(
        "competenties:
  - naam: Luisteren
    gedragsindicatoren:
      - Laat de inwoner uitpraten.
      - Stelt open vragen.
      - Schakelt een tolk in als een inwoner het besluit niet in eigen woorden kan navertellen.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    flawed(&RULE, subject, |flaw| match flaw {
        Flaw::Vague(words) => Some(vec![("woorden", words)]),
        _ => None,
    })
}
