//! Rules of the family `vakwerk`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod competentie_zonder_gedrag;
pub mod competenties_overlappen;
pub mod eis_als_competentie;
pub mod generiek_hij;
pub mod id_dubbel;
pub mod uitzondering_onbekend;
pub mod uitzondering_ongebruikt;
pub mod uitzondering_verlopen;
pub mod uitzondering_zonder_reden;
pub mod verwijzing_onbekend;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &competentie_zonder_gedrag::RULE,
    &competenties_overlappen::RULE,
    &eis_als_competentie::RULE,
    &generiek_hij::RULE,
    &id_dubbel::RULE,
    &uitzondering_onbekend::RULE,
    &uitzondering_ongebruikt::RULE,
    &uitzondering_verlopen::RULE,
    &uitzondering_zonder_reden::RULE,
    &verwijzing_onbekend::RULE,
];
