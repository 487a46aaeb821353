//! Where a profile asks for room (report 4.4.1): the rules on what must back and bound it share this.

use super::Subject;
use super::words::List;
use crate::dimensions::Level;
use crate::finding::Evidence;

/// The first place where the profile asks for room, if it does.
#[must_use]
pub fn room_asked(subject: &Subject<'_>) -> Option<Evidence> {
    let cover = subject.coverage.get("handelingsruimte");
    let named = match cover.level {
        Level::Absent => None,
        Level::Implicit | Level::Explicit => cover.evidence.first().cloned(),
    };
    let asked = subject.hits.of(List::RoomAsked).next().map(|hit| hit.evidence.clone());
    named.filter(|evidence| !evidence.quote.is_empty()).or(asked).or_else(|| cover.evidence.first().cloned())
}
