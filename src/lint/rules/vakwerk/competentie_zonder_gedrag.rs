//! A competency without behavioural indicators.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::model::profile::CompetencyGroup;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "de competentie \"{naam}\" heeft geen gedragsindicatoren",
        label: "hier ontbreekt het gedrag dat de competentie laat zien",
        why: "Zonder gedrag leest iedereen in een competentie iets anders. Werving, beoordeling en \
              ontwikkeling hebben dan geen houvast.",
        remedy: "Beschrijf in een paar zinnen wat iemand doet die deze competentie heeft.",
    },
    english: Wording {
        message: "the competency \"{naam}\" has no behavioural indicators",
        label: "the behaviour that shows the competency is missing here",
        why: "Without behaviour everybody reads something else in a competency. Recruitment, appraisal and \
              development then have nothing to hold on to.",
        remedy: "Describe in a few sentences what somebody does who has this competency.",
    },
    snippet: "    gedragsindicatoren:
      - Betrekt een collega met kennis van schulden bij het gesprek.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - naam: Samenwerken # <-- hier",
    ),
    good: Example::Yaml(
        "competenties:
  - naam: Samenwerken
    gedragsindicatoren: [Betrekt een collega met kennis van schulden bij het gesprek.]",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let competencies = subject.profile.competencies.iter().enumerate();
    competencies
        .filter(|(_, competency)| competency.group != Some(CompetencyGroup::Professional))
        .filter(|(_, competency)| competency.indicators.is_empty())
        .map(|(index, competency)| {
            let place = Place::Value(step("/competenties", index) + "/naam");
            Finding::new(&RULE, place).with("naam", competency.name.clone())
        })
        .collect()
}
