//! An abolished law or body, with its successor.

use crate::finding::{Arg, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::lint::words::outdated;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{term}\" bestaat niet meer{sinds}",
        label: "nu: {opvolger}",
        why: "Een profiel met een afgeschafte wet of instelling laat zien dat het lang niet is bekeken. Wie nu \
              solliciteert of wordt beoordeeld, heeft met de opvolger te maken.",
        remedy: "Vervang de term door de opvolger, of zeg erbij dat het om vroeger gaat.",
    },
    english: Wording {
        message: "\"{term}\" does not exist any more{sinds}",
        label: "now: {opvolger}",
        why: "A profile with an abolished law or body shows that it has not been looked at for long. Whoever \
              applies or is appraised now deals with the successor.",
        remedy: "Replace the term by its successor, or say that it is about the past.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "vindplaats per term in src/lint/words/verouderd.yaml",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Yaml(
        "vakkennis:
  - {naam: Wet werk en bijstand, niveau: gevorderd} # <-- hier",
    ),
    good: Example::Yaml(
        "vakkennis:
  - {naam: Participatiewet, niveau: gevorderd}",
    ),
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    outdated::find(subject.prose)
        .into_iter()
        .map(|found| {
            let finding = Finding::new(&RULE, Place::Words(found.word.clone()))
                .with("term", found.word.quote)
                .with("opvolger", found.successor);
            match found.since {
                Some(since) => finding.with("sinds", Arg::Phrase("sinds-datum", since.to_owned())),
                None => finding,
            }
        })
        .collect()
}
