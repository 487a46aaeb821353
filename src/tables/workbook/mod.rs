//! A comparison as a workbook for Excel and `LibreOffice`. Everything in it is a value: there are no formulas, and words
//! of a file are always text.

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
use shared::Found;

/// The same on every day, so that the same profiles give the same bytes; a workbook cannot do without.
const MADE_ON: (u16, u8, u8) = (1980, 1, 1);

/// The comparison as the bytes of an XLSX file. With a folder for `scratch`, rows wait there until they are packed,
/// in files without a name that are gone when this returns; without one, or where it takes no files, they wait in
/// memory. What the sheets hold is the same.
///
/// # Errors
/// When the library refuses what is written; none of it is known to be refused.
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
    let found = Found { shared: &shared(comparison), profiles: &comparison.profiles };
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
    // What the other sheets could not hold is told on the first.
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
