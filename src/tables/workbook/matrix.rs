//! Profiles by dimensions: numbers formatted as words, with a colour.

use rust_xlsxwriter::{
    ConditionalFormat3ColorScale, ConditionalFormatType, Format, FormatAlign, Worksheet, XlsxError,
};

use super::sheet::{ABSENT, Column, EXPLICIT, IMPLICIT, Sheet, heading_format};
use crate::base::Language;
use crate::compare::Comparison;
use crate::compare::landscape::Group;
use crate::dimensions::{Level, catalogue};
use crate::messages::Words;
use crate::report::coverage::{dimension_name, family_name};
use crate::tables::kind_name;

/// The number of columns before the dimensions.
const FACTS: u16 = 3;
/// The header row; the row above it has the families.
const HEAD: u32 = 1;

pub fn sheet(blank: Worksheet, comparison: &Comparison<'_>, language: Language) -> Result<Sheet, XlsxError> {
    let words = language.words();
    let head = &words.tables.columns;
    let mut sheet = Sheet::new(blank, &words.tables.sheets.matrix)?;
    let mut columns: Vec<Column<'_>> =
        vec![(&head.profile, 40.0), (&head.organisation, 24.0), (&head.kind, 24.0)];
    columns.extend(catalogue().dimensions().map(|dimension| (dimension_name(dimension, language), 13.0)));
    families(&mut sheet, language)?;
    sheet.head(HEAD, &columns, 1)?;
    let turned = heading_format().set_rotation(90).set_align(FormatAlign::Bottom);
    sheet.raw().set_row_height(HEAD, 130)?;
    for (column, (heading, _)) in (0..).zip(&columns).skip(usize::from(FACTS)) {
        sheet.raw().write_string_with_format(HEAD, column, *heading, &turned)?;
    }
    let level = sheet.style(level_format(words));
    for profile in &comparison.profiles {
        let Some(row) = sheet.next() else { continue };
        sheet.text(row, 0, &profile.name)?;
        sheet.text(row, 1, profile.print.organisation.as_deref().unwrap_or_default())?;
        sheet.text(row, 2, kind_name(Group(profile.print.kind), words))?;
        for (column, dimension) in (FACTS..).zip(catalogue().dimensions()) {
            let value = number(profile.print.level(&dimension.id));
            sheet.styled(row, column, value, level)?;
        }
    }
    sheet.filter(HEAD, columns.len())?;
    // Too wide for one page: the names are repeated on each page.
    sheet.raw().set_repeat_columns(0, 0)?.set_print_fit_to_pages(0, 0);
    let scale = ConditionalFormat3ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_midpoint(ConditionalFormatType::Number, 1)
        .set_maximum(ConditionalFormatType::Number, 2)
        .set_minimum_color(ABSENT)
        .set_midpoint_color(IMPLICIT)
        .set_maximum_color(EXPLICIT);
    let (last, end) = (sheet.last(), u16::try_from(columns.len()).unwrap_or(u16::MAX) - 1);
    sheet.raw().add_conditional_format(HEAD + 1, FACTS, last, end, &scale)?;
    Ok(sheet)
}

/// Writes the families above their dimensions.
fn families(sheet: &mut Sheet, language: Language) -> Result<(), XlsxError> {
    let mut from = FACTS;
    for family in catalogue().families() {
        let to = from + u16::try_from(family.dimensions.len()).unwrap_or(1).max(1) - 1;
        sheet.span(0, from, to, family_name(family, language))?;
        from = to + 1;
    }
    Ok(())
}

/// The level as a number, for use in calculations.
pub fn number(level: Level) -> u8 {
    match level {
        Level::Absent => 0,
        Level::Implicit => 1,
        Level::Explicit => 2,
    }
}

/// The number format that shows a level as a word.
fn level_format(words: &Words) -> Format {
    let names = &words.coverage;
    let shown = format!("[=2]0\" {}\";[=1]0\" {}\";0\" {}\"", names.explicit, names.implicit, names.absent);
    Format::new().set_num_format(shown).set_align(FormatAlign::Top).set_align(FormatAlign::Left)
}
