//! Reads ODT files: a ZIP archive with the text in one part, and styles, headers and footers in another. Each line of
//! the source is one paragraph: first the body, then headers and footers.

mod styles;
mod tables;
mod text;

use std::collections::BTreeSet;

use super::archive::Archive;
use super::carried;
use super::draft::Story;
use super::foreign;
use super::manuscript::Manuscript;
use super::remarks;
use super::sheet::lay_out;
use crate::rulebook::bestand::odt_onleesbaar;

use styles::Styles;

/// The prefix of the media types of text documents and their templates, in the part `mimetype`.
const TYPE: &[u8] = b"application/vnd.oasis.opendocument.text";
/// The prefix of all ODF media types.
const ANY_TYPE: &[u8] = b"application/vnd.oasis.opendocument.";

/// Whether a file is an ODF file, such as ODT or ODS.
pub(super) fn is_odt(bytes: &[u8]) -> bool {
    let Ok(mut archive) = Archive::open(bytes) else { return false };
    match archive.bytes("mimetype") {
        Ok(Some(kind)) => kind.starts_with(ANY_TYPE),
        _ => archive.has("content.xml") && archive.has("META-INF/manifest.xml"),
    }
}

pub(super) fn read(name: &str, bytes: &[u8]) -> Manuscript {
    // The line numbers shown are paragraph numbers, so the name says so.
    let name = format!("{name} (alinea's)");
    match story(bytes) {
        Ok(story) => lay_out(&name, story),
        Err(reason) => Manuscript::refused(&name, &odt_onleesbaar::RULE, reason),
    }
}

/// Reads the paragraphs of a file.
///
/// # Errors
/// The key of the message that is shown when the file cannot be read.
fn story(bytes: &[u8]) -> Result<Story, &'static str> {
    if let Some(reason) = foreign::reason(bytes) {
        return Err(reason);
    }
    let mut archive = Archive::open(bytes)?;
    if archive.bytes("mimetype")?.is_some_and(|kind| kind.starts_with(ANY_TYPE) && !kind.starts_with(TYPE)) {
        return Err("odt-ander");
    }
    if archive.part("META-INF/manifest.xml")?.is_some_and(|xml| xml.contains("encryption-data")) {
        return Err("odt-wachtwoord");
    }
    let content = archive.part("content.xml")?.ok_or("docx-geen-tekst")?;
    let common = archive.part("styles.xml")?.unwrap_or_default();
    let mut story = Story { remarks: remarks::of_odt(&content)?, ..Story::default() };
    if let Some(xml) = archive.part("meta.xml")? {
        story.carried = carried::of_odt(&xml)?;
    }
    text::read(&content, &Styles::parse(&common, &content), &mut story)?;
    let mut beside = Story { tables: story.tables, ..Story::default() };
    // Automatic styles of headers can have the same names as those of the body.
    text::read(&common, &Styles::parse("", &common), &mut beside)?;
    append(&mut story, beside);
    Ok(story)
}

/// Appends headers and footers. Repeated texts are skipped: headers of the first page and of other pages are often the
/// same.
fn append(story: &mut Story, mut beside: Story) {
    beside.drafts.sort_by_key(|draft| draft.number);
    let mut said = BTreeSet::new();
    for mut draft in beside.drafts {
        if said.insert((draft.zone, draft.shown.text.clone())) || draft.shown.text.is_empty() {
            draft.number = story.paragraphs;
            story.paragraphs += 1;
            story.drafts.push(draft);
        }
    }
}
