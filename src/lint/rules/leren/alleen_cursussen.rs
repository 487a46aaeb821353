//! Learning is only courses and knowledge.

use crate::dimensions::Level;
use crate::finding::{Finding, Place};
use crate::lint::absent::everywhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "leren is in dit profiel scholing ({woorden}), en er is geen leren van en met anderen gevonden",
        label: "alleen dit",
        why: "Leren in de frontlijn heeft volgens het rapport een sociaal en praktijkgericht karakter. Wie \
              alleen cursussen opschrijft, mist het leren van collega's en van de eigen praktijk.",
        remedy: "Voeg toe hoe iemand van en met anderen leert: intervisie, een mentor, kijken bij een andere \
                 gemeente.",
    },
    english: Wording {
        message: "learning is training in this profile ({woorden}), and no learning from and with others was found",
        label: "only this",
        why: "Learning on the front line is social and practical according to the report. Writing down only \
              courses misses what is learned from colleagues and from one's own practice.",
        remedy: "Add how somebody learns from and with others: intervision, a mentor, a look at another \
                 municipality.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

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
