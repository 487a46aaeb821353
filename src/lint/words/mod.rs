//! Word lists that rules share: data, one file per list, found in one pass over each text.

pub mod abbreviations;
pub mod behaviour;
pub mod demands;
pub mod difficult;
mod letters;
pub mod outdated;
pub mod vacancy;

use std::sync::LazyLock;

use serde::Deserialize;

use crate::dimensions::Prose;
use crate::finding::Evidence;
use crate::words::PatternSet;

/// The lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// High caseload, time pressure, production norms (4.4.2).
    WorkPressure,
    /// Room is asked of the person, in other words than *handelingsruimte* (4.4.1).
    RoomAsked,
    /// The power to sanction (2.3.2).
    Sanction,
    /// The citizen as a client (7.8).
    Client,
    /// The number of cases one person has (4.4.2).
    Caseload,
    /// Targets, norms and other demands on production (3.5).
    Target,
    /// Targets that must be reached, pay, career: drives from without (3.4, 3.6).
    ExternalDrive,
    /// Equality before the law, legal certainty (2.3.2).
    LegalPrinciple,
    /// Diplomas, levels, experience, screening: demands that are no competencies.
    Demand,
}

impl List {
    const ALL: [(Self, &'static str); 9] = [
        (Self::WorkPressure, data!("lint/words/werkdruk")),
        (Self::RoomAsked, data!("lint/words/ruimte-gevraagd")),
        (Self::Sanction, data!("lint/words/sanctie")),
        (Self::Client, data!("lint/words/klant")),
        (Self::Demand, data!("lint/words/eis")),
        (Self::Caseload, data!("lint/words/caseload")),
        (Self::Target, data!("lint/words/target")),
        (Self::ExternalDrive, data!("lint/words/drijfveer-extern")),
        (Self::LegalPrinciple, data!("lint/words/rechtsbeginsel")),
    ];
}

/// A list as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    woorden: Vec<String>,
    #[serde(default)]
    uitgezonderd: Vec<String>,
}

/// Words of a list in a profile.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The list.
    pub list: List,
    /// The words themselves.
    pub word: Evidence,
    /// The words with the clause around them, to quote.
    pub evidence: Evidence,
}

/// All words of all lists in a profile, in the file's order.
#[derive(Debug, Clone, Default)]
pub struct Hits(Vec<Hit>);

impl Hits {
    /// Looks through every text that says something about the job.
    #[must_use]
    pub fn in_prose(prose: &Prose<'_>) -> Self {
        let mut hits = Vec::new();
        for said in prose {
            hits.extend(patterns().find_in(&said.text).into_iter().map(|found| Hit {
                list: List::ALL[found.tag].0,
                word: said.words(found.span),
                evidence: said.words(found.quote),
            }));
        }
        Self(hits)
    }

    /// The words of one list.
    pub fn of(&self, list: List) -> impl Iterator<Item = &Hit> {
        self.0.iter().filter(move |hit| hit.list == list)
    }
}

fn patterns() -> &'static PatternSet {
    static PATTERNS: LazyLock<PatternSet> = LazyLock::new(build);
    &PATTERNS
}

#[expect(clippy::expect_used, reason = "the lists are part of the binary and every test reads them")]
fn build() -> PatternSet {
    let mut builder = PatternSet::builder();
    for (tag, (_, data)) in List::ALL.iter().enumerate() {
        let file: ListFile = serde_json::from_str(data).expect("the word list is valid");
        for pattern in &file.woorden {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
        for pattern in &file.uitgezonderd {
            builder.exclude(tag, pattern).expect("the pattern is valid");
        }
    }
    builder.build().expect("the patterns compile")
}
