//! No competency, task or block makes ethics a requirement.

use crate::lint::check::{Check, OnProfile};
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "in het profiel van {titel} is geen eis gevonden die ethisch handelen vraagt",
        label: "hier hoort een competentie die moreel goed werk zichtbaar maakt",
        why: "Goed werk voldoet niet alleen ambachtelijk maar ook moreel aan hoge maatstaven. Wie over \
              uitkeringen en plichten beslist, komt elke dag voor zulke vragen te staan; wat het profiel niet \
              vraagt, wordt niet geworven, niet geleerd en niet besproken.",
        remedy: "Neem een competentie op die in gedrag laat zien wat moreel goed werk is, of vul \
                 professionaliteit.goed_werk.ethiek in.",
    },
    english: Wording {
        message: "no requirement of ethical conduct was found in the profile of {titel}",
        label: "a competency that makes morally good work visible belongs here",
        why: "Good work meets high standards not only of craft but also of morals. Whoever decides on \
              benefits and duties meets such questions every day; what the profile does not ask is not \
              recruited, not learned and not discussed.",
        remedy: "Add a competency that shows in behaviour what morally good work is, or fill in \
                 professionaliteit.goed_werk.ethiek.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Missing { dimension: "ethiek", home: "/competenties" });
