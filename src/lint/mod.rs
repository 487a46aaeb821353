//! Rules over a profile and the evidence in it: gaps and risks, each with the report's reason.

pub mod rule;
pub mod rules;

use crate::document::Document;
use crate::model::Profile;

pub use rule::{Check, Citation, Example, Family, MARK, Rule};

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The file as a tree, for places and quotes.
    pub document: &'a Document,
    /// The profile.
    pub profile: &'a Profile,
}
