//! All rules, one folder per family. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod bestand;
pub mod goed_werk;
pub mod hybride;
pub mod instituties;
pub mod leren;
pub mod organisatie;
pub mod plan;
pub mod positie;
pub mod ruimte;
pub mod schema;
pub mod vacature;
pub mod vakwerk;
pub mod vergelijking;

/// The rules, family by family.
#[rustfmt::skip]
pub static FAMILIES: &[&[&Rule]] = &[
    goed_werk::RULES,
    positie::RULES,
    hybride::RULES,
    ruimte::RULES,
    leren::RULES,
    organisatie::RULES,
    instituties::RULES,
    vakwerk::RULES,
    vacature::RULES,
    plan::RULES,
    vergelijking::RULES,
    schema::RULES,
    bestand::RULES,
];
