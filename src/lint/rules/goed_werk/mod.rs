//! Rules of the family `goed-werk`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod beroepseer_ontbreekt;
pub mod beroepstrots_ontbreekt;
pub mod betrokkenheid_ontbreekt;
pub mod eigenaarschap_ontbreekt;
pub mod ethiek_ontbreekt;
pub mod ethiek_zonder_gedrag;
pub mod gecompromitteerd_werk;
pub mod goed_werk_scheef;
pub mod motivatie_alleen_extrinsiek;
pub mod vakmanschap_ontbreekt;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &beroepseer_ontbreekt::RULE,
    &beroepstrots_ontbreekt::RULE,
    &betrokkenheid_ontbreekt::RULE,
    &eigenaarschap_ontbreekt::RULE,
    &ethiek_ontbreekt::RULE,
    &ethiek_zonder_gedrag::RULE,
    &gecompromitteerd_werk::RULE,
    &goed_werk_scheef::RULE,
    &motivatie_alleen_extrinsiek::RULE,
    &vakmanschap_ontbreekt::RULE,
];
