//! Recognises the job holder in a text, and how the reader is addressed.

use super::split;
use super::turned::AddressForm;

/// Rewrites texts of one profile.
#[derive(Debug, Clone)]
pub struct Turner {
    /// How the reader is addressed.
    pub form: AddressForm,
    /// The names of the job in lower case, each split into words.
    names: Vec<Vec<String>>,
}

impl Turner {
    /// For a profile with these job names.
    #[must_use]
    pub fn new<'a>(form: AddressForm, names: impl IntoIterator<Item = &'a str>) -> Self {
        let words = |name: &str| name.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let mut names: Vec<Vec<String>> = names.into_iter().map(words).collect();
        // Longest name first: otherwise "klantmanager werk" would match "klantmanager".
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { form, names }
    }

    /// How many words the name of the job takes that begins at the first of these words ("de klantmanager"); 0 where
    /// it does not stand there.
    #[must_use]
    pub fn holder_at(&self, words: &[split::Word<'_>]) -> usize {
        let Some((first, rest)) = words.split_first() else { return 0 };
        if first.low != "de" || !first.trail.is_empty() {
            return 0;
        }
        let named = |name: &&Vec<String>| {
            !name.is_empty()
                && rest.len() >= name.len()
                && name.iter().zip(rest).all(|(wanted, word)| *wanted == word.low)
        };
        self.names.iter().find(named).map_or(0, |name| name.len() + 1)
    }
}
