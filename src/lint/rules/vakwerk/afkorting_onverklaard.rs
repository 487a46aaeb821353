//! An abbreviation that is never written out.

use std::collections::BTreeSet;

use crate::dimensions::Prose;
use crate::finding::{Evidence, Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::rules::vakwerk::verouderde_term::outdated;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de afkorting \"{afkorting}\" wordt nergens uitgelegd",
        label: "hier voor het eerst",
        why: "Een profiel wordt gelezen door wie het werk nog niet doet: sollicitanten, nieuwe collega's, een \
              cliëntenraad. Een afkorting sluit hen buiten.",
        remedy: "Schrijf de term de eerste keer uit, met de afkorting erachter tussen haakjes.",
    },
    english: Wording {
        message: "the abbreviation \"{afkorting}\" is explained nowhere",
        label: "here for the first time",
        why: "A profile is read by people who do not do the work yet, such as applicants, new colleagues and \
              a client council. An abbreviation shuts them out.",
        remedy: "Write the term out the first time, with the abbreviation between brackets behind it.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml(
        "kerntaken:
  - titel: Begeleiding
    taken:
      - Stelt een PPP op met de inwoner. # <-- hier",
    ),
    good: Example::Yaml(
        "kerntaken:
  - titel: Begeleiding
    taken:
      - Stelt een persoonlijk plan voor participatie (PPP) op met de inwoner.
      - Bespreekt het PPP elk kwartaal.",
    ),
};

/// Abbreviations that are generally known in the Netherlands or in the field of work and income, or that have replaced
/// the full name.
#[rustfmt::skip]
static KNOWN: &[&str] = &[
    "UWV", "SVB", "DUO", "GGD", "GGZ", "CBS", "KVK", "NVP", "VNG", "SZW", "ROC", "NL", "EU",
    "HBO", "MBO", "WO", "VMBO", "HAVO", "VWO", "AD", "PO", "VO", "HR", "HRM", "ICT", "IT", "PC", "CV", "BV", "NV", "PR",
    "WW", "ZW", "WIA", "WAO", "WSW", "AOW", "ANW", "IOAW", "IOAZ", "BBZ", "WMO", "AVG", "AWB", "BRP", "CAO", "BSN", "OV",
    "BTW", "WOZ", "EHBO", "BHV", "USB", "PDF", "GPS", "ICF", "HTML", "OR", "AMVB", "MT",
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
    "TV", "OK", "ID", "NB", "AI",
];

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let unexplained = unexplained(subject.prose);
    if unexplained.is_empty() {
        return Vec::new();
    }
    // What has been abolished needs replacing, not explaining: one cause, one finding.
    let outdated = outdated(subject.prose);
    unexplained
        .into_iter()
        .filter(|word| outdated.iter().all(|found| found.quote != word.quote))
        .map(|word| Finding::new(&RULE, Place::Words(word.clone())).with("afkorting", word.quote))
        .collect()
}

/// The first occurrence of every abbreviation that is not generally known and is explained nowhere: neither in
/// parentheses after its full form, nor followed by its full form in parentheses.
fn unexplained(prose: &Prose<'_>) -> Vec<Evidence> {
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let small = explained_in_small_letters(prose);
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut first: Vec<Evidence> = Vec::new();
    for said in prose {
        let text = said.text.as_str();
        if !has_capitals(text) || is_shouted(text) {
            continue;
        }
        for (start, word) in abbreviations(text) {
            if KNOWN.contains(&word) || explained.contains(word) || small.contains(word) {
                continue;
            }
            let before = text[..start].trim_end().ends_with('(');
            let behind = text[start + word.len()..].trim_start().starts_with(['(', ':']);
            if before || behind {
                explained.insert(word);
            } else if met.insert(word) {
                first.push(said.words(start..start + word.len()));
            }
        }
    }
    first.retain(|evidence| !explained.contains(evidence.quote.as_str()));
    first
}

/// The words in parentheses in small letters, in capitals: "buitengewoon opsporingsambtenaar (boa)" explains "BOA".
fn explained_in_small_letters(prose: &Prose<'_>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for said in prose {
        let words = said.text.as_str().split('(').skip(1).filter_map(|rest| rest.split_once(')'));
        found.extend(
            words
                .map(|(word, _)| word.trim())
                .filter(|word| {
                    (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
                })
                .map(str::to_uppercase),
        );
    }
    found
}

/// Whether there are two adjacent capitals: without these there is no abbreviation.
fn has_capitals(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

/// Whether a whole text is in capitals, so that capitals mean nothing.
fn is_shouted(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals * 2 > text.chars().filter(|c| c.is_alphabetic()).count() && text.contains(' ')
}

/// Words of two to six capitals, with word boundaries on both sides.
fn abbreviations(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric()).map(move |part| {
        let start = at;
        at += part.len();
        (start, part.trim_end_matches(|c: char| !c.is_alphanumeric()))
    });
    words.filter(|(_, word)| {
        (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    })
}
