//! Rules of the family `positie`. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod klant_terwijl_verplicht;
pub mod sanctiebevoegdheid_verzwegen;

/// The rules in this folder, by name.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &klant_terwijl_verplicht::RULE,
    &sanctiebevoegdheid_verzwegen::RULE,
];
