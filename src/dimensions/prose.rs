//! The prose of a profile: every text that says something about the job, read as words once for all who look.

use super::role::Role;
use crate::document::Document;
use crate::finding::Evidence;
use crate::words::Text;

/// A text of a profile that says something about the job.
#[derive(Debug)]
pub struct Said<'d> {
    /// Its JSON pointer (RFC 6901).
    pub pointer: String,
    /// What it does in the profile.
    pub role: Role,
    /// The text, read as words.
    pub text: Text<'d>,
}

impl Said<'_> {
    /// These bytes of the text, as evidence.
    #[must_use]
    pub fn words(&self, range: std::ops::Range<usize>) -> Evidence {
        let quote = self.text.as_str()[range.clone()].to_owned();
        Evidence { pointer: self.pointer.clone(), offset: range.start, quote }
    }
}

/// All prose of a profile, in the file's order.
#[derive(Debug, Default)]
pub struct Prose<'d>(Vec<Said<'d>>);

impl<'d> Prose<'d> {
    /// Reads every text that has a role.
    #[must_use]
    pub fn of(document: &'d Document) -> Self {
        let said = document.texts().into_iter().filter_map(|(pointer, text)| {
            let role = Role::of(&pointer)?;
            Some(Said { pointer, role, text: Text::read(text) })
        });
        Self(said.collect())
    }

    /// As [`Self::of`], with every text at or under these JSON pointers, which is read as if it asked something of the
    /// job holder: the file has it in a place where it has no role, and it may have been meant so.
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
