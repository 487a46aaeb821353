//! A comment for goedwerk that cannot be understood.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "deze opmerking begint als een uitzondering, maar {reden}",
        label: "verwacht: goedwerk: negeer regel -- reden",
        why: "Een opmerking die met \"goedwerk:\" begint, zet op die regel een bevinding opzij. Wie een opmerking zo \
              schrijft dat die niets doet, denkt dat de bevinding is afgehandeld.",
        remedy: "Schrijf \"negeer\", de namen van de regels met komma's ertussen, zo nodig \"tot\" en een datum, en \
                 achter twee streepjes de reden. Zet de opmerking bij een tekst van meer regels op een eigen regel boven \
                 die tekst, of achter >- of |.",
    },
    english: Wording {
        message: "this comment begins like an exception, but {reden}",
        label: "expected: goedwerk: negeer rule -- reason",
        why: "A comment that begins with \"goedwerk:\" sets a finding on its line aside. If it is written so \
              that it does nothing, its author believes the finding was dealt with.",
        remedy: "Write \"negeer\", the names of the rules with commas between them, \"tot\" and a day if \
                 needed, and the reason behind two dashes. For a text of several lines, put the comment on a line of its \
                 own above that text, or after >- or |.",
    },
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
};
