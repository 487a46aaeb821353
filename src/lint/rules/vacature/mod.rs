//! Rules of the family `vacature`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod aanpassing_ontbreekt;
pub mod afkomst_of_levenssfeer;
pub mod bewaartermijn_ontbreekt;
pub mod contact_ontbreekt;
pub mod ervaring_maximum;
pub mod ervaring_ongemotiveerd;
pub mod gekleurde_woorden;
pub mod gezondheid;
pub mod goed_werk_niet_in_vacature;
pub mod lange_alinea;
pub mod lange_opsomming;
pub mod lange_zin;
pub mod leeftijd_genoemd;
pub mod lijdende_vorm;
pub mod moedertaal;
pub mod moeilijk_woord;
pub mod niet_uit_profiel;
pub mod procedure_ontbreekt;
pub mod salaris_onmogelijk;
pub mod salaris_ontbreekt;
pub mod salarisverleden;
pub mod screening_onvermeld;
pub mod sluitingsdatum_onmogelijk;
pub mod sluitingsdatum_ontbreekt;
pub mod standplaats_ontbreekt;
pub mod taaleis_zonder_taak;
pub mod titel_geslacht;
pub mod uren_ontbreken;
pub mod voorkeur_zonder_grond;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &aanpassing_ontbreekt::RULE,
    &afkomst_of_levenssfeer::RULE,
    &bewaartermijn_ontbreekt::RULE,
    &contact_ontbreekt::RULE,
    &ervaring_maximum::RULE,
    &ervaring_ongemotiveerd::RULE,
    &gekleurde_woorden::RULE,
    &gezondheid::RULE,
    &goed_werk_niet_in_vacature::RULE,
    &lange_alinea::RULE,
    &lange_opsomming::RULE,
    &lange_zin::RULE,
    &leeftijd_genoemd::RULE,
    &lijdende_vorm::RULE,
    &moedertaal::RULE,
    &moeilijk_woord::RULE,
    &niet_uit_profiel::RULE,
    &procedure_ontbreekt::RULE,
    &salaris_onmogelijk::RULE,
    &salaris_ontbreekt::RULE,
    &salarisverleden::RULE,
    &screening_onvermeld::RULE,
    &sluitingsdatum_onmogelijk::RULE,
    &sluitingsdatum_ontbreekt::RULE,
    &standplaats_ontbreekt::RULE,
    &taaleis_zonder_taak::RULE,
    &titel_geslacht::RULE,
    &uren_ontbreken::RULE,
    &voorkeur_zonder_grond::RULE,
];
