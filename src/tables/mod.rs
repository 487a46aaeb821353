//! A comparison -> tables: for programs (JSON), for any spreadsheet (CSV) and for Excel and `LibreOffice` (XLSX).

pub mod csv;
pub mod json;
mod long;
pub mod workbook;

use crate::compare::Comparison;
use crate::compare::shard::LeftOut;
use crate::model::profile::OrganisationKind;
use crate::text::Words;

/// What the tables are made of.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'c> {
    /// The comparison.
    pub comparison: &'c Comparison<'c>,
    /// The files that could not be compared.
    pub left_out: &'c [LeftOut],
}

/// A table that cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// CSV: what the library says.
    #[error("{0}")]
    Csv(String),
    /// A workbook: what the library says.
    #[error("{0}")]
    Workbook(String),
}

/// The kinds of organisations, in the order they are counted in; none comes last.
const KINDS: [Option<OrganisationKind>; 7] = [
    Some(OrganisationKind::Uwv),
    Some(OrganisationKind::Municipality),
    Some(OrganisationKind::Partnership),
    Some(OrganisationKind::CentralGovernment),
    Some(OrganisationKind::Private),
    Some(OrganisationKind::Other),
    None,
];

/// The name of a kind of organisation.
fn kind_name(kind: Option<OrganisationKind>, words: &Words) -> &str {
    let names = &words.tables.kinds;
    match kind {
        Some(OrganisationKind::Uwv) => &names.uwv,
        Some(OrganisationKind::Municipality) => &names.municipality,
        Some(OrganisationKind::Partnership) => &names.partnership,
        Some(OrganisationKind::CentralGovernment) => &names.central_government,
        Some(OrganisationKind::Private) => &names.private,
        Some(OrganisationKind::Other) => &names.other,
        None => &names.unknown,
    }
}
