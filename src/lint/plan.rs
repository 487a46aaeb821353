//! The input of rules for development plans.

use super::beside::Beside;
use crate::base::pointer::step;
use crate::document::Document;
use crate::finding::Place;
use crate::model::Development;
use crate::plan::gaps::{self, Standing};
use std::collections::HashMap;

/// One person's development, as input for rules. Messages never name the person.
#[derive(Debug, Clone, Copy)]
pub struct PlanSubject<'a> {
    /// The parsed file, for places.
    pub document: &'a Document,
    /// The typed content.
    pub development: &'a Development,
    /// The profile that it refers to.
    pub beside: &'a Beside<'a>,
    /// As for a profile: [`Subject::incomplete`](super::Subject::incomplete).
    pub incomplete: bool,
}

impl<'a> PlanSubject<'a> {
    /// The place of something that is missing: its key, or the period, which every file has.
    #[must_use]
    pub fn home(&self, key: &str) -> Place {
        let pointer = format!("/{key}");
        let is_there = self.document.node(&pointer).is_some();
        Place::Key(if is_there { pointer } else { "/periode".to_owned() })
    }

    /// The status of every rated competency; empty without a profile.
    #[must_use]
    pub fn standings(&self) -> Vec<Standing<'a>> {
        self.beside.profile().map_or_else(Vec::new, |profile| gaps::standings(profile, self.development))
    }

    /// The pointer of the first rating of each competency.
    #[must_use]
    pub fn first_ratings(&self) -> HashMap<&'a str, String> {
        let mut first = HashMap::new();
        for (index, rating) in self.development.ratings.iter().enumerate() {
            first.entry(rating.competency.as_str()).or_insert_with(|| step("/beoordelingen", index));
        }
        first
    }
}
