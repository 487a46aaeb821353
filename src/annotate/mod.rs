//! A Word file and notes -> the same file, with each note as a comment at the words it is about.
//!
//! Only comments are added: the text of the file, its formatting and every other part stay byte for byte the same. A run
//! (text with one formatting) is split where a comment begins or ends within it. Comments of an earlier run are replaced,
//! those of people stay, and so does a comment of an earlier run that somebody replied to or resolved.

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

/// Writes notes into a Word file as comments. `date` is their date and time (ISO 8601), if they are to have one.
///
/// # Errors
/// The key of the reason why the file cannot have comments: it cannot be read, or it is signed, which any change would
/// undo.
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
