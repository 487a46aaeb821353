//! The profile a file names, and which rules wanted it and could not have it.

use std::cell::{Cell, RefCell};

use super::Rule;
use crate::model::Profile;

/// The profile beside a file, as its rules see it.
#[derive(Debug, Default)]
pub struct Beside<'a> {
    profile: Option<&'a Profile>,
    missed: Cell<bool>,
    without: RefCell<Vec<&'static Rule>>,
}

impl<'a> Beside<'a> {
    /// This profile, or none.
    #[must_use]
    pub fn new(profile: Option<&'a Profile>) -> Self {
        Self { profile, ..Self::default() }
    }

    /// The profile. A rule that asks for it where there is none is remembered: it did not judge.
    pub fn profile(&self) -> Option<&'a Profile> {
        self.missed.set(self.missed.get() || self.profile.is_none());
        self.profile
    }

    /// Notes what the rule that has just run asked for.
    pub(super) fn note(&self, rule: &'static Rule) {
        if self.missed.replace(false) {
            self.without.borrow_mut().push(rule);
        }
    }

    /// The rules that asked for the profile in vain.
    #[must_use]
    pub fn without(&self) -> Vec<&'static Rule> {
        self.without.borrow().clone()
    }
}
