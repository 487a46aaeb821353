//! All rules, one folder per family. Written from the directory: see CONTRIBUTING.md.

use crate::lint::Rule;

pub mod bestand;
pub mod schema;

/// The rules, family by family.
pub static FAMILIES: &[&[&Rule]] = &[bestand::RULES, schema::RULES];
