//! Rules of the family `ruimte`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod clientstem_ontbreekt;
pub mod handelingsruimte_ontbreekt;
pub mod maatwerk_ontbreekt;
pub mod ruimte_alleen_individueel;
pub mod ruimte_zonder_begrenzing;
pub mod ruimte_zonder_mandaat;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &clientstem_ontbreekt::RULE,
    &handelingsruimte_ontbreekt::RULE,
    &maatwerk_ontbreekt::RULE,
    &ruimte_alleen_individueel::RULE,
    &ruimte_zonder_begrenzing::RULE,
    &ruimte_zonder_mandaat::RULE,
];
