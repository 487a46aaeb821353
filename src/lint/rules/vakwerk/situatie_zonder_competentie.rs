//! A situation without a competency, in a profile that links other situations.

use crate::base::pointer::step;
use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "bij deze situatie staat niet welke competentie die vraagt",
        label: "andere situaties in dit profiel noemen er wel een",
        why: "Dit profiel zegt bij situaties welke competenties die vragen. Een situatie zonder verbinding is \
              een spanning waar niemand op voorbereid wordt.",
        remedy: "Noem onder vraagt de competenties die deze situatie vraagt.",
    },
    english: Wording {
        message: "nothing says which competency this situation asks",
        label: "other situations in this profile do name one",
        why: "This profile says which competencies situations ask. A situation without a link is a tension \
              nobody is prepared for.",
        remedy: "Name under vraagt the competencies this situation asks.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "beroepssituaties:
  - {tekst: De inwoner wil iets anders dan de wet toelaat., vraagt: [luisteren]}
  - tekst: Twee partners willen tegelijk een besluit. # <-- hier
competenties:
  - {naam: Luisteren, gedragsindicatoren: [Vat samen.]}",
    ),
    good: Example::Yaml(
        "beroepssituaties:
  - tekst: De inwoner wil iets anders dan de wet toelaat.
  - tekst: Twee partners willen tegelijk een besluit.",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let situations = &subject.profile.situations;
    if situations.iter().all(|situation| situation.demands.is_empty()) {
        return Vec::new();
    }
    let unlinked = situations.iter().enumerate().filter(|(_, situation)| situation.demands.is_empty());
    unlinked
        .map(|(index, _)| Finding::new(&RULE, Place::Value(step("/beroepssituaties", index) + "/tekst")))
        .collect()
}
