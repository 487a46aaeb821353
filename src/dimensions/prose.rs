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
