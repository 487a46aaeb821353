//! The rows of a sheet, below its headers: written as XML and compressed at once.
//!
//! A large workbook has millions of cells. The library keeps them in memory, or in temporary files, and panics if writing
//! those fails. Compressed rows take some tens of bytes each.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write};

use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::column_number_to_name;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The name of the only part of the archive in memory.
const NAME: &str = "rows";
/// Compression level: they are compressed again in the workbook.
const FAST: i64 = 1;
/// Size in bytes of the blocks in which rows are read back.
const BLOCK: usize = 1 << 16;

/// The format of a cell: its position in the list of formats of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellStyle(u8);

impl CellStyle {
    /// Formats have a position in the workbook that is known only when it is complete. Until then, a control character,
    /// which no text has in XML, takes its place.
    const FIRST: u8 = 1;
    /// Below the tab.
    const LAST: u8 = 8;

    /// The style at this position; the last one if there are too many.
    pub fn at(position: usize) -> Self {
        Self(u8::try_from(position).unwrap_or(u8::MAX).min(Self::LAST - Self::FIRST))
    }

    fn sign(self) -> char {
        char::from(Self::FIRST + self.0)
    }
}

/// The rows so far.
pub struct Rows {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// The row being written, from 0, and its XML.
    row: Option<u32>,
    xml: String,
    last: Option<u32>,
    /// The names of the columns.
    columns: Vec<String>,
}

impl Rows {
    /// For a sheet with at most this many columns.
    pub fn new(columns: u16) -> Result<Self, XlsxError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        // A sheet may exceed 4 GB of XML.
        zip.start_file(NAME, options.compression_level(Some(FAST)).large_file(true))?;
        let columns = (0..columns).map(column_number_to_name).collect();
        Ok(Self { zip, row: None, xml: String::new(), last: None, columns })
    }

    /// Writes a text. Rows and columns come in ascending order.
    pub fn text(&mut self, row: u32, column: u16, text: &str, style: CellStyle) -> Result<(), XlsxError> {
        self.cell(row, column, style)?;
        let is_blank = |sign: char| sign.is_ascii_whitespace();
        let preserve = if text.starts_with(is_blank) || text.ends_with(is_blank) {
            " xml:space=\"preserve\""
        } else {
            ""
        };
        self.add(format_args!(" t=\"inlineStr\"><is><t{preserve}>"));
        escape(text, &mut self.xml);
        self.xml.push_str("</t></is></c>");
        Ok(())
    }

    /// Writes a number; see [`Rows::text`].
    pub fn number(&mut self, row: u32, column: u16, number: f64, style: CellStyle) -> Result<(), XlsxError> {
        self.cell(row, column, style)?;
        self.add(format_args!("><v>{number}</v></c>"));
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, style: CellStyle) -> Result<(), XlsxError> {
        if self.row != Some(row) {
            self.flush()?;
            (self.row, self.last) = (Some(row), Some(row));
            self.add(format_args!("<row r=\"{}\">", row + 1));
        }
        self.xml.push_str("<c r=\"");
        self.xml.push_str(self.columns.get(usize::from(column)).map_or("", String::as_str));
        self.add(format_args!("{}\" s=\"{}\"", row + 1, style.sign()));
        Ok(())
    }

    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.xml.write_fmt(text);
    }

    fn flush(&mut self) -> Result<(), XlsxError> {
        if self.row.take().is_some() {
            self.xml.push_str("</row>");
            self.zip.write_all(self.xml.as_bytes())?;
            self.xml.clear();
        }
        Ok(())
    }

    /// Finishes the rows; they can then only be read.
    pub fn finish(mut self) -> Result<FinishedRows, XlsxError> {
        self.flush()?;
        let archive = ZipArchive::new(Cursor::new(self.zip.finish()?.into_inner()))?;
        Ok(FinishedRows { archive, last: self.last })
    }
}

/// All rows of a sheet, compressed.
pub struct FinishedRows {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// The last row, from 0; `None` if there are none.
    pub last: Option<u32>,
}

impl FinishedRows {
    /// Writes the XML, with the number of each style in the workbook.
    pub fn write(&mut self, styles: &[String], out: &mut impl Write) -> Result<(), XlsxError> {
        let mut part = self.archive.by_name(NAME)?;
        let (mut block, mut filled) = (vec![0; BLOCK], Vec::with_capacity(BLOCK * 2));
        loop {
            let read = part.read(&mut block)?;
            if read == 0 {
                return Ok(());
            }
            filled.clear();
            for byte in &block[..read] {
                match byte.checked_sub(CellStyle::FIRST) {
                    Some(at) if *byte <= CellStyle::LAST => {
                        filled
                            .extend(styles.get(usize::from(at)).map_or(&b"0"[..], |style| style.as_bytes()));
                    }
                    _ => filled.push(*byte),
                }
            }
            out.write_all(&filled)?;
        }
    }
}

/// Adds a text as XML. What XML cannot hold is written as `_xHHHH_`, the escape of spreadsheets, and so is the start of
/// a text that only looks like one.
fn escape(text: &str, xml: &mut String) {
    for (at, sign) in text.char_indices() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\t' | '\n' => xml.push(sign),
            '_' if is_escape(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(xml, "_x{:04X}_", u32::from(sign));
            }
            _ => xml.push(sign),
        }
    }
}

/// Whether a text starts with an escape of spreadsheets.
fn is_escape(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x', digits @ .., ] if digits.len() > 4
        && digits[..4].iter().all(u8::is_ascii_hexdigit) && digits[4] == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(work: impl FnOnce(&mut Rows)) -> String {
        let mut rows = Rows::new(3).expect("memory");
        work(&mut rows);
        let mut xml = Vec::new();
        let mut finished = rows.finish().expect("memory");
        finished.write(&["4".to_owned(), "12".to_owned()], &mut xml).expect("memory");
        String::from_utf8(xml).expect("it is text")
    }

    #[test]
    fn cells_stand_in_their_rows_with_the_styles_of_the_workbook() {
        let xml = written(|rows| {
            rows.text(1, 0, " a<b&c ", CellStyle::at(0)).expect("memory");
            rows.number(1, 2, 0.5, CellStyle::at(1)).expect("memory");
            rows.number(9, 1, 3.0, CellStyle::at(0)).expect("memory");
        });
        let text = r#"<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve"> a&lt;b&amp;c </t></is></c>"#;
        let half = r#"<c r="C2" s="12"><v>0.5</v></c>"#;
        let three = r#"<row r="10"><c r="B10" s="4"><v>3</v></c></row>"#;
        assert_eq!(xml, format!(r#"<row r="2">{text}{half}</row>{three}"#));
        assert_eq!(written(|_| {}), "");
    }

    #[test]
    fn what_xml_cannot_hold_is_escaped_as_spreadsheets_do() {
        let escaped = |text: &str| {
            let mut xml = String::new();
            escape(text, &mut xml);
            xml
        };
        assert_eq!(escaped("a\u{1}\u{8}\r\u{ffff}"), "a_x0001__x0008__x000D__xFFFF_");
        assert_eq!(escaped("_x0041_ _x004_ _xé"), "_x005F_x0041_ _x004_ _xé");
        assert_eq!(escaped("regel\n\ttab"), "regel\n\ttab");
    }
}
