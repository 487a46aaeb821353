//! Opens a PDF, and reads its pages and streams within limits.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, Filter, LoadPdfError, Pdf};

use super::guard::{self, Refusal};

/// The maximum size of a file, in bytes.
const MAX_BYTES: usize = 16 * crate::source::MAX_BYTES;

/// The maximum number of pages.
const MAX_PAGES: usize = 2_000;

/// The maximum number of bytes unpacked for the text: content streams and font tables.
const MAX_CONTENT: usize = 64 * 1024 * 1024;

/// The maximum number of operators, characters and structure elements that are read.
const MAX_STEPS: usize = 10_000_000;

/// Opens a file.
///
/// # Errors
/// The key of the message that is shown when the file cannot be read.
pub fn open(bytes: &[u8]) -> Result<Pdf, &'static str> {
    if bytes.len() > MAX_BYTES {
        return Err("pdf-te-groot");
    }
    guard::measure(bytes).map_err(reason)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => "pdf-wachtwoord",
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => "pdf-versleuteling",
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => "pdf-stuk",
    })?;
    if pdf.pages().len() > MAX_PAGES {
        return Err("pdf-te-groot");
    }
    Ok(pdf)
}

fn reason(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooLarge => "pdf-te-groot",
        Refusal::Damaged => "pdf-stuk",
    }
}

/// The remaining budget of bytes to unpack and steps to perform.
#[derive(Debug)]
pub struct Budget {
    bytes: usize,
    steps: usize,
}

impl Budget {
    /// The budget for one file.
    pub fn new() -> Self {
        Self { bytes: MAX_CONTENT, steps: MAX_STEPS }
    }

    /// Unpacks a stream; `None` if its filters are not supported or its data are damaged.
    ///
    /// # Errors
    /// The key of the message that is shown, when the budget is exceeded.
    pub fn content(&mut self, stream: &Stream<'_>) -> Result<Option<Vec<u8>>, &'static str> {
        let filters = stream.filters();
        let raw = stream.raw_data();
        let bound = match filters.as_slice() {
            [] => raw.len(),
            [Filter::FlateDecode] => match guard::deflated(&raw, self.bytes) {
                Ok(size) => size,
                Err(Refusal::TooLarge) => return Err("pdf-te-groot"),
                Err(Refusal::Damaged) => return Ok(None),
            },
            // ASCII filters alone expand data by at most a factor of four.
            [Filter::AsciiHexDecode | Filter::Ascii85Decode] => raw.len().saturating_mul(4),
            [Filter::AsciiHexDecode | Filter::Ascii85Decode, Filter::FlateDecode] => {
                raw.len().saturating_mul(1032)
            }
            [Filter::RunLengthDecode] => raw.len().saturating_mul(64),
            [Filter::LzwDecode] => raw.len().saturating_mul(2731),
            _ => return Ok(None),
        };
        self.bytes = self.bytes.checked_sub(bound).ok_or("pdf-te-groot")?;
        Ok(stream.decoded_data().ok().map(std::borrow::Cow::into_owned))
    }

    /// Takes steps from the budget.
    ///
    /// # Errors
    /// The key of the message that is shown, when the budget is exceeded.
    pub fn step(&mut self, steps: usize) -> Result<(), &'static str> {
        self.steps = self.steps.checked_sub(steps).ok_or("pdf-te-groot")?;
        Ok(())
    }
}

/// The content stream of a page, joined from its parts.
///
/// # Errors
/// The key of the message that is shown, when the budget is exceeded.
pub fn instructions(page: &Page<'_>, budget: &mut Budget) -> Result<Vec<u8>, &'static str> {
    let raw = page.raw();
    if let Some(stream) = raw.get::<Stream<'_>>("Contents") {
        return Ok(budget.content(&stream)?.unwrap_or_default());
    }
    let mut all = Vec::new();
    for part in raw.get::<Array<'_>>("Contents").iter().flat_map(Array::iter::<Object<'_>>) {
        budget.step(1)?;
        let Some(stream) = part.into_stream() else { continue };
        all.extend(budget.content(&stream)?.unwrap_or_default());
        all.push(b'\n');
    }
    Ok(all)
}

/// The 0-based number of each page, by object identifier.
pub fn numbers(pdf: &Pdf) -> BTreeMap<ObjectIdentifier, usize> {
    let pages = pdf.pages().iter().enumerate();
    pages.filter_map(|(number, page)| Some((page.raw().obj_id()?, number))).collect()
}

/// The document catalogue; `None` if it is missing.
pub fn catalogue(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get(pdf.xref().root_id())
}
