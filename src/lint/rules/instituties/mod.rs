//! Rules of the family `instituties`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod beroepscode_lege_huls;
pub mod beroepscode_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &beroepscode_lege_huls::RULE,
    &beroepscode_ontbreekt::RULE,
];
