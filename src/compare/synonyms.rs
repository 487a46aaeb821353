//! Synonyms, as data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::words::stem;

/// Maps words to the concept they stand for.
#[derive(Debug, Default)]
pub(super) struct Synonyms {
    /// Stem -> the stem of the first word on its line.
    concepts: BTreeMap<String, String>,
}

impl Synonyms {
    /// The concept of a stem; a stem that is not listed is its own concept.
    pub fn concept<'s>(&'s self, stem: &'s str) -> &'s str {
        self.concepts.get(stem).map_or(stem, String::as_str)
    }
}

/// The shipped list.
pub(super) fn synonyms() -> &'static Synonyms {
    static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(read);
    &SYNONYMS
}

#[expect(clippy::expect_used, reason = "the list is part of the binary and every comparison reads it")]
fn read() -> Synonyms {
    let lines: Vec<Vec<String>> =
        serde_json::from_str(data!("compare/synoniemen")).expect("the list is valid");
    let mut concepts = BTreeMap::new();
    for line in &lines {
        for word in line {
            concepts.insert(stem(word), stem(&line[0]));
        }
    }
    Synonyms { concepts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_in_one_line_only() {
        let lines: Vec<Vec<String>> =
            serde_json::from_str(data!("compare/synoniemen")).expect("the list is valid");
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (index, line) in lines.iter().enumerate() {
            assert!(line.len() > 1, "{line:?}");
            for word in line {
                let other = seen.insert(stem(word), index);
                assert!(other.is_none_or(|other| other == index), "{word} stands in two lines");
            }
        }
    }
}
