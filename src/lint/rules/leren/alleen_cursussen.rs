//! Learning is only courses and knowledge.

use crate::dimensions::Level;
use crate::finding::{Finding, Place, Severity};
use crate::lint::absent::everywhere;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// Learning is only courses and knowledge.
pub static RULE: Rule = Rule {
    name: "alleen-cursussen",
    family: Family::Learning,
    severity: Severity::Warning,
    message: "leren is in dit profiel alleen scholing ({woorden}); van en met anderen leren komt niet voor",
    label: "alleen dit",
    why: "Leren in de frontlijn heeft volgens het rapport een sociaal en praktijkgericht karakter. Wie \
          alleen cursussen opschrijft, mist het leren van collega's en van de eigen praktijk.",
    remedy: "Voeg toe hoe iemand van en met anderen leert: intervisie, een mentor, kijken bij een andere \
             gemeente.",
    snippet: "professionaliteit:
  leren:
    sociaal:
      - Elk jaar twee dagen meelopen bij een andere gemeente.",
    source: &[Citation::Report("4.4.3"), Citation::Report("7.8")],
    dimensions: &["scholing", "sociaal-leren"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Vak
    taken:
      - Volgt jaarlijks een cursus over de wet. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
kerntaken:
  - titel: Vak
    taken:
      - Volgt jaarlijks een cursus over de wet.
professionaliteit:
  leren: {sociaal: [Elk jaar twee dagen meelopen bij een andere gemeente.]}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let training = subject.coverage.get("scholing");
    let social = ["sociaal-leren", "intervisie", "peer-review", "mentor", "experimenteren", "ruggespraak"];
    let Some(first) = training.evidence.first() else { return Vec::new() };
    let only = training.level == Level::Explicit
        && social.iter().all(|dimension| subject.level(dimension) == Level::Absent);
    if !only || subject.incomplete {
        return Vec::new();
    }
    let place =
        if first.quote.is_empty() { Place::Key(first.pointer.clone()) } else { Place::Words(first.clone()) };
    vec![Finding::new(&RULE, place).with("woorden", first.quote.clone()).sought_in(everywhere(subject))]
}
