//! Recognises files in unsupported formats, such as RTF and Word before 2007, by their content.

use memchr::memmem;

/// The first bytes of an OLE compound file: Word before 2007, and documents with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The first bytes of an RTF file.
const RICH_TEXT: &[u8] = b"{\\rtf";

/// Whether a file is an OLE compound file or RTF.
pub fn is_foreign(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND) || bytes.starts_with(RICH_TEXT)
}

/// The key of the message that explains why a file is not supported; `None` if it is not a compound file or RTF.
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

/// Whether the XML of the main part of an Office package is a workbook or a presentation.
pub fn is_other_office(xml: &str) -> bool {
    let root = xml.split('<').skip(1).find(|tag| !tag.starts_with(['?', '!']));
    let name = root.unwrap_or_default().split([' ', '\t', '\r', '\n', '>', '/']).next().unwrap_or_default();
    matches!(name.rsplit(':').next(), Some("workbook" | "presentation"))
}
