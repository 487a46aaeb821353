//! Rules of the family `hybride`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod alleen_bureaucratisch;
pub mod alleen_ondernemend;
pub mod hybride_spanning_onbenoemd;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &alleen_bureaucratisch::RULE,
    &alleen_ondernemend::RULE,
    &hybride_spanning_onbenoemd::RULE,
];
