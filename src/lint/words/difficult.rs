//! Words with a plainer one, as data.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::finding::Evidence;
use crate::lint::passage::Said;
use crate::words::PatternSet;

/// An entry of the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    vormen: Vec<String>,
    liever: String,
}

struct Difficult {
    entries: Vec<Entry>,
    patterns: PatternSet,
}

/// A word that has a plainer one.
#[derive(Debug, Clone)]
pub struct Found {
    /// Where it stands first.
    pub word: Evidence,
    /// The plainer one.
    pub plainer: &'static str,
    /// Where else it stands.
    pub again: Vec<Evidence>,
}

/// Every such word of a vacancy, each told once.
#[must_use]
pub fn find(passages: &[Said<'_>]) -> Vec<Found> {
    static DIFFICULT: LazyLock<Difficult> = LazyLock::new(read);
    let mut all: Vec<(usize, Found)> = Vec::new();
    for said in passages {
        for place in DIFFICULT.patterns.find_mentions(said.text) {
            let word = said.words(place.span);
            if let Some((_, found)) = all.iter_mut().find(|(tag, _)| *tag == place.tag) {
                found.again.push(word);
                continue;
            }
            let plainer = DIFFICULT.entries[place.tag].liever.as_str();
            all.push((place.tag, Found { word, plainer, again: Vec::new() }));
        }
    }
    all.into_iter().map(|(_, found)| found).collect()
}

#[expect(clippy::expect_used, reason = "the list is part of the binary and every test reads it")]
fn read() -> Difficult {
    let entries: Vec<Entry> =
        serde_json::from_str(data!("lint/words/vacature-moeilijk")).expect("the list is valid");
    let mut builder = PatternSet::builder();
    for (tag, entry) in entries.iter().enumerate() {
        for pattern in &entry.vormen {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
    }
    let patterns = builder.build().expect("the patterns compile");
    Difficult { entries, patterns }
}
