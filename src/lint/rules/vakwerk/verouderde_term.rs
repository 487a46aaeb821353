//! An abolished law or body, with its successor. The list is data: `src/law/vervallen.yaml`.

use std::sync::LazyLock;

use crate::dimensions::Prose;
use crate::finding::{Arg, Evidence, Finding, Place};
use crate::law::{Abolished, abolished};
use crate::lint::check::{Check, OnProfile};
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::PatternSet;

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
    source: &[Citation::Abolished],
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
    let found = |(word, term): (Evidence, &Abolished)| {
        let successor = term.successor.as_deref().map_or(Arg::Term("geen-opvolger"), Arg::from);
        let finding = Finding::new(&RULE, Place::Words(word.clone()))
            .with("term", word.quote)
            .with("opvolger", successor);
        match &term.since {
            Some(since) => finding.with("sinds", Arg::Dated("sinds-datum", since.clone())),
            None => finding,
        }
    };
    terms(subject.prose).map(found).collect()
}

/// The words for every abolished law or body that a profile names, except in statements about the past.
#[must_use]
pub fn outdated(prose: &Prose<'_>) -> Vec<Evidence> {
    terms(prose).map(|(word, _)| word).collect()
}

fn terms<'a>(prose: &'a Prose<'_>) -> impl Iterator<Item = (Evidence, &'static Abolished)> + 'a {
    prose.into_iter().flat_map(|said| {
        let found = PATTERNS.find_in(&said.text).into_iter();
        found.map(|found| (said.words(found.span), &abolished()[found.tag])).collect::<Vec<_>>()
    })
}

/// The names of what is abolished. The tag of a match is its index in the list.
#[expect(clippy::expect_used, reason = "the list is part of the binary and every test reads it")]
static PATTERNS: LazyLock<PatternSet> = LazyLock::new(|| {
    let mut builder = PatternSet::builder();
    for (tag, term) in abolished().iter().enumerate() {
        for form in &term.forms {
            builder.add(tag, form).expect("the pattern is valid");
        }
    }
    builder.build()
});
