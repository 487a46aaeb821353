//! Named groups of words for people and organisations, by their relation to the job.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::literal::Literal;
use super::tokens::fold;

/// The words of a group, folded and sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WordGroup(Vec<Literal>);

impl WordGroup {
    fn of(words: &str) -> Self {
        let mut words: Vec<String> = words.split_whitespace().flat_map(fold).collect();
        words.sort_unstable();
        words.dedup();
        let whole = |text| Literal { text, open_start: false, open_end: false };
        Self(words.into_iter().map(whole).collect())
    }

    /// The words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|literal| literal.text.as_str())
    }

    /// The words as parts of a pattern.
    pub fn literals(&self) -> impl Iterator<Item = &Literal> {
        self.0.iter()
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
        let words: Vec<&str> = group.words().collect();
        assert!(words.contains(&"collegas") && !words.contains(&"klant") && words.is_sorted());
        assert!(super::group("niemand").is_none());
    }
}
