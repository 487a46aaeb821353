//! A comparison as a workbook for Excel and `LibreOffice`. Everything in it is a value: there are no formulas, and words
//! of a file are always text.

mod alignment;
mod evidence;
mod groups;
mod guide;
mod long;
mod matrix;
mod sheet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Compared, TableError};
use crate::text::Language;

/// The same on every day, so that the same profiles give the same bytes; a workbook cannot do without.
const MADE_ON: (u16, u8, u8) = (1980, 1, 1);

/// The comparison as the bytes of an XLSX file.
///
/// # Errors
/// When the library refuses what is written; none of it is known to be refused.
pub fn write(compared: Compared<'_>, language: Language) -> Result<Vec<u8>, TableError> {
    assemble(compared, language).map_err(|error| TableError::Workbook(error.to_string()))
}

fn assemble(compared: Compared<'_>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let comparison = compared.comparison;
    let sheets = vec![
        matrix::sheet(comparison, language)?,
        groups::sheet(comparison, language)?,
        evidence::sheet(comparison, language)?,
        alignment::sheet(comparison, language)?,
        long::sheet(comparison, language)?,
    ];
    // What the other sheets could not hold is told on the first.
    let guide = guide::sheet(compared, &sheets, language)?;
    let mut workbook = Workbook::new();
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
