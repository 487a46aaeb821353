//! A competency without behavioural indicators.

use crate::document::step;
use crate::finding::{Finding, Place, Severity};
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};
use crate::model::profile::CompetencyGroup;

/// A competency without behavioural indicators.
pub static RULE: Rule = Rule {
    name: "competentie-zonder-gedrag",
    family: Family::Craft,
    severity: Severity::Warning,
    message: "de competentie \"{naam}\" heeft geen gedragsindicatoren",
    label: "hier ontbreekt het gedrag dat de competentie laat zien",
    why: "Zonder gedrag leest iedereen in een competentie iets anders. Werving, beoordeling en \
          ontwikkeling hebben dan geen houvast.",
    remedy: "Beschrijf in een paar zinnen wat iemand doet die deze competentie heeft.",
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
    check: Check::Profile(check),
};

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
