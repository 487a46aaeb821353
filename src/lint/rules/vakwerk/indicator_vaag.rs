//! An indicator that leans on a measure without a measure.

use crate::finding::{Finding, Severity};
use crate::lint::indicators::{Flaw, flawed};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// An indicator that leans on a measure without a measure.
pub static RULE: Rule = Rule {
    name: "indicator-vaag",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "deze gedragsindicator hangt aan \"{woorden}\", en zegt niet wat dat is",
    label: "waaraan is dat te zien?",
    why: "Woorden als goed, adequaat of waar nodig laten het oordeel aan de lezer over. Twee beoordelaars kunnen \
          hetzelfde gedrag zien en het toch oneens zijn.",
    remedy: "Schrijf op wat iemand doet als het goed gaat, of wanneer het nodig is.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    flawed(&RULE, subject, |flaw| match flaw {
        Flaw::Vague(words) => Some(vec![("woorden", words)]),
        _ => None,
    })
}
