//! Writes a comparison as a workbook for Excel and `LibreOffice`. All cells are values: there are no formulas, and text
//! from files is always written as text.

mod alignment;
mod evidence;
mod groups;
mod guide;
mod long;
mod matrix;
mod shared;
mod sheet;

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{Compared, TableError};
use crate::base::Language;
use crate::compare::landscape::shared;
use shared::Matched;

/// A workbook requires a creation date; a fixed one keeps the output reproducible.
const MADE_ON: (u16, u8, u8) = (1980, 1, 1);

/// The comparison as the bytes of an XLSX file. If a `scratch` folder is given, rows are buffered there in unnamed
/// temporary files, which are gone when this returns; otherwise, or if files cannot be created there, they are buffered
/// in memory. The contents of the sheets are the same.
///
/// # Errors
/// When the library rejects the contents; no such case is known.
pub fn write(
    compared: Compared<'_>,
    language: Language,
    scratch: Option<&Path>,
) -> Result<Vec<u8>, TableError> {
    assemble(compared, language, scratch).map_err(|error| TableError::Workbook(error.to_string()))
}

fn assemble(
    compared: Compared<'_>,
    language: Language,
    scratch: Option<&Path>,
) -> Result<Vec<u8>, XlsxError> {
    let comparison = compared.comparison;
    let mut workbook = Workbook::new();
    let has_scratch = scratch.is_some_and(|folder| workbook.set_tempdir(folder).is_ok());
    let mut blank =
        || if has_scratch { workbook.new_worksheet_with_low_memory() } else { Ok(Worksheet::new()) };
    let found = Matched { shared: &shared(comparison), profiles: &comparison.profiles };
    let sheets = vec![
        matrix::sheet(blank()?, comparison, language)?,
        groups::sheet(blank()?, comparison, language)?,
        evidence::sheet(blank()?, comparison, language)?,
        alignment::sheet(blank()?, comparison, language)?,
        shared::clusters(blank()?, found, language)?,
        shared::outliers(blank()?, found, language)?,
        shared::loans(blank()?, found, language)?,
        long::sheet(blank()?, comparison, language)?,
    ];
    // The guide lists what did not fit on the other sheets.
    let guide = guide::sheet(blank()?, compared, &sheets, language)?;
    let (year, month, day) = MADE_ON;
    let words = &language.words().tables;
    let properties = DocProperties::new()
        .set_title(&words.title)
        .set_author("goedwerk")
        .set_custom_property("Language", language.tag())
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    workbook.set_properties(&properties);
    for sheet in std::iter::once(guide).chain(sheets) {
        workbook.push_worksheet(sheet.into_worksheet());
    }
    workbook.save_to_buffer()
}
