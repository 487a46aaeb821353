//! Rules of the family `leren`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod intervisie_ontbreekt;
pub mod peer_review_ontbreekt;
pub mod reflectie_onder_caseload;
pub mod reflectietijd_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &intervisie_ontbreekt::RULE,
    &peer_review_ontbreekt::RULE,
    &reflectie_onder_caseload::RULE,
    &reflectietijd_ontbreekt::RULE,
];
