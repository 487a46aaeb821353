//! A reference that points nowhere.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "de verwijzing \"{naam}\" komt nergens uit",
        label: "{bedoeld}",
        why: "Een verwijzing verbindt een taak, situatie of beoordeling met een competentie. Wijst zij nergens \
              heen, dan klopt elk overzicht dat daarop rust niet.",
        remedy: "Gebruik het id van een bestaande competentie. Zonder id is dat de naam in kleine letters met \
                 streepjes.",
    },
    english: Wording {
        message: "the reference \"{naam}\" leads nowhere",
        label: "{bedoeld}",
        why: "A reference ties a task, situation or rating to a competency. If it points nowhere, no \
              overview that rests on it is right.",
        remedy: "Use the id of an existing competency. Without an id that is the name in lower case with \
                 hyphens.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "beroepssituaties:
  - tekst: De inwoner wil iets anders dan de wet toelaat.
    vraagt: [luistern] # <-- hier
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
    good: Example::Yaml(
        "beroepssituaties:
  - tekst: De inwoner wil iets anders dan de wet toelaat.
    vraagt: [luisteren]
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
};
