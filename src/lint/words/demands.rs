//! Demands a vacancy can add to its profile: diplomas, licences, languages. Data, as the other lists.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::finding::Evidence;
use crate::lint::passage::Said;
use crate::model::Profile;
use crate::words::PatternSet;

/// An entry of the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    eis: String,
    vormen: Vec<String>,
}

struct Demands {
    entries: Vec<Entry>,
    patterns: PatternSet,
}

/// What a vacancy demands, with the words.
#[must_use]
pub fn of_vacancy(passages: &[Said<'_>]) -> Vec<(&'static str, Evidence)> {
    let in_passage = |said: &Said<'_>| {
        let found = demands().patterns.find(said.text).into_iter();
        found
            .map(|found| (demands().entries[found.tag].eis.as_str(), said.words(found.span)))
            .collect::<Vec<_>>()
    };
    passages.iter().flat_map(in_passage).collect()
}

/// What a profile demands, wherever it says so. Its level of thinking is a demand of education.
#[must_use]
pub fn of_profile(profile: &Profile) -> Vec<&'static str> {
    let text = serde_json::to_string(profile).unwrap_or_default();
    let found = demands().patterns.find_mentions(&text).into_iter();
    found.map(|found| demands().entries[found.tag].eis.as_str()).collect()
}

fn demands() -> &'static Demands {
    static DEMANDS: LazyLock<Demands> = LazyLock::new(read);
    &DEMANDS
}

#[expect(clippy::expect_used, reason = "the list is part of the binary and every test reads it")]
fn read() -> Demands {
    let entries: Vec<Entry> =
        serde_json::from_str(data!("lint/words/vacature-eisen")).expect("the list is valid");
    let mut builder = PatternSet::builder();
    for (tag, entry) in entries.iter().enumerate() {
        for pattern in &entry.vormen {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
    }
    let patterns = builder.build().expect("the patterns compile");
    Demands { entries, patterns }
}
