//! Rules of the family `ruimte`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod handelingsruimte_ontbreekt;
pub mod ruimte_zonder_begrenzing;
pub mod ruimte_zonder_mandaat;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &handelingsruimte_ontbreekt::RULE,
    &ruimte_zonder_begrenzing::RULE,
    &ruimte_zonder_mandaat::RULE,
];
