//! Entries of `uitzonderingen`.

use super::waiver::{Scope, Suppression, Waiver};
use crate::base::pointer::step;
use crate::finding::Place;
use crate::model::profile::Exception;

/// The waivers a profile lists.
pub fn read(exceptions: &[Exception]) -> Vec<Waiver> {
    exceptions.iter().enumerate().map(|(index, exception)| waiver(exception, index)).collect()
}

fn waiver(exception: &Exception, index: usize) -> Waiver {
    let at = |key: &str| Place::Value(step("/uitzonderingen", index) + "/" + key);
    Waiver {
        rule: exception.rule.clone(),
        reason: exception.reason.clone(),
        until: exception.until.clone(),
        scope: exception.place.clone().map_or(Scope::Everywhere, Scope::Part),
        place: at("regel"),
        until_place: at("tot"),
        kind: Suppression::Exception,
    }
}
