//! The prose of a profile: every text about the job, tokenized once for all consumers.

use super::role::Role;
use crate::document::Document;
use crate::finding::Evidence;
use crate::words::{Text, is_placeholder};

/// A text of a profile that says something about the job.
#[derive(Debug)]
pub struct Said<'d> {
    /// Its JSON pointer (RFC 6901).
    pub pointer: String,
    /// Its role in the profile.
    pub role: Role,
    /// The tokenized text.
    pub text: Text<'d>,
}

impl Said<'_> {
    /// A span of the text, as evidence.
    #[must_use]
    pub fn words(&self, range: std::ops::Range<usize>) -> Evidence {
        let quote = self.text.as_str()[range.clone()].to_owned();
        Evidence { pointer: self.pointer.clone(), offset: range.start, quote }
    }
}

/// All prose of a profile, in file order.
#[derive(Debug, Default)]
pub struct Prose<'d>(Vec<Said<'d>>);

impl<'d> Prose<'d> {
    /// Tokenizes every text that has a role.
    #[must_use]
    pub fn of(document: &'d Document) -> Self {
        let said = document.texts().into_iter().filter_map(|(pointer, text)| {
            let role = Role::of(&pointer).filter(|_| !is_placeholder(text))?;
            Some(Said { pointer, role, text: Text::read(text) })
        });
        Self(said.collect())
    }

    /// Like [`Self::of`], but also includes every text at or under these JSON pointers, as a requirement: in the file
    /// they are in a place without a role, but may have been meant as one.
    #[must_use]
    pub fn with(document: &'d Document, misplaced: &[String]) -> Self {
        let is_misplaced = |pointer: &str| {
            misplaced.iter().any(|place| {
                pointer
                    .strip_prefix(place.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        };
        let said = document.texts().into_iter().filter_map(|(pointer, text)| {
            let role = Role::of(&pointer).or_else(|| is_misplaced(&pointer).then_some(Role::Requirement))?;
            Some(Said { pointer, role, text: Text::read(text) })
        });
        Self(said.collect())
    }

    /// The texts.
    pub fn iter(&self) -> std::slice::Iter<'_, Said<'d>> {
        self.0.iter()
    }
}

impl<'p, 'd> IntoIterator for &'p Prose<'d> {
    type Item = &'p Said<'d>;
    type IntoIter = std::slice::Iter<'p, Said<'d>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
