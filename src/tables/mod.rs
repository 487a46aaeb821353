//! Writes a comparison as tables: JSON for programs, CSV for any spreadsheet, XLSX for Excel and `LibreOffice`.

pub mod csv;
pub mod json;
mod long;
pub mod workbook;

use crate::compare::Comparison;
use crate::compare::landscape::Group;
use crate::compare::shard::LeftOut;
use crate::messages::Words;

/// The contents of the tables.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'c> {
    /// The comparison.
    pub comparison: &'c Comparison<'c>,
    /// The files that could not be compared.
    pub left_out: &'c [LeftOut],
}

/// An error while writing a table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// CSV: the message of the library.
    #[error("{0}")]
    Csv(String),
    /// A workbook: the message of the library.
    #[error("{0}")]
    Workbook(String),
}

/// The name of a group, in the singular.
fn kind_name(group: Group, words: &Words) -> &str {
    words.tables.kinds.get(group.id()).map_or(group.id(), String::as_str)
}
