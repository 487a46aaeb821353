//! Rules of the family `positie`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod klant_terwijl_verplicht;
pub mod morele_opdracht_onbenoemd;
pub mod plichtenkant_ontbreekt;
pub mod publieke_rol_onbenoemd;
pub mod rechtenkant_ontbreekt;
pub mod rechtsbeginselen_ontbreken;
pub mod sanctiebevoegdheid_verzwegen;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &klant_terwijl_verplicht::RULE,
    &morele_opdracht_onbenoemd::RULE,
    &plichtenkant_ontbreekt::RULE,
    &publieke_rol_onbenoemd::RULE,
    &rechtenkant_ontbreekt::RULE,
    &rechtsbeginselen_ontbreken::RULE,
    &sanctiebevoegdheid_verzwegen::RULE,
];
