//! Targets or norms are demanded, and nothing counters them.

use crate::dimensions::Level;
use crate::finding::{Finding, Severity};
use crate::lint::targets::without;
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Targets or norms are demanded, and nothing counters them.
pub static RULE: Rule = Rule {
    name: "gecompromitteerd-werk",
    family: Family::GoodWork,
    severity: Severity::Warning,
    message: "het profiel stelt productie-eisen ({woorden}) en zet daar niets tegenover",
    label: "deze eis",
    why: "Als krachtenvelden elkaar tegenwerken, gaat dat ten koste van de motivatie om goed werk te doen; \
          het rapport noemt dat gecompromitteerd werk. Cijfers zonder kwaliteit, ethiek of reflectie \
          ernaast trekken het werk scheef.",
    remedy: "Zet naast de norm wat het werk goed maakt: vakmaatstaven, ethiek of tijd om terug te kijken.",
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
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let beside = ["ethiek", "vakmanschap", "reflectietijd"];
    without(&RULE, subject, List::Target, &beside, Level::Explicit).into_iter().collect()
}
