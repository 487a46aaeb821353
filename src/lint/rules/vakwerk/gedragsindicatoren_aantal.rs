//! Too few or too many behavioural indicators.

use crate::base::pointer::step;
use crate::finding::{Arg, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de competentie \"{naam}\" heeft {aantal} {gedragsindicatoren}",
        label: "{minimum} tot {maximum} is gebruikelijk",
        why: "Met een of twee voorbeelden van gedrag blijft een competentie vaag; met een lange lijst weet \
              niemand meer wat telt.",
        remedy: "Beschrijf wat er nog aan gedrag bij hoort, of kies wat het meest zegt; elke gedraging in een eigen zin.",
    },
    english: Wording {
        message: "the competency \"{naam}\" has {aantal} {gedragsindicatoren}",
        label: "{minimum} to {maximum} are usual",
        why: "With one or two examples of behaviour a competency stays vague; with a long list nobody knows \
              what counts.",
        remedy: "Describe what other behaviour belongs to it, or choose what says most; each behaviour in a \
                 sentence of its own.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - naam: Luisteren # <-- hier
    gedragsindicatoren: [Vat samen.]",
    ),
    good: Example::Yaml(
        "competenties:
  - naam: Luisteren
    gedragsindicatoren: [Stelt open vragen., Vat samen., Vraagt of het klopt.]",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let usual = subject.limits.indicators_min..=subject.limits.indicators_max;
    let competencies = subject.profile.competencies.iter().enumerate();
    competencies
        // A competency without indicators is reported by another rule.
        .filter(|(_, competency)| !competency.indicators.is_empty())
        .filter(|(_, competency)| !usual.contains(&competency.indicators.len()))
        .map(|(index, competency)| {
            let count = competency.indicators.len();
            let noun = if count == 1 { "gedragsindicator" } else { "gedragsindicatoren" };
            Finding::new(&RULE, Place::Value(step("/competenties", index) + "/naam"))
                .with("naam", competency.name.clone())
                .with("aantal", count)
                .with("gedragsindicatoren", Arg::Term(noun))
                .with("minimum", *usual.start())
                .with("maximum", *usual.end())
        })
        .collect()
}
