//! Abbreviations in capitals that a profile never writes out.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::dimensions::Prose;
use crate::finding::Evidence;

/// The first place of every abbreviation that is not commonly known and is explained nowhere: neither between
/// brackets behind its words, nor followed by its words between brackets.
#[must_use]
pub fn unexplained(prose: &Prose<'_>) -> Vec<Evidence> {
    static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(read);
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut first: Vec<Evidence> = Vec::new();
    for said in prose {
        let text = said.text.as_str();
        if !has_capitals(text) || is_shouted(text) {
            continue;
        }
        for (start, word) in abbreviations(text) {
            if KNOWN.contains(word) || explained.contains(word) {
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

/// Whether two capitals stand beside each other: without them there is no abbreviation.
fn has_capitals(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

/// Whether a text stands in capitals as a whole, so that capitals say nothing.
fn is_shouted(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals * 2 > text.chars().filter(|c| c.is_alphabetic()).count() && text.contains(' ')
}

/// Words of two to six capitals that stand by themselves.
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

#[expect(clippy::expect_used, reason = "the list is part of the binary and every check reads it")]
fn read() -> BTreeSet<String> {
    let lines: Vec<Vec<String>> =
        serde_json::from_str(data!("lint/words/afkortingen")).expect("the list is valid");
    lines.into_iter().flatten().collect()
}
