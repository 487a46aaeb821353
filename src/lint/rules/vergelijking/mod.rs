//! Rules of the family `vergelijking`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod alleen_hier;
pub mod andere_naam_zelfde_inhoud;
pub mod dimensie_verschil;
pub mod niveau_verschil;
pub mod term_verschil;
pub mod zelfde_naam_andere_inhoud;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &alleen_hier::RULE,
    &andere_naam_zelfde_inhoud::RULE,
    &dimensie_verschil::RULE,
    &niveau_verschil::RULE,
    &term_verschil::RULE,
    &zelfde_naam_andere_inhoud::RULE,
];
