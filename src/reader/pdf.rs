//! Reads PDF files: pages with positioned pieces of text, often with a structure tree. Each line of the source is one
//! paragraph.
//!
//! ```text
//! bytes -> guard, file -> content (font, encoding) -> spans -> line -> strip -> layout, table -> paragraph -> join
//!                         tags: the structure, if there is one     running: headers and footers
//! ```

mod assemble;
mod content;
mod draft;
mod encoding;
mod file;
mod font;
mod guard;
mod join;
mod layout;
mod line;
mod matrix;
mod paragraph;
mod running;
mod span;
mod strip;
mod table;
mod tagged;
mod tags;

use super::manuscript::Manuscript;
use crate::rulebook::bestand::pdf_onleesbaar;
use file::Budget;

/// Reads a PDF.
pub(super) fn read(name: &str, bytes: &[u8]) -> Manuscript {
    // The line numbers shown are paragraph numbers, so the name says so.
    let name = format!("{name} (alinea's)");
    match manuscript(&name, bytes) {
        Ok(manuscript) => manuscript,
        Err(reason) => Manuscript::refused(&name, &pdf_onleesbaar::RULE, reason),
    }
}

/// Reads the document.
///
/// # Errors
/// The key of the message that is shown when the file cannot be read.
fn manuscript(name: &str, bytes: &[u8]) -> Result<Manuscript, &'static str> {
    let pdf = file::open(bytes)?;
    let mut budget = Budget::new();
    let mut fonts = content::PdfFonts::default();
    let mut pages = Vec::with_capacity(pdf.pages().len());
    for page in pdf.pages().iter() {
        pages.push(content::draw(page, &mut fonts, &mut budget)?);
    }
    if fonts.unknown > fonts.known {
        return Err("pdf-geen-letters");
    }
    if pages.iter().all(|page| page.spans.is_empty()) {
        let is_scan = pages.iter().any(|page| page.has_picture);
        return Err(if is_scan { "pdf-scan" } else { "pdf-geen-tekst" });
    }
    let leaves = tags::leaves(&pdf, &mut budget)?;
    let pages = pages.into_iter().map(|page| page.spans).collect();
    Ok(assemble::assemble(name, pages, &leaves))
}
