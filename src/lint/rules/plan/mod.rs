//! Rules of the family `plan`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod activiteit_zonder_doel;
pub mod afspraak_leiding_ontbreekt;
pub mod beoordeling_een_bron;
pub mod doel_alleen_cursussen;
pub mod doel_niet_smart;
pub mod evaluatie_geen_werkdag;
pub mod evaluatie_ontbreekt;
pub mod niveau_onbekend;
pub mod reflectie_zonder_uren;
pub mod sterke_kant_ongebruikt;
pub mod te_veel_doelen;
pub mod te_veel_uren;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &activiteit_zonder_doel::RULE,
    &afspraak_leiding_ontbreekt::RULE,
    &beoordeling_een_bron::RULE,
    &doel_alleen_cursussen::RULE,
    &doel_niet_smart::RULE,
    &evaluatie_geen_werkdag::RULE,
    &evaluatie_ontbreekt::RULE,
    &niveau_onbekend::RULE,
    &reflectie_zonder_uren::RULE,
    &sterke_kant_ongebruikt::RULE,
    &te_veel_doelen::RULE,
    &te_veel_uren::RULE,
];
