//! Where a profile requires room for judgement (report 4.4.1), and what must back and limit that room.

use super::absent::everywhere;
use super::counted::expressed;
use super::{Rule, Subject};
use crate::finding::{Evidence, Finding, Place};

/// A finding that room is required while `dimension`, which belongs with it, is not.
#[must_use]
pub fn room_without(rule: &'static Rule, subject: &Subject<'_>, dimension: &str) -> Option<Finding> {
    if subject.coverage.get(dimension).expressing > 0 || subject.incomplete {
        return None;
    }
    let asked = room_asked(subject)?;
    let finding = Finding::new(rule, Place::Words(asked.clone()))
        .with("woorden", asked.quote)
        .although(subject.coverage.get(dimension).evidence.iter().cloned())
        .mentioned(subject.coverage.get(dimension).mentions.iter().cloned())
        .sought_in(everywhere(subject));
    Some(finding)
}

/// The first words that require room for judgement, if any.
#[must_use]
pub fn room_asked(subject: &Subject<'_>) -> Option<Evidence> {
    // A word that only touches on room, such as "oordeelsvorming", does not require it.
    expressed(subject, "handelingsruimte")
}
