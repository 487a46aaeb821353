//! A diploma, level or experience stands among the competencies.

use crate::finding::{Finding, Place, Severity};
use crate::lint::words::List;
use crate::lint::{Check, Citation, Example, Family, Rule, Subject};

/// A diploma, level or experience stands among the competencies.
pub static RULE: Rule = Rule {
    name: "eis-als-competentie",
    family: Family::Craft,
    severity: Severity::Warning,
    message: "\"{naam}\" is een eis, geen competentie",
    label: "dit hoort onder eisen",
    why: "Een diploma, niveau of aantal jaren ervaring is aan iemand te vragen, maar niet te ontwikkelen \
          of in gedrag te zien. Tussen competenties maakt zo'n eis het profiel onvergelijkbaar en blijft \
          onduidelijk hoe streng zij is.",
    remedy: "Zet de eis onder eisen, of noem het denkniveau bij functie.",
    snippet: "eisen:
  - soort: ervaring
    tekst: Twee jaar ervaring met gesprekken over werk en inkomen, omdat de functie zelfstandig begint.",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "competenties:
  - naam: HBO- denk- en werkniveau # <-- hier
    groep: vakinhoudelijk",
    ),
    good: Example::Yaml(
        "eisen:
  - {soort: diploma, tekst: Hbo-diploma in sociaal werk of een vergelijkbare richting.}",
    ),
    check: Check::Profile(check),
};

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for hit in subject.hits.of(List::Demand) {
        let pointer = &hit.evidence.pointer;
        if !pointer.starts_with("/competenties/") || !pointer.ends_with("/naam") {
            continue;
        }
        let place = Place::Value(pointer.clone());
        if findings.iter().all(|finding| finding.place != place) {
            let name = subject.document.text(pointer).unwrap_or_default();
            findings.push(Finding::new(&RULE, place).with("naam", name.to_owned()));
        }
    }
    findings
}
