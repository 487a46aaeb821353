//! Files of other programs and of other times, by their content: what they are instead of a document that can be read.

use memchr::memmem;

/// The first bytes of a compound file, which is a small file system: Word before 2007, and documents with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The first bytes of rich text.
const RICH_TEXT: &[u8] = b"{\\rtf";

/// Whether a file is a compound file or rich text.
pub fn is_foreign(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND) || bytes.starts_with(RICH_TEXT)
}

/// The key of the reason why a file is not a document that can be read.
pub fn reason(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(RICH_TEXT) {
        return Some("docx-rtf");
    }
    if !bytes.starts_with(COMPOUND) {
        return None;
    }
    let names = [("EncryptedPackage", "docx-wachtwoord"), ("WordDocument", "docx-oud")];
    let found = names.iter().find(|(name, _)| {
        // Names in a compound file are UTF-16.
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    });
    Some(found.map_or("docx-ander", |(_, reason)| reason))
}

/// Whether the main part of a package is a workbook or a presentation.
pub fn is_other_office(xml: &str) -> bool {
    let root = xml.split('<').skip(1).find(|tag| !tag.starts_with(['?', '!']));
    let name = root.unwrap_or_default().split([' ', '\t', '\r', '\n', '>', '/']).next().unwrap_or_default();
    matches!(name.rsplit(':').next(), Some("workbook" | "presentation"))
}
