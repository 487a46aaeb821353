//! Targets or norms are demanded, and nothing counters them.

use crate::dimensions::Level;
use crate::lint::check::{Check, OnProfile};
use crate::lint::targets::TARGET;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "het profiel stelt productie-eisen ({woorden}), en een tegenwicht is niet gevonden",
        label: "deze eis",
        why: "Als krachtenvelden elkaar tegenwerken, gaat dat ten koste van de motivatie om goed \
              werk te doen; het rapport noemt dat gecompromitteerd werk. Cijfers waar geen \
              kwaliteit, ethiek of reflectie naast staat, kunnen zo'n tegenkracht zijn.",
        remedy: "Zet naast de norm wat het werk goed maakt: vakmaatstaven, ethiek of tijd om terug te kijken.",
    },
    english: Wording {
        message: "the profile demands production ({woorden}), and nothing was found beside it",
        label: "this demand",
        why: "When force fields work against each other, the motivation for good work suffers; the \
              report calls that compromised work. Figures without quality, ethics or reflection \
              beside them can be such a counterforce.",
        remedy: "Put beside the norm what makes the work good: standards of craft, ethics or time to look \
                 back.",
    },
    snippet: "professionaliteit:
  goed_werk:
    vakmanschap: Een plaatsing telt pas als inwoner en werkgever er na een half jaar nog achter staan.",
    source: &[Citation::Report("3.5")],
    dimensions: &["ethiek", "vakmanschap", "reflectietijd"],
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
  reflectie: {uren_per_week: 2}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::WordsWithout {
    list: &TARGET,
    beside: &["ethiek", "vakmanschap", "reflectietijd"],
    enough: Level::Explicit,
});
