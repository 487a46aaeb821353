//! More competencies than people can remember.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::model::profile::CompetencyGroup;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "het profiel heeft {aantal} competenties naast de vakkennis",
        label: "{maximum} is al veel",
        why: "Een lange lijst zegt niet wat er het meest toe doet. Werving en beoordeling kiezen er dan zelf \
              een paar uit, en ieder kiest andere.",
        remedy: "Breng het aantal terug: voeg samen wat overlapt, en zet kennis onder \
                 vakkennis.",
    },
    english: Wording {
        message: "the profile has {aantal} competencies beside professional knowledge",
        label: "{maximum} is a lot already",
        why: "A long list does not say what matters most. Recruitment and appraisal then choose a few, and \
              everybody chooses others.",
        remedy: "Bring the number down; put together what overlaps, and put knowledge under vakkennis.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties: # <-- hier
  - {naam: Luisteren, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Adviseren, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Onderhandelen, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Plannen, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Schrijven, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Rekenen, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Overtuigen, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Netwerken, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Besluiten, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Handhaven, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Reflecteren, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Presenteren, gedragsindicatoren: [Doet a., Doet b., Doet c.]}
  - {naam: Analyseren, gedragsindicatoren: [Doet a., Doet b., Doet c.]}",
    ),
    good: Example::Yaml(
        "competenties:
  - {naam: Luisteren, gedragsindicatoren: [Stelt open vragen., Vat samen., Vraagt of het klopt.]}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let competencies = subject.profile.competencies.iter();
    let count =
        competencies.filter(|competency| competency.group != Some(CompetencyGroup::Professional)).count();
    if count <= subject.limits.competencies_max {
        return Vec::new();
    }
    vec![
        Finding::new(&RULE, Place::Key("/competenties".to_owned()))
            .with("aantal", count)
            .with("maximum", subject.limits.competencies_max),
    ]
}
