//! The first sheet: an introduction, a reading guide, and what was left out.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::groups::counts;
use super::sheet::Sheet;
use crate::base::Language;
use crate::messages::{SheetWords, fill};
use crate::tables::Compared;

/// The number of header rows on a sheet that may overflow.
const HEADINGS: usize = 1;

pub fn sheet(
    blank: Worksheet,
    compared: Compared<'_>,
    others: &[Sheet],
    language: Language,
) -> Result<Sheet, XlsxError> {
    let words = &language.words().tables;
    let guide = &words.guide;
    let mut sheet = Sheet::new(blank, &words.sheets.guide)?;
    sheet.raw().set_column_width(0, 40)?.set_column_width(1, 90)?;
    title(&mut sheet, &words.title, 16)?;
    for line in &guide.what {
        let Some(row) = sheet.next() else { continue };
        let body = Format::new().set_text_wrap();
        sheet.raw().merge_range(row, 0, row, 1, line, &body)?;
        sheet.raw().set_row_height(row, 32)?;
    }
    title(&mut sheet, &guide.sheets, 12)?;
    for (name, about) in pairs(&words.sheets, &guide.about) {
        pair(&mut sheet, name, about)?;
    }
    title(&mut sheet, &guide.groups, 12)?;
    pair(&mut sheet, &words.columns.kind, &guide.profiles)?;
    for (name, n) in counts(compared.comparison, language) {
        let Some(row) = sheet.next() else { continue };
        sheet.text(row, 0, name)?;
        sheet.count(row, 1, n)?;
    }
    left_out(&mut sheet, compared, language)?;
    for other in others {
        if let Some((shown, n)) = other.overflow(HEADINGS) {
            let args = [("sheet", other.name.clone()), ("shown", shown.to_string()), ("n", n.to_string())];
            title(&mut sheet, &fill(&guide.rows_left_out, &args), 11)?;
        }
    }
    let cut: usize = others.iter().map(|other| other.cut).sum();
    if cut > 0 {
        title(&mut sheet, &fill(&guide.cut, &[("n", cut.to_string())]), 11)?;
    }
    Ok(sheet)
}

/// The files that could not be compared, each with the reason.
fn left_out(sheet: &mut Sheet, compared: Compared<'_>, language: Language) -> Result<(), XlsxError> {
    let guide = &language.words().tables.guide;
    if compared.left_out.is_empty() {
        return Ok(());
    }
    let n = ("n", compared.left_out.len().to_string());
    title(sheet, &fill(&guide.left_out, &[n]), 12)?;
    for left in compared.left_out {
        pair(sheet, &left.file, left.reason.words(guide))?;
    }
    Ok(())
}

/// A heading, preceded by an empty row unless it is the first.
fn title(sheet: &mut Sheet, text: &str, size: u8) -> Result<(), XlsxError> {
    if sheet.asked > 0 {
        sheet.asked += 1;
    }
    let Some(row) = sheet.next() else { return Ok(()) };
    let format = Format::new().set_bold().set_font_size(size);
    sheet.raw().write_string_with_format(row, 0, text, &format).map(|_| ())
}

fn pair(sheet: &mut Sheet, one: &str, other: &str) -> Result<(), XlsxError> {
    let Some(row) = sheet.next() else { return Ok(()) };
    sheet.text(row, 0, one)?;
    sheet.text(row, 1, other)
}

/// The names of the sheets, each with a description.
fn pairs<'w>(names: &'w SheetWords, about: &'w SheetWords) -> [(&'w str, &'w str); 9] {
    [
        (&names.guide, &about.guide),
        (&names.matrix, &about.matrix),
        (&names.groups, &about.groups),
        (&names.evidence, &about.evidence),
        (&names.alignment, &about.alignment),
        (&names.clusters, &about.clusters),
        (&names.outliers, &about.outliers),
        (&names.loans, &about.loans),
        (&names.long, &about.long),
    ]
}
