//! Rules of the family `leren`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod alleen_cursussen;
pub mod caseload_zonder_norm;
pub mod experimenteren_ontbreekt;
pub mod intervisie_ontbreekt;
pub mod leren_niet_gewaardeerd;
pub mod mentor_ontbreekt;
pub mod peer_review_ontbreekt;
pub mod reflectie_onder_caseload;
pub mod reflectietijd_ontbreekt;
pub mod reflectietijd_zonder_uren;
pub mod ruggespraak_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &alleen_cursussen::RULE,
    &caseload_zonder_norm::RULE,
    &experimenteren_ontbreekt::RULE,
    &intervisie_ontbreekt::RULE,
    &leren_niet_gewaardeerd::RULE,
    &mentor_ontbreekt::RULE,
    &peer_review_ontbreekt::RULE,
    &reflectie_onder_caseload::RULE,
    &reflectietijd_ontbreekt::RULE,
    &reflectietijd_zonder_uren::RULE,
    &ruggespraak_ontbreekt::RULE,
];
