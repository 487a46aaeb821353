//! The evidence for each level of coverage.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Column, Sheet};
use crate::base::Language;
use crate::compare::Comparison;
use crate::report::coverage::{dimension_name, family_name, level_name};
use crate::tables::long::{quoted, rows};

pub fn sheet(blank: Worksheet, comparison: &Comparison<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = language.words();
    let head = &words.tables.columns;
    let mut sheet = Sheet::new(blank, &words.tables.sheets.evidence)?;
    let columns: [Column<'_>; 7] = [
        (&head.profile, 40.0),
        (&head.family, 24.0),
        (&head.dimension, 30.0),
        (&head.coverage, 12.0),
        (&head.quote, 80.0),
        (&head.file, 40.0),
        (&head.line, 8.0),
    ];
    sheet.head(0, &columns, 1)?;
    for row in rows(comparison) {
        for quote in row.evidence() {
            let Some(at) = sheet.next() else { continue };
            sheet.text(at, 0, &row.profile.name)?;
            sheet.text(at, 1, family_name(row.family, language))?;
            sheet.text(at, 2, dimension_name(row.dimension, language))?;
            sheet.text(at, 3, level_name(row.level(), words))?;
            sheet.text(at, 4, &quoted(quote))?;
            sheet.text(at, 5, &row.profile.print.file)?;
            sheet.count(at, 6, quote.line)?;
        }
    }
    sheet.filter(0, columns.len())?;
    Ok(sheet)
}
