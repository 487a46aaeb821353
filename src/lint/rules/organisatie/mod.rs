//! Rules of the family `organisatie`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod breedte_of_diepte;
pub mod leiding_niet_faciliterend;
pub mod maatje_ontbreekt;
pub mod netwerk_ontbreekt;
pub mod omgeving_onbeschreven;
pub mod schakelvermogen_ontbreekt;
pub mod team_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &breedte_of_diepte::RULE,
    &leiding_niet_faciliterend::RULE,
    &maatje_ontbreekt::RULE,
    &netwerk_ontbreekt::RULE,
    &omgeving_onbeschreven::RULE,
    &schakelvermogen_ontbreekt::RULE,
    &team_ontbreekt::RULE,
];
