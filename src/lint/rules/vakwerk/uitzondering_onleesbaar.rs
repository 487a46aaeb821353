//! A comment for goedwerk that cannot be understood.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A comment for goedwerk that cannot be understood.
pub static RULE: Rule = Rule {
    name: "uitzondering-onleesbaar",
    family: Family::Craft,
    severity: Severity::Warning,
    message: "deze opmerking begint als een uitzondering, maar is niet te lezen",
    label: "verwacht: goedwerk: negeer regel -- reden",
    why: "Een opmerking die met \"goedwerk:\" begint, zet op haar regel een bevinding opzij. Wie haar zo \
          schrijft dat zij niets doet, denkt dat de bevinding is afgehandeld.",
    remedy: "Schrijf \"negeer\", de namen van de regels met komma's ertussen, zo nodig \"tot\" en een datum, en \
             achter twee streepjes de reden.",
    snippet: "# goedwerk: negeer klant-terwijl-verplicht tot 2027-01-01 -- het contact is hier vrijwillig",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "# goedwerk: negeer deze regel maar # <-- hier
doel: Inwoners helpen aan werk.",
    ),
    good: Example::Yaml(
        "# goedwerk: negeer peer-review-ontbreekt -- Peer review begint in 2027.
competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]",
    ),
    check: Check::Station,
};
