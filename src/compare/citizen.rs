//! The words profiles use for the citizen (report 7.8).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::pointer::step;
use crate::dimensions::Role;
use crate::document::Document;
use crate::finding::Evidence;
use crate::model::Profile;
use crate::words::{PatternSet, content_words};

/// An entry of the list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CitizenWord {
    woord: String,
    vormen: Vec<String>,
    #[serde(default)]
    uitgezonderd: Vec<String>,
}

struct Citizen {
    words: Vec<String>,
    patterns: PatternSet,
    stems: BTreeSet<String>,
}

/// How often a profile uses each of the words, most used first; unused words are left out.
pub(super) fn counts(profile: &Profile) -> Vec<WordCount> {
    let citizen = citizen();
    let mut counts = vec![0; citizen.words.len()];
    // Serialising a model cannot fail; if it did, no words would be counted.
    let json = serde_json::to_value(profile).unwrap_or_default();
    visit(&json, "", &mut |text| {
        for found in citizen.patterns.find_mentions(text) {
            counts[found.tag] += 1;
        }
    });
    let mut counts: Vec<WordCount> = citizen
        .words
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| WordCount { word: word.clone(), count })
        .collect();
    counts.sort_by_key(|word| std::cmp::Reverse(word.count));
    counts
}

/// The first location where a file uses one of the words; `None` if it uses none.
#[must_use]
pub fn first_mention(document: &Document, word: &str) -> Option<Evidence> {
    let tag = citizen().words.iter().position(|known| known == word)?;
    document.texts().into_iter().filter(|(pointer, _)| Role::of(pointer).is_some()).find_map(
        |(pointer, text)| {
            let found = citizen().patterns.find_mentions(text).into_iter().find(|found| found.tag == tag)?;
            Some(Evidence { pointer, offset: found.span.start, quote: text[found.span].to_owned() })
        },
    )
}

/// Whether a stem is a word for the citizen. Nearly every competency contains one, so it does not help to compare them.
pub(super) fn is_citizen(stem: &str) -> bool {
    citizen().stems.contains(stem)
}

fn visit(value: &Value, pointer: &str, read: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if Role::of(pointer).is_some() => read(text),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                visit(item, &step(pointer, index), read);
            }
        }
        Value::Object(entries) => {
            for (key, entry) in entries {
                visit(entry, &step(pointer, key), read);
            }
        }
        _ => {}
    }
}

fn citizen() -> &'static Citizen {
    static CITIZEN: LazyLock<Citizen> = LazyLock::new(read);
    &CITIZEN
}

#[expect(clippy::expect_used, reason = "the list is part of the binary and every comparison reads it")]
fn read() -> Citizen {
    let entries: Vec<CitizenWord> =
        serde_json::from_str(data!("compare/burger")).expect("the word list is valid");
    let mut builder = PatternSet::builder();
    let mut stems = BTreeSet::new();
    for (tag, entry) in entries.iter().enumerate() {
        for pattern in &entry.vormen {
            builder.add(tag, pattern).expect("the pattern is valid");
            stems.extend(pattern.split('|').flat_map(content_words));
        }
        for pattern in &entry.uitgezonderd {
            builder.exclude(tag, pattern).expect("the pattern is valid");
        }
    }
    let patterns = builder.build();
    Citizen { words: entries.into_iter().map(|entry| entry.woord).collect(), patterns, stems }
}

/// A word and how often it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordCount {
    /// The word.
    #[serde(rename = "woord")]
    pub word: String,
    /// How often.
    #[serde(rename = "aantal")]
    pub count: usize,
}
