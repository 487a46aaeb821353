//! A reference that points nowhere.

use crate::finding::Severity;
use crate::lint::{Check, Citation, Example, Family, Rule};

/// A reference that points nowhere.
pub static RULE: Rule = Rule {
    name: "verwijzing-onbekend",
    family: Family::Craft,
    severity: Severity::Error,
    message: "de verwijzing \"{naam}\" komt nergens uit",
    label: "{bedoeld}",
    why: "Een verwijzing verbindt een taak, situatie of beoordeling met een competentie. Wijst zij nergens \
          heen, dan klopt elk overzicht dat daarop rust niet.",
    remedy: "Gebruik het id van een bestaande competentie. Zonder id is dat de naam in kleine letters met \
             streepjes.",
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
    check: Check::Station,
};
