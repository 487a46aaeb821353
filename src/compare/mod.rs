//! Profiles beside each other: which competencies and core tasks they share, which words they use for the citizen,
//! and which of the report's dimensions each covers.
//!
//! Items are aligned one to one, and never on less than can be shown: an equal id or code, an equal name, or words in
//! common, which are given with the pair.

pub mod align;
mod citizen;
pub mod fingerprint;
pub mod landscape;
mod levels;
pub mod pairings;
pub mod shard;
mod stop_words;
mod synonyms;
mod terms;
pub mod versions;

use std::collections::BTreeMap;

use serde::Serialize;

pub use align::{Alignment, Link, Match, Member, RELATED, Related, Row, SAME_CONTENT, SHARED_TERMS};
pub use citizen::{WordCount, first_mention};
pub use fingerprint::Fingerprint;
pub use levels::{DimensionName, DimensionRow, Dimensions, FamilyRows, LevelCount};

use crate::model::Pairings;
use align::align;
use fingerprint::Part;
use pairings::Said;

/// Profiles beside each other. Lists that go by profile have the profiles' order. The keys are Dutch, for those
/// who write templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison<'f> {
    /// The profiles.
    #[serde(rename = "profielen")]
    pub profiles: Vec<ProfileFacts<'f>>,
    /// Their competencies.
    #[serde(rename = "competenties")]
    pub competencies: Alignment<'f>,
    /// Their core tasks.
    #[serde(rename = "kerntaken")]
    pub core_tasks: Alignment<'f>,
    /// What somebody must know.
    #[serde(rename = "vakkennis")]
    pub knowledge: Alignment<'f>,
    /// The words they use for the citizen, each counted in every profile, most used first.
    #[serde(rename = "burgerwoorden")]
    pub citizen_words: Vec<WordRow>,
    /// Their coverage of the report's dimensions.
    #[serde(rename = "dimensies")]
    pub dimensions: Dimensions,
}

/// A profile with what the comparison calls it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileFacts<'f> {
    /// What the comparison calls it; no two are the same.
    #[serde(rename = "naam")]
    pub name: String,
    /// The profile.
    #[serde(rename = "profiel")]
    pub print: &'f Fingerprint,
}

/// A word and how often each profile uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WordRow {
    /// The word.
    #[serde(rename = "woord")]
    pub word: String,
    /// How often, by profile.
    #[serde(rename = "aantallen")]
    pub counts: Vec<usize>,
}

/// Compares profiles. Two profiles give pairs, and their order only decides what is named first. Of more, each next
/// one joins the rows of those before it: put them in [`order`] where the answer should not depend on how they came.
/// What people said about pairs goes before all else.
#[must_use]
pub fn compare<'f>(fingerprints: &'f [Fingerprint], pairings: &Pairings) -> Comparison<'f> {
    let names = names(fingerprints);
    let profiles: Vec<ProfileFacts<'_>> =
        fingerprints.iter().zip(names).map(|(print, name)| ProfileFacts { name, print }).collect();
    let aligned = |parts: fn(&Fingerprint) -> &[Part]| {
        let said = Said::of(pairings, fingerprints, parts);
        align(&fingerprints.iter().map(parts).collect::<Vec<_>>(), &said)
    };
    Comparison {
        competencies: aligned(|print| &print.competencies),
        core_tasks: aligned(|print| &print.core_tasks),
        knowledge: aligned(|print| &print.knowledge),
        citizen_words: word_rows(fingerprints),
        dimensions: levels::side_by_side(fingerprints),
        profiles,
    }
}

/// Puts profiles in an order that depends on nothing but themselves: by kind of organisation, organisation, title and
/// file.
pub fn order(fingerprints: &mut [Fingerprint]) {
    let key = |print: &Fingerprint| {
        // What has no kind comes last.
        (
            print.kind.is_none(),
            print.kind,
            print.organisation.clone(),
            print.title.clone(),
            print.file.clone(),
        )
    };
    fingerprints.sort_by_cached_key(key);
}

/// What tells the profiles apart: title and organisation, with the file where those are equal, and a number where one
/// file is given twice.
#[must_use]
pub fn names(fingerprints: &[Fingerprint]) -> Vec<String> {
    let plain: Vec<String> = fingerprints.iter().map(Fingerprint::name).collect();
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for name in &plain {
        *uses.entry(name.to_lowercase()).or_default() += 1;
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let unique = plain.into_iter().zip(fingerprints).map(|(name, print)| {
        let is_shared = uses.get(&name.to_lowercase()).is_some_and(|uses| *uses > 1);
        let name = if is_shared { format!("{name}, {}", print.file) } else { name };
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        if *times > 1 { format!("{name} ({times})") } else { name }
    });
    unique.collect()
}

fn word_rows(fingerprints: &[Fingerprint]) -> Vec<WordRow> {
    let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, print) in fingerprints.iter().enumerate() {
        for found in &print.citizen_words {
            rows.entry(&found.word).or_insert_with(|| vec![0; fingerprints.len()])[index] = found.count;
        }
    }
    let row = |(word, counts): (&str, Vec<usize>)| WordRow { word: word.to_owned(), counts };
    let mut rows: Vec<WordRow> = rows.into_iter().map(row).collect();
    // The sort is stable: words that are used as often stay in the order of the alphabet.
    rows.sort_by_key(|row| std::cmp::Reverse(row.counts.iter().sum::<usize>()));
    rows
}
