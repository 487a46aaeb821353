//! A competency no task or situation leans on, in a profile that uses links.

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::references::links;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};
use crate::model::profile::CompetencyGroup;

/// A competency no task or situation leans on, in a profile that uses links.
pub static RULE: Rule = Rule {
    name: "competentie-zonder-taak",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "geen taak of situatie vraagt de competentie \"{naam}\"",
    label: "waarvoor is deze nodig?",
    why: "Dit profiel verbindt taken met competenties. Een competentie waar niets op leunt, is niet nodig, \
          of er ontbreekt een taak.",
    remedy: "Noem bij een taak of situatie dat zij deze competentie vraagt, of haal haar weg.",
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "kerntaken:
  - titel: Gesprekken
    taken:
      - {tekst: Voert gesprekken., competenties: [luisteren]}
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}
  - {naam: Rekenen, gedragsindicatoren: [Rekent na.]} # <-- hier",
    ),
    good: Example::Yaml(
        "kerntaken:
  - titel: Gesprekken
    taken:
      - {tekst: Voert gesprekken., competenties: [luisteren]}
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let linked = links(subject.profile);
    if linked.is_empty() {
        return Vec::new();
    }
    let competencies = subject.profile.competencies.iter().enumerate();
    competencies
        .filter(|(_, competency)| competency.group != Some(CompetencyGroup::Professional))
        .filter(|(_, competency)| !linked.contains(&competency.id()))
        .map(|(index, competency)| {
            Finding::new(&RULE, Place::Value(step("/competenties", index) + "/naam"))
                .with("naam", competency.name.clone())
        })
        .collect()
}
