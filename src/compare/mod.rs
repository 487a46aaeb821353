//! Compares profiles: which competencies and core tasks they share, which words they use for the citizen, and which of
//! the report's dimensions each covers.
//!
//! Items are matched one to one, and only on evidence that can be shown: the same id or code, the same name, or words
//! in common, which are reported with the pair.

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
use pairings::KnownPairs;

/// A comparison of profiles. Lists per profile are in the order of the profiles. Keys are Dutch, for template authors.
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
    /// The required knowledge.
    #[serde(rename = "vakkennis")]
    pub knowledge: Alignment<'f>,
    /// The words they use for the citizen, counted per profile, most used first.
    #[serde(rename = "burgerwoorden")]
    pub citizen_words: Vec<WordRow>,
    /// Their coverage of the report's dimensions.
    #[serde(rename = "dimensies")]
    pub dimensions: Dimensions,
}

/// A profile with its name in the comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileFacts<'f> {
    /// Its name in the comparison; unique.
    #[serde(rename = "naam")]
    pub name: String,
    /// The profile.
    #[serde(rename = "profiel")]
    pub print: &'f Fingerprint,
}

/// A word with its frequency in each profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WordRow {
    /// The word.
    #[serde(rename = "woord")]
    pub word: String,
    /// Its frequency, by profile.
    #[serde(rename = "aantallen")]
    pub counts: Vec<usize>,
}

/// Compares profiles. For two profiles, their order affects only which is named first. With more, each profile is added
/// to the rows of the preceding ones: sort them with [`order`] if the result must not depend on the input order.
/// Pairings by users take precedence.
#[must_use]
pub fn compare<'f>(fingerprints: &'f [Fingerprint], pairings: &Pairings) -> Comparison<'f> {
    let names = names(fingerprints);
    let profiles: Vec<ProfileFacts<'_>> =
        fingerprints.iter().zip(names).map(|(print, name)| ProfileFacts { name, print }).collect();
    let aligned = |parts: fn(&Fingerprint) -> &[Part]| {
        let said = KnownPairs::of(pairings, fingerprints, parts);
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

/// Sorts profiles independently of the input order: by kind of organisation, organisation, title and file.
pub fn order(fingerprints: &mut [Fingerprint]) {
    let key = |print: &Fingerprint| {
        // Profiles without a kind come last.
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

/// Names that distinguish the profiles: title and organisation, with the file added if those are equal, and a number if
/// the same file is given twice.
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
    // The sort is stable: words with equal frequency stay in alphabetical order.
    rows.sort_by_key(|row| std::cmp::Reverse(row.counts.iter().sum::<usize>()));
    rows
}
