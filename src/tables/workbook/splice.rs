//! Puts the finished rows of each sheet into the workbook that the library wrote with headers only.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::XlsxError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::rows::FinishedRows;

/// The end of the rows in the XML of a sheet.
const END: &str = "</sheetData>";

/// The workbook with the rows of its sheets, in their order; `None` for sheets that the library wrote completely.
///
/// # Errors
/// When the library writes sheets in another way than expected.
pub fn splice(book: Vec<u8>, rows: Vec<Option<FinishedRows>>) -> Result<Vec<u8>, XlsxError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .large_file(true);
    let mut named: Vec<(String, FinishedRows)> = (1..)
        .zip(rows)
        .filter_map(|(number, rows)| Some((format!("xl/worksheets/sheet{number}.xml"), rows?)))
        .collect();
    let mut book = ZipArchive::new(Cursor::new(book))?;
    let mut spliced = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..book.len() {
        let mut part = book.by_index(at)?;
        let known = part.name()?.into_owned();
        let Some((name, rows)) = named.iter_mut().find(|(name, _)| *name == known) else {
            drop(part);
            spliced.raw_copy_file(book.by_index_raw(at)?)?;
            continue;
        };
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        let sheet = Sheet::of(&xml).ok_or_else(|| XlsxError::ParameterError(format!("no rows in {name}")))?;
        spliced.start_file(name.as_str(), options)?;
        spliced.write_all(sheet.before(rows.last).as_bytes())?;
        rows.write(&sheet.styles(), &mut spliced)?;
        spliced.write_all(sheet.after.as_bytes())?;
    }
    Ok(spliced.finish()?.into_inner())
}

/// The XML of a sheet of which the last row is a sample: an empty cell for each style.
struct Sheet<'x> {
    before: &'x str,
    sample: &'x str,
    after: &'x str,
}

impl<'x> Sheet<'x> {
    fn of(xml: &'x str) -> Option<Self> {
        let (rows, _) = xml.split_at_checked(xml.find(END)?)?;
        let (before, sample) = rows.split_at_checked(rows.rfind("<row ")?)?;
        Some(Self { before, sample, after: &xml[rows.len()..] })
    }

    /// The numbers of the styles.
    fn styles(&self) -> Vec<String> {
        let numbers = self.sample.split(" s=\"").skip(1).filter_map(|rest| rest.split('"').next());
        numbers.map(str::to_owned).collect()
    }

    /// What stands before the rows, with the range of cells up to the last row.
    fn before(&self, last: Option<u32>) -> String {
        let (Some(last), Some((start, rest))) = (last, self.before.split_once("<dimension ref=\"")) else {
            return self.before.to_owned();
        };
        let Some((range, rest)) = rest.split_once('"') else { return self.before.to_owned() };
        let corner = range.trim_end_matches(|digit: char| digit.is_ascii_digit());
        format!("{start}<dimension ref=\"{corner}{}\"{rest}", last + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_row_gives_the_styles_and_is_left_out() {
        let xml = r#"<a><dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1" s="5"/></row><row r="2"><c r="A2" s="7"/><c r="B2" s="11"/></row></sheetData><b/></a>"#;
        let sheet = Sheet::of(xml).expect("it has rows");
        assert_eq!(sheet.styles(), ["7", "11"]);
        assert_eq!(
            sheet.before(Some(41)),
            r#"<a><dimension ref="A1:C42"/><sheetData><row r="1"><c r="A1" s="5"/></row>"#
        );
        assert_eq!(sheet.after, "</sheetData><b/></a>");
    }
}
