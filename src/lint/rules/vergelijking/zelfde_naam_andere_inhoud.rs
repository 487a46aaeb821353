//! One name for two things.

use crate::compare::{SAME_CONTENT, SHARED_TERMS};
use crate::finding::{Finding, Place, Severity};
use crate::lint::comparison::CompareSubject;
use crate::lint::{Check, Citation, Example, Family, Rule};
use crate::words::{cores, same_name, stem};

/// One name for two things.
pub static RULE: Rule = Rule {
    name: "zelfde-naam-andere-inhoud",
    family: Family::Comparison,
    severity: Severity::Suggestion,
    message: "\"{naam}\" heet ook zo in {ander}, maar de uitwerking heeft weinig gemeen",
    label: "hier: {citaat} Daar ({plaats}): {ander_citaat}",
    why: "Wie twee profielen naast elkaar legt, leest onder één naam hetzelfde. Vraagt de ene organisatie iets anders \
          dan de andere, dan blijft onduidelijk wat deskundigheid in dit werk inhoudt.",
    remedy: "Leg beide uitwerkingen naast elkaar. Bedoelt u hetzelfde, neem dan elkaars gedrag over; bedoelt u iets \
             anders, geef het dan een eigen naam.",
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
    check: Check::Comparison(check),
};

fn check(subject: &CompareSubject<'_>) -> Vec<Finding> {
    if !subject.is_first() {
        return Vec::new();
    }
    let differing = subject.pairs().into_iter().filter(|(own, other, link)| {
        let is_described = !own.part.details.is_empty() && !other.part.details.is_empty();
        // What they share beside the name is less than what content alone is taken for the same by.
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
