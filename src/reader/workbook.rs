//! Reads Excel workbooks: every sheet is a table, and every line in a cell is a paragraph.
//!
//! Only values are read, not formulas, formatting or links to other files.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::archive::Archive;
use super::block::{Cell, Zone};
use super::docx::package::Package;
use super::draft::{Draft, DraftShape, Looks, Story};
use super::manuscript::Manuscript;
use super::sheet::lay_out;
use super::xml::{Walk, attribute, number, walk};
use crate::rulebook::bestand::docx_onleesbaar;
use crate::source::MAX_BYTES;

/// The part with the names of the sheets.
const MAIN: &str = "xl/workbook.xml";
/// The maximum number of rows and columns of a sheet in Excel.
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;
/// Default names of sheets, without their number.
const UNNAMED: [&str; 5] = ["blad", "sheet", "werkblad", "tabel", "table"];

/// Whether a file is an Excel workbook.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && Archive::open(bytes).is_ok_and(|archive| archive.has(MAIN))
}

/// Reads a workbook. For a file that cannot be read, there are no blocks but a finding with the reason.
#[must_use]
pub fn read_workbook(name: &str, bytes: &[u8]) -> Manuscript {
    match story(bytes) {
        Ok(story) => lay_out(name, story),
        Err(reason) => Manuscript::refused(name, &docx_onleesbaar::RULE, reason),
    }
}

/// Reads the texts of the cells.
///
/// # Errors
/// The key of the message that is shown when the file cannot be read.
fn story(bytes: &[u8]) -> Result<Story, &'static str> {
    let mut package = Package(Archive::open(bytes)?);
    let xml = package.0.part(MAIN)?.ok_or("docx-geen-tekst")?;
    let relations = package.relations(MAIN)?;
    let part_of = |kind: &str, id: Option<&str>| {
        let mut found = relations.iter().filter(|relation| relation.kind == kind);
        found.find(|relation| id.is_none_or(|id| relation.id == id)).map(|relation| relation.part.clone())
    };
    let mut sheets = WorkbookSheets::default();
    walk(&xml, &mut sheets)?;
    let mut strings = SharedStrings::default();
    if let Some(part) = part_of("sharedStrings", None) {
        walk(&package.0.part(&part)?.unwrap_or_default(), &mut strings)?;
    }
    let mut layout = WorkbookStory::default();
    for (name, id, is_hidden) in &sheets.0 {
        let Some(part) = part_of("worksheet", Some(id)) else { continue };
        let Some(xml) = package.0.part(&part)? else { continue };
        let mut cells = SheetCells { strings: &strings.texts, ..SheetCells::default() };
        walk(&xml, &mut cells)?;
        if cells.length > MAX_BYTES {
            return Err("docx-te-groot");
        }
        layout.sheet(name, *is_hidden, &cells.cells)?;
    }
    Ok(layout.story)
}

/// The sheets of a workbook: name, relationship ID, and whether the sheet is hidden.
#[derive(Default)]
struct WorkbookSheets(Vec<(String, String, bool)>);

impl Walk for WorkbookSheets {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        if tag.local_name().as_ref() == "sheet" {
            let is_hidden = attribute(tag, "state").is_some_and(|state| state != "visible");
            let name = attribute(tag, "name").unwrap_or_default();
            self.0.push((name, attribute(tag, "id").unwrap_or_default(), is_hidden));
        }
        true
    }

    fn end(&mut self, _: &str) {}

    fn words(&mut self, _: &str) {}
}

/// The shared strings, to which cells refer by index.
#[derive(Default)]
struct SharedStrings {
    texts: Vec<String>,
    is_text: bool,
}

impl Walk for SharedStrings {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        match tag.local_name().as_ref() {
            "si" => self.texts.push(String::new()),
            "t" => self.is_text = true,
            // Phonetic text, above East Asian characters.
            "rPh" => return false,
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        self.is_text &= name != "t";
    }

    fn words(&mut self, words: &str) {
        if let Some(text) = self.texts.last_mut().filter(|_| self.is_text) {
            text.push_str(words);
        }
    }
}

/// The kind of value of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum CellKind {
    /// An inline text or a number.
    #[default]
    Own,
    /// The index of a shared string.
    Shared,
    /// A value that is not read: an error, a boolean, or in a hidden row.
    Skipped,
}

/// The texts of the cells of a sheet, by row and column from 0.
#[derive(Default)]
struct SheetCells<'s> {
    strings: &'s [String],
    cells: BTreeMap<(usize, usize), String>,
    /// The total length of the texts in bytes. It is limited, since a short file can refer to a long string many
    /// times.
    length: usize,
    row: usize,
    column: usize,
    kind: CellKind,
    is_value: bool,
    /// Whether the row is hidden.
    is_hidden: bool,
    value: String,
}

impl Walk for SheetCells<'_> {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        match tag.local_name().as_ref() {
            "row" => {
                let given = number::<usize>(tag, "r").and_then(|row| row.checked_sub(1));
                self.row = given.unwrap_or(self.row).min(ROWS);
                self.column = 0;
                self.is_hidden =
                    attribute(tag, "hidden").is_some_and(|value| value == "1" || value == "true");
            }
            "c" => {
                let given = attribute(tag, "r").and_then(|place| column(&place));
                self.column = given.unwrap_or(self.column).min(COLUMNS);
                let kind = attribute(tag, "t");
                self.kind = match kind.as_deref() {
                    Some("s") => CellKind::Shared,
                    Some("e" | "b") => CellKind::Skipped,
                    _ => CellKind::Own,
                };
                if self.is_hidden {
                    self.kind = CellKind::Skipped;
                }
                self.value.clear();
            }
            "v" | "t" => self.is_value = true,
            "f" | "rPh" => return false,
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "v" | "t" => self.is_value = false,
            "row" => self.row += 1,
            "c" => {
                self.add();
                self.column += 1;
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.is_value {
            self.value.push_str(words);
        }
    }
}

impl SheetCells<'_> {
    fn add(&mut self) {
        let shared = self.value.trim().parse::<usize>().ok().and_then(|at| self.strings.get(at));
        let text =
            if self.kind == CellKind::Shared { shared.map_or("", String::as_str) } else { &self.value };
        self.length = self.length.saturating_add(text.len());
        let is_kept = self.kind != CellKind::Skipped
            && self.length <= MAX_BYTES
            && text.chars().any(char::is_alphanumeric);
        if is_kept {
            self.cells.insert((self.row, self.column), text.to_owned());
        }
    }
}

/// The 0-based column of a cell reference such as `AB12`; `None` if it does not begin with letters.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let column =
        letters.take(4).fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    column.checked_sub(1)
}

/// The paragraphs of all sheets.
#[derive(Default)]
struct WorkbookStory {
    story: Story,
    length: usize,
}

impl WorkbookStory {
    fn sheet(
        &mut self,
        name: &str,
        is_hidden: bool,
        cells: &BTreeMap<(usize, usize), String>,
    ) -> Result<(), &'static str> {
        if cells.is_empty() {
            return Ok(());
        }
        let zone = if is_hidden { Zone::Hidden } else { Zone::Body };
        let bare =
            name.trim().trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ').to_lowercase();
        if !UNNAMED.contains(&bare.as_str()) {
            self.add(name, None, DraftShape::Heading(1), zone);
        }
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (row, _) in cells.keys() {
            *counts.entry(*row).or_default() += 1;
        }
        // Rows with a single cell above the first row with more cells are a title or an explanation, not part of the
        // table.
        let first = counts.iter().find(|(_, count)| **count > 1).map_or(usize::MAX, |(row, _)| *row);
        let table = self.story.tables;
        self.story.tables += 1;
        for ((row, column), text) in cells {
            self.length += text.len();
            if self.length > MAX_BYTES {
                return Err("docx-te-groot");
            }
            let cell = Cell { table, row: *row, column: *column, is_header: *row == first };
            let cell = (*row >= first).then_some(cell);
            for line in text.lines() {
                self.add(line, cell, DraftShape::Paragraph, zone);
            }
        }
        Ok(())
    }

    fn add(&mut self, text: &str, cell: Option<Cell>, shape: DraftShape, zone: Zone) {
        let mut draft = Draft { number: self.story.paragraphs, shape, zone, cell, ..Draft::default() };
        let words = if zone == Zone::Hidden { &mut draft.hidden } else { &mut draft.shown };
        words.push(text.trim(), Looks::default());
        if !draft.is_empty() {
            self.story.paragraphs += 1;
            self.story.drafts.push(draft);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::column;

    #[test]
    fn columns_are_letters() {
        for (place, wanted) in
            [("A1", Some(0)), ("z9", Some(25)), ("AA1", Some(26)), ("XFD1", Some(16_383)), ("12", None)]
        {
            assert_eq!(column(place), wanted, "{place}");
        }
        assert!(column("ZZZZZZZZZZZZ1").is_some());
    }
}
