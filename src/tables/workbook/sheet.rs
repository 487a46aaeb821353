//! A sheet under construction: functionality shared by all sheets.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::rows::{CellStyle, FinishedRows, Rows};

/// Maximum number of rows on a sheet.
const MAX_ROWS: usize = 1_048_576;
/// Maximum length of a cell, in UTF-16 code units.
const MAX_CELL: usize = 32_767;
/// The code of A4 in the list of paper sizes.
const A4: u8 = 9;

/// The colour of "absent".
pub const ABSENT: Color = Color::RGB(0x00F4_B183);
/// The colour of "implicit".
pub const IMPLICIT: Color = Color::RGB(0x00FF_F2CC);
/// The colour of "explicit".
pub const EXPLICIT: Color = Color::RGB(0x009D_C3E6);
/// No colour.
pub const WHITE: Color = Color::White;

/// A column: its header, and its width in characters.
pub type Column<'w> = (&'w str, f64);

/// A sheet, with a record of what did not fit.
pub struct Sheet {
    worksheet: Worksheet,
    /// Its name.
    pub name: String,
    /// Number of truncated texts.
    pub cut: usize,
    /// Number of requested rows, including headers.
    pub asked: usize,
    /// The formats of its cells, the usual one first.
    styles: Vec<Format>,
    /// The rows below the headers; `None` if it has no headers, and the library writes all of it.
    rows: Option<Rows>,
    /// The row below the headers.
    first: u32,
}

impl Sheet {
    /// Creates a sheet that is written from top to bottom: earlier rows cannot be changed.
    pub fn new(mut worksheet: Worksheet, name: &str) -> Result<Self, XlsxError> {
        worksheet.set_name(name)?.set_landscape().set_paper_size(A4).set_footer("&L&A&R&P / &N");
        worksheet.set_print_fit_to_pages(1, 0);
        let body = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        Ok(Self {
            worksheet,
            name: name.to_owned(),
            cut: 0,
            asked: 0,
            styles: vec![body],
            rows: None,
            first: 0,
        })
    }

    /// Writes the header row and sets the column widths; the rows up to it stay visible, and repeat on paper.
    pub fn head(&mut self, row: u32, columns: &[Column<'_>], frozen: u16) -> Result<(), XlsxError> {
        for (column, (heading, width)) in (0..).zip(columns) {
            self.worksheet.write_string_with_format(row, column, *heading, &heading_format())?;
            self.worksheet.set_column_width(column, *width)?;
        }
        self.worksheet.set_freeze_panes(row + 1, frozen)?;
        self.worksheet.set_repeat_rows(0, row)?;
        self.asked = row as usize + 1;
        self.rows = Some(Rows::new(u16::try_from(columns.len()).unwrap_or(u16::MAX))?);
        self.first = row + 1;
        Ok(())
    }

    /// The next row, or `None` if the sheet is full.
    pub fn next(&mut self) -> Option<u32> {
        self.asked += 1;
        if self.asked > MAX_ROWS { None } else { u32::try_from(self.asked - 1).ok() }
    }

    /// The last used row.
    pub fn last(&self) -> u32 {
        last_row(self.asked.saturating_sub(1))
    }

    /// The number of rows that fit below `head` header rows, and the number requested; `None` if all fit.
    pub fn overflow(&self, head: usize) -> Option<(usize, usize)> {
        (self.asked > MAX_ROWS).then(|| (MAX_ROWS - head, self.asked - head))
    }

    /// Writes text, which is never interpreted as a formula. Text that is too long is truncated.
    pub fn text(&mut self, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = match fitting(text) {
            Some(short) => {
                self.cut += 1;
                short
            }
            None => text.to_owned(),
        };
        match &mut self.rows {
            Some(rows) => rows.text(row, column, &text, CellStyle::at(0)),
            None => self.worksheet.write_string_with_format(row, column, text, &self.styles[0]).map(|_| ()),
        }
    }

    /// A number.
    pub fn number(&mut self, row: u32, column: u16, number: impl Into<f64>) -> Result<(), XlsxError> {
        self.styled(row, column, number, CellStyle::at(0))
    }

    /// A number in a style of the sheet.
    pub fn styled(
        &mut self,
        row: u32,
        column: u16,
        number: impl Into<f64>,
        style: CellStyle,
    ) -> Result<(), XlsxError> {
        if let Some(rows) = &mut self.rows {
            return rows.number(row, column, number.into(), style);
        }
        self.worksheet.write_number_with_format(row, column, number, &self.styles[0]).map(|_| ())
    }

    /// Adds a format for cells below the headers.
    pub fn style(&mut self, format: Format) -> CellStyle {
        self.styles.push(format);
        CellStyle::at(self.styles.len() - 1)
    }

    /// A count.
    pub fn count(&mut self, row: u32, column: u16, count: usize) -> Result<(), XlsxError> {
        self.number(row, column, u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Adds a filter to the headers.
    pub fn filter(&mut self, row: u32, columns: usize) -> Result<(), XlsxError> {
        let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
        self.worksheet.autofilter(row, 0, self.last(), last).map(|_| ())
    }

    /// Writes a heading that spans several columns.
    pub fn span(&mut self, row: u32, from: u16, to: u16, text: &str) -> Result<(), XlsxError> {
        let format = heading_format();
        if from == to {
            return self.worksheet.write_string_with_format(row, from, text, &format).map(|_| ());
        }
        self.worksheet.merge_range(row, from, row, to, text, &format).map(|_| ())
    }

    /// The underlying worksheet, for features that only one sheet needs.
    pub fn raw(&mut self) -> &mut Worksheet {
        &mut self.worksheet
    }

    /// The sheet without the rows below its headers, and these rows. In their place is one row with an empty cell of
    /// each style.
    pub fn finish(mut self) -> Result<(Worksheet, Option<FinishedRows>), XlsxError> {
        let Some(rows) = self.rows else { return Ok((self.worksheet, None)) };
        for (column, style) in (0..).zip(&self.styles) {
            self.worksheet.write_blank(self.first, column, style)?;
        }
        Ok((self.worksheet, Some(rows.finish()?)))
    }
}

/// The last used row with `rows` rows below the first.
pub fn last_row(rows: usize) -> u32 {
    u32::try_from(rows.min(MAX_ROWS - 1)).unwrap_or(u32::MAX)
}

/// The format of headers.
pub fn heading_format() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(0x001F_3864))
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White)
}

/// The truncated text if it is too long for a cell; `None` if it fits.
fn fitting(text: &str) -> Option<String> {
    if text.len() <= MAX_CELL || text.encode_utf16().count() <= MAX_CELL {
        return None;
    }
    let mut left = MAX_CELL - 1;
    let kept = text.chars().take_while(|sign| {
        let fits = sign.len_utf16() <= left;
        left = left.saturating_sub(sign.len_utf16());
        fits
    });
    Some(kept.collect::<String>() + "…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_the_largest_size_fits_and_a_longer_one_is_cut() {
        assert_eq!(fitting(&"é".repeat(MAX_CELL)), None);
        let cut = fitting(&"😀".repeat(20_000)).expect("it is too long");
        assert!(cut.ends_with('…') && cut.encode_utf16().count() <= MAX_CELL);
    }

    #[test]
    fn a_full_sheet_says_what_it_does_not_hold() {
        let mut sheet = Sheet::new(Worksheet::new(), "Vol").expect("the name is valid");
        sheet.asked = MAX_ROWS - 1;
        assert_eq!(sheet.next(), Some(1_048_575));
        assert_eq!((sheet.overflow(1), sheet.next()), (None, None));
        assert_eq!(sheet.overflow(1), Some((MAX_ROWS - 1, MAX_ROWS)));
    }
}
