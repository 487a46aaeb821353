//! An abolished law or body, with its successor.

use crate::finding::{Arg, Finding, Place, Severity};
use crate::lint::words::outdated;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// An abolished law or body, with its successor.
pub static RULE: Rule = Rule {
    name: "verouderde-term",
    family: Family::Craft,
    severity: Severity::Suggestion,
    message: "\"{term}\" bestaat niet meer{sinds}",
    label: "nu: {opvolger}",
    why: "Een profiel met een afgeschafte wet of instelling laat zien dat het lang niet is bekeken. Wie nu \
          solliciteert of wordt beoordeeld, heeft met de opvolger te maken.",
    remedy: "Vervang de term door de opvolger, of zeg erbij dat het om vroeger gaat.",
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
    check: Check::Profile(check),
};

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
