//! A sheet that is being filled: what all sheets share.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The most rows of a sheet.
const MAX_ROWS: usize = 1_048_576;
/// The most characters in a cell, as UTF-16 counts them.
const MAX_CELL: usize = 32_767;
/// The number of A4, in the list of paper sizes.
const A4: u8 = 9;

/// Nothing was found.
pub const ABSENT: Color = Color::RGB(0x00F4_B183);
/// Between nothing and all.
pub const IMPLICIT: Color = Color::RGB(0x00FF_F2CC);
/// A requirement.
pub const EXPLICIT: Color = Color::RGB(0x009D_C3E6);
/// No colour.
pub const WHITE: Color = Color::White;

/// A column: its heading, and its width in characters.
pub type Column<'w> = (&'w str, f64);

/// A sheet with what did not fit in it.
pub struct Sheet {
    worksheet: Worksheet,
    /// Its name.
    pub name: String,
    /// Texts that were cut off.
    pub cut: usize,
    /// Rows that were asked for, with the headings.
    pub asked: usize,
    body: Format,
}

impl Sheet {
    /// A sheet that is filled from the top: a row that was left cannot be written in any more.
    pub fn new(mut worksheet: Worksheet, name: &str) -> Result<Self, XlsxError> {
        worksheet.set_name(name)?.set_landscape().set_paper_size(A4).set_footer("&L&A&R&P / &N");
        worksheet.set_print_fit_to_pages(1, 0);
        let body = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        Ok(Self { worksheet, name: name.to_owned(), cut: 0, asked: 0, body })
    }

    /// The headings in a row, with the widths of their columns; the rows up to it stay in sight, on paper too.
    pub fn head(&mut self, row: u32, columns: &[Column<'_>], frozen: u16) -> Result<(), XlsxError> {
        for (column, (heading, width)) in (0..).zip(columns) {
            self.worksheet.write_string_with_format(row, column, *heading, &heading_format())?;
            self.worksheet.set_column_width(column, *width)?;
        }
        self.worksheet.set_freeze_panes(row + 1, frozen)?;
        self.worksheet.set_repeat_rows(0, row)?;
        self.asked = row as usize + 1;
        Ok(())
    }

    /// The next row, or `None` where the sheet is full.
    pub fn next(&mut self) -> Option<u32> {
        self.asked += 1;
        if self.asked > MAX_ROWS { None } else { u32::try_from(self.asked - 1).ok() }
    }

    /// The last row that is used.
    pub fn last(&self) -> u32 {
        last_row(self.asked.saturating_sub(1))
    }

    /// How many rows the sheet holds below `head` rows of headings, and how many there are; `None` where it holds all.
    pub fn overflow(&self, head: usize) -> Option<(usize, usize)> {
        (self.asked > MAX_ROWS).then(|| (MAX_ROWS - head, self.asked - head))
    }

    /// Words: always text, whatever they begin with. What is too long is cut off.
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
        self.worksheet.write_string_with_format(row, column, text, &self.body).map(|_| ())
    }

    /// A number.
    pub fn number(&mut self, row: u32, column: u16, number: impl Into<f64>) -> Result<(), XlsxError> {
        self.worksheet.write_number_with_format(row, column, number, &self.body).map(|_| ())
    }

    /// A count.
    pub fn count(&mut self, row: u32, column: u16, count: usize) -> Result<(), XlsxError> {
        self.number(row, column, u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// A filter on the headings.
    pub fn filter(&mut self, row: u32, columns: usize) -> Result<(), XlsxError> {
        let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
        self.worksheet.autofilter(row, 0, self.last(), last).map(|_| ())
    }

    /// A heading over several columns.
    pub fn span(&mut self, row: u32, from: u16, to: u16, text: &str) -> Result<(), XlsxError> {
        let format = heading_format();
        if from == to {
            return self.worksheet.write_string_with_format(row, from, text, &format).map(|_| ());
        }
        self.worksheet.merge_range(row, from, row, to, text, &format).map(|_| ())
    }

    /// The sheet of the library, for what only one sheet has.
    pub fn raw(&mut self) -> &mut Worksheet {
        &mut self.worksheet
    }

    pub fn into_worksheet(self) -> Worksheet {
        self.worksheet
    }
}

/// The last row that is used where `rows` stand below the first.
pub fn last_row(rows: usize) -> u32 {
    u32::try_from(rows.min(MAX_ROWS - 1)).unwrap_or(u32::MAX)
}

/// How headings look.
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

/// A text that is too long for a cell, cut off; `None` where it fits.
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
