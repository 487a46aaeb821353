//! Rules of the family `bestand`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod aanhaling_open;
pub mod alias_onbekend;
pub mod alias_te_veel;
pub mod codering;
pub mod codering_utf16;
pub mod dubbele_punt;
pub mod escape_onbekend;
pub mod geen_tekst;
pub mod haakje_open;
pub mod inspringing;
pub mod leeg_bestand;
pub mod meer_documenten;
pub mod samenvoegsleutel;
pub mod sleutel_dubbel;
pub mod sleutel_geen_tekst;
pub mod tab;
pub mod tag_onbekend;
pub mod te_diep;
pub mod te_groot;
pub mod teken_zonder_aanhaling;
pub mod tekst_na_aanhaling;
pub mod yaml_onleesbaar;

/// The rules in this folder, by name.
pub static RULES: &[&Rule] = &[
    &aanhaling_open::RULE,
    &alias_onbekend::RULE,
    &alias_te_veel::RULE,
    &codering::RULE,
    &codering_utf16::RULE,
    &dubbele_punt::RULE,
    &escape_onbekend::RULE,
    &geen_tekst::RULE,
    &haakje_open::RULE,
    &inspringing::RULE,
    &leeg_bestand::RULE,
    &meer_documenten::RULE,
    &samenvoegsleutel::RULE,
    &sleutel_dubbel::RULE,
    &sleutel_geen_tekst::RULE,
    &tab::RULE,
    &tag_onbekend::RULE,
    &te_diep::RULE,
    &te_groot::RULE,
    &teken_zonder_aanhaling::RULE,
    &tekst_na_aanhaling::RULE,
    &yaml_onleesbaar::RULE,
];
