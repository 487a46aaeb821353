//! A comparison -> tables: for programs (JSON), for any spreadsheet (CSV) and for Excel and `LibreOffice` (XLSX).

pub mod csv;
pub mod json;
mod long;
pub mod workbook;

use crate::compare::Comparison;
use crate::compare::landscape::Group;
use crate::compare::shard::LeftOut;
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

/// The name of a group, as the kind of one organisation.
fn kind_name(group: Group, words: &Words) -> &str {
    words.tables.kinds.get(group.id()).map_or(group.id(), String::as_str)
}
