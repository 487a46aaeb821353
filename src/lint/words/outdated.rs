//! Abolished laws and bodies, as data: term, successor and, where it was found, the date.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::dimensions::Prose;
use crate::finding::Evidence;
use crate::words::PatternSet;

/// An entry of the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    vormen: Vec<String>,
    opvolger: String,
    sinds: Option<String>,
}

struct Outdated {
    entries: Vec<Entry>,
    patterns: PatternSet,
}

/// A term that is no longer in use.
#[derive(Debug, Clone)]
pub struct Found {
    /// Where it stands.
    pub word: Evidence,
    /// What took its place.
    pub successor: &'static str,
    /// Since when, in words, where that was found.
    pub since: Option<&'static str>,
}

/// Every abolished law or body a profile names, but for what it says of the past.
#[must_use]
pub fn find(prose: &Prose<'_>) -> Vec<Found> {
    static OUTDATED: LazyLock<Outdated> = LazyLock::new(read);
    let mut all = Vec::new();
    for said in prose {
        all.extend(OUTDATED.patterns.find_in(&said.text).into_iter().map(|found| Found {
            word: said.words(found.span),
            successor: &OUTDATED.entries[found.tag].opvolger,
            since: OUTDATED.entries[found.tag].sinds.as_deref(),
        }));
    }
    all
}

#[expect(clippy::expect_used, reason = "the list is part of the binary and every check reads it")]
fn read() -> Outdated {
    let entries: Vec<Entry> = serde_json::from_str(data!("lint/words/verouderd")).expect("the list is valid");
    let mut builder = PatternSet::builder();
    for (tag, entry) in entries.iter().enumerate() {
        for pattern in &entry.vormen {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
    }
    let patterns = builder.build().expect("the patterns compile");
    Outdated { entries, patterns }
}
