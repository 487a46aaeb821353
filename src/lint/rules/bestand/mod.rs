//! Rules of the family `bestand`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod aanhaling_open;
pub mod alias_kringloop;
pub mod alias_onbekend;
pub mod alias_te_veel;
pub mod codering;
pub mod codering_utf16;
pub mod docx_onleesbaar;
pub mod dubbele_punt;
pub mod dubbele_punt_ontbreekt;
pub mod escape_onbekend;
pub mod geen_tekst;
pub mod haakje_open;
pub mod inspringing;
pub mod leeg_bestand;
pub mod losse_regel;
pub mod meer_documenten;
pub mod samenvoegsleutel;
pub mod sleutel_dubbel;
pub mod sleutel_geen_tekst;
pub mod spatie_ontbreekt;
pub mod streepje_achter_sleutel;
pub mod stuurteken;
pub mod tab;
pub mod tag_onbekend;
pub mod te_diep;
pub mod te_groot;
pub mod te_veel_fouten;
pub mod teken_zonder_aanhaling;
pub mod tekst_na_aanhaling;
pub mod tekst_na_haakje;
pub mod toml_onleesbaar;
pub mod yaml_onleesbaar;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &aanhaling_open::RULE,
    &alias_kringloop::RULE,
    &alias_onbekend::RULE,
    &alias_te_veel::RULE,
    &codering::RULE,
    &codering_utf16::RULE,
    &docx_onleesbaar::RULE,
    &dubbele_punt::RULE,
    &dubbele_punt_ontbreekt::RULE,
    &escape_onbekend::RULE,
    &geen_tekst::RULE,
    &haakje_open::RULE,
    &inspringing::RULE,
    &leeg_bestand::RULE,
    &losse_regel::RULE,
    &meer_documenten::RULE,
    &samenvoegsleutel::RULE,
    &sleutel_dubbel::RULE,
    &sleutel_geen_tekst::RULE,
    &spatie_ontbreekt::RULE,
    &streepje_achter_sleutel::RULE,
    &stuurteken::RULE,
    &tab::RULE,
    &tag_onbekend::RULE,
    &te_diep::RULE,
    &te_groot::RULE,
    &te_veel_fouten::RULE,
    &teken_zonder_aanhaling::RULE,
    &tekst_na_aanhaling::RULE,
    &tekst_na_haakje::RULE,
    &toml_onleesbaar::RULE,
    &yaml_onleesbaar::RULE,
];
