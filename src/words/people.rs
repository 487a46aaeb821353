//! Named groups of words for people and organisations, by their relation to the job.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use super::tokens::fold;

/// The words of a group, folded.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WordGroup {
    words: HashSet<String>,
    /// The words with a space on both sides, as a search for whole words needs them, sorted.
    fragments: Vec<String>,
}

impl WordGroup {
    fn of(words: &str) -> Self {
        let words: HashSet<String> = words.split_whitespace().flat_map(fold).collect();
        let mut fragments: Vec<String> = words.iter().map(|word| format!(" {word} ")).collect();
        fragments.sort();
        Self { words, fragments }
    }

    /// Whether a folded word is one of the group.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// The folded words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The words with a space on both sides.
    pub fn fragments(&self) -> impl Iterator<Item = &str> {
        self.fragments.iter().map(String::as_str)
    }
}

/// The group with this name; `None` if there is no such group.
pub(super) fn group(name: &str) -> Option<&'static WordGroup> {
    static GROUPS: LazyLock<BTreeMap<String, WordGroup>> = LazyLock::new(|| {
        let groups: BTreeMap<String, String> = serde_json::from_str(data!("words/people"))
            .unwrap_or_else(|error| panic!("the groups are valid: {error}"));
        groups.into_iter().map(|(name, words)| (name, WordGroup::of(&words))).collect()
    });
    GROUPS.get(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_has_its_words_in_folded_form() {
        let group = group("collega").expect("a known group");
        assert!(group.has("collegas") && !group.has("klant"));
        assert!(group.fragments().any(|fragment| fragment == " collegas "));
        assert!(super::group("niemand").is_none());
    }
}
