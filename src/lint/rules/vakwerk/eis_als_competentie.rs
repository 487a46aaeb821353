//! A diploma, level or experience listed as a competency.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "\"{naam}\" is een eis, geen competentie",
        label: "dit hoort onder eisen",
        why: "Een diploma, niveau of aantal jaren ervaring is aan iemand te vragen, maar niet te ontwikkelen \
              of in gedrag te zien. Tussen competenties maakt zo'n eis het profiel onvergelijkbaar en blijft \
              onduidelijk hoe streng die is.",
        remedy: "Zet de eis onder eisen, of noem het denkniveau bij functie.",
    },
    english: Wording {
        message: "\"{naam}\" is a demand, not a competency",
        label: "this belongs under eisen",
        why: "A diploma, level or number of years can be demanded, but not developed or seen in behaviour. \
              Among competencies it makes the profile incomparable and leaves unclear how strict it is.",
        remedy: "Put the demand under eisen, or name the level with functie.",
    },
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
};

/// Requirements about a person's past or papers, which are not competencies.
pub static WORDS: WordList = WordList {
    words: &[
        "vmbo|mbo|hbo|wo|ad|academisch|universitair .. niveau|diploma|opleiding",
        "mbo|hbo|wo denk*",
        "denk en werkniveau",
        "*denkniveau|*werkniveau",
        "*diploma|*diplomas|*certificaat|*bevoegdheidsbewijs",
        "afgeronde|voltooide opleiding",
        "aantoonbare|ruime|relevante|enige|minimaal .. ervaring|werkervaring",
        "ervaring met|als|in|binnen",
        "jaar ervaring|werkervaring",
        "werkervaring",
        "rijbewijs",
        "vog",
        "verklaring omtrent gedrag",
        "verklaring omtrent het gedrag",
    ],
    except: &["ervaring delen|uitwisselen"],
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for hit in subject.hits.of(&WORDS) {
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
