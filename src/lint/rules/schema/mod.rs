//! Rules of the family `schema`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod buiten_bereik;
pub mod contrast_te_laag;
pub mod dubbel_in_lijst;
pub mod extends_kring;
pub mod extends_onbekend;
pub mod formaat_onbekend;
pub mod keuze_onjuist;
pub mod leeg;
pub mod sleutel_onbekend;
pub mod sleutel_ontbreekt;
pub mod type_onjuist;
pub mod waarde_onbekend;
pub mod waarde_onjuist;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &buiten_bereik::RULE,
    &contrast_te_laag::RULE,
    &dubbel_in_lijst::RULE,
    &extends_kring::RULE,
    &extends_onbekend::RULE,
    &formaat_onbekend::RULE,
    &keuze_onjuist::RULE,
    &leeg::RULE,
    &sleutel_onbekend::RULE,
    &sleutel_ontbreekt::RULE,
    &type_onjuist::RULE,
    &waarde_onbekend::RULE,
    &waarde_onjuist::RULE,
];
