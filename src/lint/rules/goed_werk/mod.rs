//! Rules of the family `goed-werk`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod ethiek_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &ethiek_ontbreekt::RULE,
];
