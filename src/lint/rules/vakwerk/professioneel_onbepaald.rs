//! "Professional" and "professioneel" used throughout, without anything that gives these words a meaning.

use crate::finding::{Finding, Place};
use crate::lint::absent::everywhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::counted::counted;
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Suggestion,
    dutch: Wording {
        message: "\"{woord}\" staat {aantal} keer in dit profiel, en nergens is gevonden wat dat hier betekent",
        label: "hier voor het eerst",
        why: "Wie het werk doet, moet iets aan het woord hebben; anders wordt professionaliteit volgens het rapport een \
              lege huls. Een professional is iemand die goed werk wil leveren en dat kan waarmaken: met betrokkenheid, \
              vakmanschap en ethiek.",
        remedy: "Schrijf in gedrag op wat iemand doet die dit werk goed doet, of vul professionaliteit.goed_werk in, en \
                 laat het woord dan weg.",
    },
    english: Wording {
        message: "\"{woord}\" (professional) stands {aantal} times in this profile, and what it means here was not \
                  found anywhere",
        label: "here for the first time",
        why: "The word must mean something to those who do the work; otherwise professionalism becomes an empty shell, \
              according to the report. A professional wants to deliver good work and is able to, with engagement, \
              craft and ethics.",
        remedy: "Describe in behaviour what somebody does who does this work well, or fill in \
                 professionaliteit.goed_werk, and leave the word out.",
    },
    snippet: "competenties:
  - naam: Zorgvuldig oordelen
    dimensies: [vakmanschap]
    gedragsindicatoren:
      - Toetst een vermoeden aan de feiten voordat er een besluit valt.",
    source: &[Citation::Report("1"), Citation::Report("3.2")],
    dimensions: &["betrokkenheid", "vakmanschap", "ethiek"],
    bad: Example::Yaml(
        "doel: De consulent werkt professioneel en levert professionele dienstverlening. # <-- hier
competenties:
  - naam: Professionaliteit
    gedragsindicatoren: [Gedraagt zich als professional.]",
    ),
    good: Example::Yaml(
        "doel: De consulent werkt professioneel en levert professionele dienstverlening.
competenties:
  - naam: Professionaliteit
    gedragsindicatoren: [Bespreekt een moreel dilemma met een collega.]",
    ),
};

/// The words, except in combinations that say what is meant. What professionalism consists of is a matter of dimensions;
/// that somebody uses the word is not.
pub static WORDS: WordList = WordList {
    words: &["professional|professionals|professioneel|professionele|professionaliteit"],
    except: &[
        "professioneel|professionele functioneren",
        "professionele ruimte|autonomie|ontwikkeling|standaard|standaarden|afstand|distantie|code|opleiding",
        "professional|professionals van|bij|uit|in .. {partner}|{organisatie}",
        "andere|externe|betrokken|samenwerkende professionals",
    ],
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// The number of occurrences from which the word is a claim rather than a slip.
const HABIT: usize = 3;

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut words = subject.hits.of(&WORDS);
    let Some(first) = words.next() else { return Vec::new() };
    let count = 1 + words.count();
    // Whatever shows good work gives the word a meaning, unless it is the word itself.
    let shown = RULE.dimensions.iter().flat_map(|dimension| counted(subject, dimension));
    let has_meaning = shown.into_iter().any(|evidence| !evidence.quote.to_lowercase().contains("profession"));
    if count < HABIT || has_meaning || subject.incomplete {
        return Vec::new();
    }
    let finding = Finding::new(&RULE, Place::Words(first.word.clone()))
        .with("woord", first.word.quote.clone())
        .with("aantal", count)
        .sought_in(everywhere(subject));
    vec![finding]
}
