//! Rules of the family `vakwerk`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod afkorting_onverklaard;
pub mod competentie_zonder_gedrag;
pub mod competentie_zonder_taak;
pub mod competenties_aantal;
pub mod competenties_overlappen;
pub mod eis_als_competentie;
pub mod gedragsindicatoren_aantal;
pub mod generiek_hij;
pub mod id_dubbel;
pub mod kennis_zonder_niveau;
pub mod situatie_zonder_competentie;
pub mod taak_zonder_competentie;
pub mod uitzondering_onbekend;
pub mod uitzondering_ongebruikt;
pub mod uitzondering_onleesbaar;
pub mod uitzondering_verlopen;
pub mod uitzondering_zonder_reden;
pub mod verouderde_term;
pub mod verwijzing_onbekend;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &afkorting_onverklaard::RULE,
    &competentie_zonder_gedrag::RULE,
    &competentie_zonder_taak::RULE,
    &competenties_aantal::RULE,
    &competenties_overlappen::RULE,
    &eis_als_competentie::RULE,
    &gedragsindicatoren_aantal::RULE,
    &generiek_hij::RULE,
    &id_dubbel::RULE,
    &kennis_zonder_niveau::RULE,
    &situatie_zonder_competentie::RULE,
    &taak_zonder_competentie::RULE,
    &uitzondering_onbekend::RULE,
    &uitzondering_ongebruikt::RULE,
    &uitzondering_onleesbaar::RULE,
    &uitzondering_verlopen::RULE,
    &uitzondering_zonder_reden::RULE,
    &verouderde_term::RULE,
    &verwijzing_onbekend::RULE,
];
