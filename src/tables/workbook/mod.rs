//! Writes a comparison as a workbook for Excel and `LibreOffice`. All cells are values: there are no formulas, and text
//! from files is always written as text.

mod alignment;
mod evidence;
mod groups;
mod guide;
mod long;
mod matrix;
mod rows;
mod shared;
mod sheet;
mod splice;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{Compared, TableError};
use crate::base::Language;
use crate::compare::landscape::shared;
use shared::Matched;

/// A workbook requires a creation date; a fixed one keeps the output reproducible.
const MADE_ON: (u16, u8, u8) = (1980, 1, 1);

/// The number of threads that the library starts: one for each sheet. It ends the program if it cannot.
pub const THREADS: usize = 9;

/// The comparison as the bytes of an XLSX file, made in memory: no file is needed, so that nothing depends on room for
/// one.
///
/// # Errors
/// When the library rejects the contents; no such case is known.
pub fn write(compared: Compared<'_>, language: Language) -> Result<Vec<u8>, TableError> {
    assemble(compared, language).map_err(|error| TableError::Workbook(error.to_string()))
}

fn assemble(compared: Compared<'_>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let comparison = compared.comparison;
    let mut workbook = Workbook::new();
    let found = Matched { shared: &shared(comparison), profiles: &comparison.profiles };
    let sheets = vec![
        matrix::sheet(Worksheet::new(), comparison, language)?,
        groups::sheet(Worksheet::new(), comparison, language)?,
        evidence::sheet(Worksheet::new(), comparison, language)?,
        alignment::sheet(Worksheet::new(), comparison, language)?,
        shared::clusters(Worksheet::new(), found, language)?,
        shared::outliers(Worksheet::new(), found, language)?,
        shared::loans(Worksheet::new(), found, language)?,
        long::sheet(Worksheet::new(), comparison, language)?,
    ];
    // The guide lists what did not fit on the other sheets.
    let guide = guide::sheet(Worksheet::new(), compared, &sheets, language)?;
    let (year, month, day) = MADE_ON;
    let words = &language.words().tables;
    let properties = DocProperties::new()
        .set_title(&words.title)
        .set_author("goedwerk")
        .set_custom_property("Language", language.tag())
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    workbook.set_properties(&properties);
    let mut rows = Vec::new();
    for sheet in std::iter::once(guide).chain(sheets) {
        let (worksheet, below) = sheet.finish()?;
        workbook.push_worksheet(worksheet);
        rows.push(below);
    }
    splice::splice(workbook.save_to_buffer()?, rows)
}
