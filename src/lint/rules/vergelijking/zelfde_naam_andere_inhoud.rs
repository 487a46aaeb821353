//! One name for two different things.

use crate::compare::{SAME_CONTENT, SHARED_TERMS};
use crate::finding::{Finding, Place};
use crate::lint::check::Check;
use crate::lint::comparison::CompareSubject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};
use crate::words::{cores, same_name, stem};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{naam}\" heet ook zo in {ander}, maar de uitwerking heeft weinig gemeen",
        label: "hier: {citaat} Daar ({plaats}): {ander_citaat}",
        why: "Wie twee profielen naast elkaar legt, leest onder één naam hetzelfde. Vraagt de ene organisatie iets anders \
              dan de andere, dan blijft onduidelijk wat deskundigheid in dit werk inhoudt.",
        remedy: "Leg beide uitwerkingen naast elkaar. Bedoelt u hetzelfde, neem dan elkaars gedrag over; bedoelt u iets \
                 anders, geef het dan een eigen naam.",
    },
    english: Wording {
        message: "\"{naam}\" has the same name in {ander}, but little in common with it",
        label: "here: {citaat} There ({plaats}): {ander_citaat}",
        why: "Who lays two profiles side by side reads the same under one name. If one organisation asks \
              something else than the other, it stays unclear what expertise in this work comes to.",
        remedy: "Lay both descriptions side by side. If you mean the same, take over each other's behaviour; \
                 if you mean something else, give it a name of its own.",
    },
    snippet: "",
    source: &[Citation::Report("7.8")],
    dimensions: &[],
    bad: Example::Two(
        "competenties:
  - naam: Omgevingsbewustzijn # <-- hier
    gedragsindicatoren: [Volgt vacatures en groeiende sectoren in de regio.]
# Het andere profiel:
competenties:
  - naam: Omgevingsbewustzijn
    gedragsindicatoren: [Kent de verhoudingen tussen raad en college.]",
    ),
    good: Example::Two(
        "competenties:
  - naam: Omgevingsbewustzijn
    gedragsindicatoren: [Volgt vacatures en groeiende sectoren in de regio.]
# Het andere profiel:
competenties:
  - naam: Omgevingsbewustzijn
    gedragsindicatoren: [Volgt welke sectoren in de regio groeien en vacatures hebben.]",
    ),
};

pub static CHECK: Check = Check::Comparison(check);

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    if !subject.is_first() {
        return Vec::new();
    }
    let differing = subject.pairs().into_iter().filter(|(own, other, link)| {
        let is_described = !own.part.details.is_empty() && !other.part.details.is_empty();
        // Apart from the name, they share less than what matching on content alone requires.
        let name = cores(&own.part.name);
        let is_of_content = |word: &&String| !name.contains(&stem(word));
        let shared = link.shared_words.iter().filter(is_of_content).count();
        is_described
            && same_name(&own.part.name, &other.part.name)
            && shared < SHARED_TERMS
            && link.similarity < 2.0 * SAME_CONTENT
    });
    differing
        .map(|(own, other, _)| {
            subject
                .finding(&RULE, Place::Value(own.name()))
                .with("naam", own.part.name.clone())
                .with("citaat", own.gist())
                .with("ander_citaat", other.gist())
                .with("plaats", subject.there(&other.name()))
        })
        .collect()
}
