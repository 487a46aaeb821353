//! The long form as an Excel table, for pivot tables.

use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::matrix::number;
use super::sheet::{Column, Sheet, last_row};
use crate::base::Language;
use crate::compare::Comparison;
use crate::report::coverage::{dimension_name, family_name, level_name};
use crate::tables::kind_name;
use crate::tables::long::{quoted, rows};

pub fn sheet(blank: Worksheet, comparison: &Comparison<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = language.words();
    let head = &words.tables.columns;
    let mut sheet = Sheet::new(blank, &words.tables.sheets.long)?;
    let columns: [Column<'_>; 11] = [
        (&head.profile, 40.0),
        (&head.organisation, 24.0),
        (&head.kind, 24.0),
        (&head.family, 24.0),
        (&head.dimension, 30.0),
        (&head.coverage, 12.0),
        (&head.number, 9.0),
        (&head.count, 12.0),
        (&head.quote, 80.0),
        (&head.file, 40.0),
        (&head.line, 8.0),
    ];
    sheet.head(0, &columns, 1)?;
    // The table writes its own headers, so it comes before the rows.
    let headings: Vec<TableColumn> =
        columns.iter().map(|(heading, _)| TableColumn::new().set_header(*heading)).collect();
    let table = Table::new()
        .set_name(&words.tables.sheets.long)
        .set_columns(&headings)
        .set_style(TableStyle::Light9)
        .set_alt_text(&words.tables.guide.about.long);
    let end = u16::try_from(columns.len()).unwrap_or(u16::MAX) - 1;
    sheet.raw().add_table(0, 0, last_row(rows(comparison).count()), end, &table)?;
    for row in rows(comparison) {
        let Some(at) = sheet.next() else { continue };
        let print = row.profile.print;
        sheet.text(at, 0, &row.profile.name)?;
        sheet.text(at, 1, print.organisation.as_deref().unwrap_or_default())?;
        sheet.text(at, 2, kind_name(row.group(), words))?;
        sheet.text(at, 3, family_name(row.family, language))?;
        sheet.text(at, 4, dimension_name(row.dimension, language))?;
        sheet.text(at, 5, level_name(row.level(), words))?;
        sheet.number(at, 6, number(row.level()))?;
        sheet.count(at, 7, row.count())?;
        if let Some(quote) = row.evidence().first() {
            sheet.text(at, 8, &quoted(quote))?;
            sheet.count(at, 10, quote.line)?;
        }
        sheet.text(at, 9, &print.file)?;
    }
    Ok(sheet)
}
