//! A competency that no task or situation refers to, in a profile that uses such links.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::references::links;
use crate::lint::subject::Subject;
use crate::model::profile::CompetencyGroup;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "geen taak of situatie vraagt de competentie \"{naam}\"",
        label: "waarvoor is deze nodig?",
        why: "Dit profiel verbindt taken met competenties. Een competentie waar niets op leunt, is niet nodig, \
              of er ontbreekt een taak.",
        remedy: "Noem bij een taak of situatie dat die deze competentie vraagt, of haal de competentie weg.",
    },
    english: Wording {
        message: "no task or situation asks the competency \"{naam}\"",
        label: "what is it needed for?",
        why: "This profile links tasks to competencies. A competency nothing leans on is not needed, or a \
              task is missing.",
        remedy: "Say with a task or situation that it asks this competency, or take it out.",
    },
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
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

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
