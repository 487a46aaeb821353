//! The full comparison as JSON. Within a version, keys may be added but never change meaning.

use serde::Serialize;

use super::{Compared, TableError};
use crate::compare::Comparison;
use crate::compare::landscape::{Shared, shared};
use crate::compare::shard::LeftOut;

/// The format, with its version.
pub const FORMAT: &str = "vergelijking/1";

#[derive(Serialize)]
struct Document<'c> {
    #[serde(rename = "formaat")]
    format: &'static str,
    #[serde(rename = "versie")]
    version: &'static str,
    #[serde(flatten)]
    comparison: &'c Comparison<'c>,
    #[serde(flatten)]
    shared: Shared<'c>,
    #[serde(rename = "overgeslagen")]
    left_out: &'c [LeftOut],
}

/// The comparison as indented JSON, with a trailing newline.
///
/// # Errors
/// Never in practice: its contents can always be serialised as JSON.
pub fn write(compared: Compared<'_>) -> Result<String, TableError> {
    let document = Document {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION"),
        comparison: compared.comparison,
        shared: shared(compared.comparison),
        left_out: compared.left_out,
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}
