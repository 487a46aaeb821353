//! Adds notes to a Word file as comments, each anchored to the words that it is about.
//!
//! The text and its formatting do not change, and parts that need no change are copied byte for byte. A run (a stretch
//! of text with one formatting) is split where a comment begins or ends inside it. Comments that goedwerk added before
//! are replaced, unless somebody replied to them or resolved them. Comments of other authors are kept.
//!
//! A function that fails returns the key of the reason in `Words::terms`, such as `docx-stuk` for malformed XML.

mod beside;
mod comments;
mod marks;
mod names;
mod note;
mod own;
mod package;
mod place;
mod runs;
mod splice;

use crate::reader::WordPlaces;

use beside::Beside;
use comments::CommentsPart;
use package::WordPackage;

pub use note::{AUTHOR, Note};

/// Returns the Word file in `bytes` with each note added as a comment.
///
/// `date` is the date and time of the comments (ISO 8601); `None` leaves them undated.
///
/// # Errors
/// Returns the key of the reason (in `Words::terms`) if the file cannot be read, has no text to anchor a comment to, or
/// has a digital signature, which any change would invalidate.
pub fn annotate(bytes: &[u8], notes: &[Note], date: Option<&str>) -> Result<Vec<u8>, &'static str> {
    let places = WordPlaces::open(bytes)?;
    let mut package = WordPackage::open(bytes, &places.main)?;
    if package.is_signed() {
        return Err("docx-ondertekend");
    }
    let mut part = CommentsPart::of(&mut package, &places.xml)?;
    let beside = Beside::of(&mut package)?;
    let retired = own::retire(&mut part, &beside.threads());
    let xml = marks::without_marks(&places.xml, &retired.ids)?;
    let paragraphs = places.paragraphs(&xml)?;
    let runs = runs::Runs::of(&xml)?;
    let anchors = place::place(&xml, &paragraphs, &runs, notes);
    let mut added = Vec::new();
    for (note, anchor) in notes.iter().zip(anchors) {
        let Some(anchor) = anchor else { return Err("docx-geen-tekst") };
        let elsewhere = note.elsewhere.iter().filter(|_| anchor.is_elsewhere);
        let text: Vec<String> = elsewhere.chain(&note.text).cloned().collect();
        if !retired.kept.contains(&text) {
            added.push((anchor, text));
        }
    }
    let first = part.first_free(&xml)?;
    let texts: Vec<&[String]> = added.iter().map(|(_, text)| text.as_slice()).collect();
    let rows = part.append(&texts, first, date, beside.has_rows())?;
    let marks = (first..).zip(added.iter().map(|(anchor, _)| anchor));
    let xml = splice::with_marks(&xml, marks)?;
    package.replace_main(&xml);
    part.store(&mut package)?;
    beside.store(&mut package, &retired.paragraphs, &rows)?;
    package.written()
}
