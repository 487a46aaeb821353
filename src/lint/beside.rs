//! The profile that a file refers to, and which rules asked for it while it was unavailable.

use std::cell::{Cell, RefCell};

use super::Rule;
use crate::model::Profile;

/// The profile referred to by a file, as rules access it.
#[derive(Debug, Default)]
pub struct Beside<'a> {
    profile: Option<&'a Profile>,
    missed: Cell<bool>,
    without: RefCell<Vec<&'static Rule>>,
}

impl<'a> Beside<'a> {
    /// Wraps this profile, or none.
    #[must_use]
    pub fn new(profile: Option<&'a Profile>) -> Self {
        Self { profile, ..Self::default() }
    }

    /// The profile. If it is unavailable, the rule that asks is recorded as not having judged.
    pub fn profile(&self) -> Option<&'a Profile> {
        self.missed.set(self.missed.get() || self.profile.is_none());
        self.profile
    }

    /// Attributes the last request to the rule that has just run.
    pub(super) fn note(&self, rule: &'static Rule) {
        if self.missed.replace(false) {
            self.without.borrow_mut().push(rule);
        }
    }

    /// The rules that asked for the profile while it was unavailable.
    #[must_use]
    pub fn without(&self) -> Vec<&'static Rule> {
        self.without.borrow().clone()
    }
}
