//! Another word for the citizen.

use crate::compare::first_mention;
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::comparison::CompareSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "dit profiel schrijft meestal \"{woord}\" ({aantal} keer), {ander} \"{ander_woord}\" ({ander_aantal} keer)",
        label: "daar staat: {citaat} ({plaats})",
        why: "Het woord voor de burger zegt hoe de organisatie de verhouding ziet. \"Klant\" legt de nadruk op een vrijwillige \
              relatie, terwijl het contact met de uitvoerend contactambtenaar meestal niet vrijwillig is.",
        remedy: "Kies één woord en gebruik het overal, of leg in de inleiding uit waarom u dit woord gebruikt.",
    },
    english: Wording {
        message: "this profile mostly writes \"{woord}\" ({aantal} times), {ander} \"{ander_woord}\" \
                  ({ander_aantal} times)",
        label: "there it says: {citaat} ({plaats})",
        why: "The word for the citizen tells how the organisation sees the relation. \"Klant\" (customer) \
              stresses that it is voluntary, while contact with the official mostly is not.",
        remedy: "Choose one word and use it everywhere, or explain in the introduction why you use this \
                 word.",
    },
    snippet: "",
    source: &[Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Two(
        "inleiding: De klant staat centraal. # <-- hier
# Het andere profiel:
inleiding: De inwoner komt op gesprek.",
    ),
    good: Example::Two(
        "inleiding: De inwoner vertelt wat er speelt.
# Het andere profiel:
inleiding: De inwoner komt op gesprek.",
    ),
};

pub static CHECK: Check = Check::Comparison(check);

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    let (own, other) = (subject.own(), subject.other());
    let words = (own.print.citizen_words.first(), other.print.citizen_words.first());
    let (Some(here), Some(there)) = words else { return Vec::new() };
    if !subject.is_first() || here.word == there.word {
        return Vec::new();
    }
    let mentions = (first_mention(own.document, &here.word), first_mention(other.document, &there.word));
    let (Some(mention), Some(counterpart)) = mentions else { return Vec::new() };
    let at = other.document.evidence_span(other.source, &counterpart).start;
    let line = other.source.line(other.source.position(at).line);
    let quote = other.source.text.get(line).unwrap_or_default().trim().to_owned();
    let finding = subject
        .finding(&RULE, Place::Words(mention))
        .with("woord", here.word.clone())
        .with("aantal", here.count)
        .with("ander_woord", there.word.clone())
        .with("ander_aantal", there.count)
        .with("citaat", quote)
        .with("plaats", subject.there_at(at));
    vec![finding]
}
