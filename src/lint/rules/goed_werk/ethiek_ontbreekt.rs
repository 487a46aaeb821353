//! No competency, task or block makes ethics a requirement.

use crate::finding::{Finding, Severity};
use crate::lint::absent::missing;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// No competency, task or block makes ethics a requirement.
pub static RULE: Rule = Rule {
    name: "ethiek-ontbreekt",
    family: Family::GoodWork,
    severity: Severity::Warning,
    message: "het profiel van {titel} vraagt nergens uitdrukkelijk ethisch handelen",
    label: "hier hoort een competentie die moreel goed werk zichtbaar maakt",
    why: "Goed werk voldoet niet alleen ambachtelijk maar ook moreel aan hoge maatstaven. Wie over \
          uitkeringen en plichten beslist, komt elke dag voor zulke vragen te staan; wat het profiel niet \
          vraagt, wordt niet geworven, niet geleerd en niet besproken.",
    remedy: "Neem een competentie op die in gedrag laat zien wat moreel goed werk is, of vul \
             professionaliteit.goed_werk.ethiek in.",
    snippet: "competenties:
  - naam: Integer handelen
    dimensies: [ethiek]
    gedragsindicatoren:
      - Behandelt gelijke gevallen gelijk.
      - Legt uit waarom een geval anders is.
      - Bespreekt een moreel dilemma met collega's voordat er een besluit valt.",
    source: &[Citation::Report("3.2"), Citation::Report("3.4"), Citation::Report("7.4")],
    dimensions: &["ethiek"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
doel: Inwoners helpen aan werk.
competenties: # <-- hier
  - naam: Luisteren
    gedragsindicatoren: [Vat samen wat de inwoner zegt.]",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
competenties:
  - naam: Integer handelen
    dimensies: [ethiek]
    gedragsindicatoren:
      - Legt uit waarom een geval anders is dan een eerder geval.",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    missing(&RULE, subject, "ethiek", "/competenties").into_iter().collect()
}
