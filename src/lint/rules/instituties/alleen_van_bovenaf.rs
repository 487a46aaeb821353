//! Quality comes only from management.

use crate::dimensions::Level;
use crate::lint::check::{Check, OnProfile};
use crate::lint::targets::TARGET;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "kwaliteit komt hier van boven ({woorden}), en wat de mensen die het werk doen bijdragen, is niet gevonden",
        label: "van boven",
        why: "Professionalisering van binnenuit is aan de orde als de beroepsgroep zelf naar betere \
              kwaliteit streeft. Sturing van bovenaf kan tot onverschilligheid op de werkvloer \
              leiden; het rapport haalt daarvoor het voorbeeld aan dat Sennett geeft, de Sovjet- \
              Unie.",
        remedy: "Schrijf op hoe de mensen die het werk doen zelf aan de kwaliteit werken.",
    },
    english: Wording {
        message: "quality comes from above here ({woorden}), and nothing was found that comes from the people who do the work",
        label: "from above",
        why: "Professionalisation from within means that the occupation itself strives for better \
              quality. Steering from above can lead to indifference on the work floor; the report \
              cites the example that Sennett gives, the Soviet Union.",
        remedy: "Write down how the people who do the work themselves work on quality.",
    },
    snippet: "professionaliteit:
  instituties:
    van_binnenuit: Het team stelt zelf de maatstaven op voor een zorgvuldige diagnose.",
    source: &[Citation::Report("3.1"), Citation::Report("3.2"), Citation::Report("7.4")],
    dimensions: &["van-binnenuit"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Plaatsen
    taken:
      - Haalt de maandelijkse productietarget. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Plaatsen
    taken:
      - Haalt de maandelijkse productietarget.
professionaliteit:
  instituties: {van_binnenuit: Het team stelt zelf de maatstaven op voor een zorgvuldige diagnose.}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::WordsWithout {
    list: &TARGET,
    beside: &["van-binnenuit", "eigenwaarde", "peer-review", "beroepseer"],
    enough: Level::Implicit,
});
