//! The work involves a caseload, but its size is not given.

use crate::finding::{Finding, Place};
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "de caseload wordt genoemd, en er is niet gevonden hoe groot die is",
        label: "hier gaat het over de caseload",
        why: "Een caseload zonder getal is niet in evenwicht te brengen met tijd voor reflectie, en groeit \
              ongemerkt. Het rapport noemt een extreme caseload als oorzaak van de waan van de dag.",
        remedy: "Noem hoeveel inwoners iemand begeleidt bij een volledige werkweek.",
    },
    english: Wording {
        message: "the caseload is named, and its size was not found",
        label: "this is about the caseload",
        why: "A caseload without a number cannot be balanced with time for reflection, and grows unnoticed. \
              The report names an extreme caseload as a cause of the issue of the day deciding.",
        remedy: "Name how many people somebody guides in a full working week.",
    },
    snippet: "context:
  caseload: { omvang: 60, eenheid: inwoners }",
    source: &[Citation::Report("4.4.2")],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
beroepssituaties:
  - tekst: De caseload vraagt steeds om keuzes. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
context:
  caseload: {omvang: 60, eenheid: inwoners}
beroepssituaties:
  - tekst: De caseload vraagt steeds om keuzes.",
    ),
};

/// The number of residents that a person supports (report 4.4.2), which is data and no dimension.
pub static WORDS: WordList = WordList { words: &["caseload|caseloads", "*caseload"], except: &[] };

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let size = subject.profile.context.as_ref().and_then(|context| context.caseload.as_ref()?.size);
    let mut named = subject.hits.of(&WORDS);
    let Some(first) = named.next() else { return Vec::new() };
    if size.is_some() || subject.incomplete {
        return Vec::new();
    }
    vec![Finding::new(&RULE, Place::Words(first.word.clone()))]
}
