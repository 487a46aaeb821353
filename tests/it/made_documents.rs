//! Word and ODT files made from a list of lines, for tests that read them back.
//!
//! ```text
//! [Line] -> docx(&lines) | odt(&lines) -> the bytes of a file
//! ```
//!
//! One list of lines gives the layouts that people use: heading styles ([`Line::heading`]), bold lines ([`Line::bold`]),
//! nothing but text ([`Line::plain`]), lists ([`Line::item`]) and tables ([`Line::row`]).

mod odt;
mod word;

use std::io::{Cursor, Write as _};

use goedwerk::reader::{Block, Kind};

pub use odt::odt;
pub use word::docx;

/// A paragraph, heading, list item or row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// The level of its heading style, from 1 to 6; 0 if it has no style of its own.
    pub level: u8,
    /// Whether its letters are bold.
    pub bold: bool,
    /// The depth from 0 in the list that it is in; `None` if it is not in a list.
    pub bullet: Option<u8>,
    /// The cells of a row; empty for a line that is not in a table. Rows that follow each other are one table, and a row
    /// with `level` 1 is marked as its header. A line break in a cell begins a paragraph, and `• ` begins a list item.
    pub cells: Vec<String>,
    /// The text; not used in a row.
    pub text: String,
}

impl Line {
    /// A heading with a heading style.
    pub fn heading(level: u8, text: &str) -> Self {
        Self { level, text: text.to_owned(), ..Self::default() }
    }

    /// A bold paragraph.
    pub fn bold(text: &str) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    /// A paragraph without any formatting.
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// An item of a list.
    pub fn item(depth: u8, text: &str) -> Self {
        Self { bullet: Some(depth), ..Self::plain(text) }
    }

    /// A row of a table.
    pub fn row(cells: &[&str]) -> Self {
        Self { cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), ..Self::default() }
    }

    /// The row that is marked as the header of a table.
    pub fn header(cells: &[&str]) -> Self {
        Self { level: 1, bold: true, ..Self::row(cells) }
    }

    /// The lines of text in it, in reading order, without the bullets.
    pub fn texts(&self) -> Vec<&str> {
        if self.cells.is_empty() {
            return vec![&self.text];
        }
        self.cells.iter().flat_map(|cell| cell.lines()).map(|line| cell_line(line).1).collect()
    }
}

/// A line in a cell: whether it is a list item, and its text.
fn cell_line(line: &str) -> (bool, &str) {
    line.strip_prefix("• ").map_or((false, line), |text| (true, text))
}

/// The lines as they are laid out: rows that follow each other are one table, and so for the items of a list.
fn grouped(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|one, next| match (one.cells.is_empty(), next.cells.is_empty()) {
        (false, false) => true,
        (true, true) => one.bullet.is_some() && next.bullet.is_some(),
        _ => false,
    })
}

/// A text in XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A ZIP archive with these parts; the first is stored as it is, which ODT wants for its type.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (number, (name, bytes)) in parts.iter().enumerate() {
        let method =
            if number == 0 { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).expect("a new file");
        zip.write_all(bytes).expect("it is written");
    }
    zip.finish().expect("it is finished").into_inner()
}

#[test]
fn a_made_file_is_read_back_word_for_word() {
    let lines = [
        Line::heading(1, "Consulent <Inkomen> & \"meer\""),
        Line::plain("Je helpt inwoners."),
        Line::bold("Taken"),
        Line::item(0, "bellen"),
        Line::item(1, "met inwoners"),
        Line::item(0, "schrijven"),
        Line::header(&["Eis", "Niveau"]),
        Line::row(&["Diploma\n• mbo\n• of gelijk", ""]),
    ];
    let wanted: Vec<&str> = lines.iter().flat_map(Line::texts).collect();
    for (kind, bytes) in [(Kind::Docx, docx(&lines)), (Kind::Odt, odt(&lines))] {
        let read = goedwerk::reader::read("a", &bytes, kind);
        assert!(read.findings.is_empty(), "{:?}", read.findings);
        assert_eq!(read.blocks.iter().map(Block::text).collect::<Vec<_>>(), wanted, "{kind:?}");
    }
}
