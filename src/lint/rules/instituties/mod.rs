//! Rules of the family `instituties`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod alleen_van_bovenaf;
pub mod beroepscode_lege_huls;
pub mod beroepscode_ontbreekt;
pub mod beroepsorganisatie_ontbreekt;
pub mod opleiding_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &alleen_van_bovenaf::RULE,
    &beroepscode_lege_huls::RULE,
    &beroepscode_ontbreekt::RULE,
    &beroepsorganisatie_ontbreekt::RULE,
    &opleiding_ontbreekt::RULE,
];
