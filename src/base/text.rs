//! Bytes -> text: the one place that decides which characters the bytes of a file stand for.
//!
//! A byte order mark or a declaration within the file says how it is stored; without either, it is UTF-8. Nothing is
//! guessed here: bytes that are not what they should be are a [`NoText`].

use std::borrow::Cow;

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a text is stored in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Storage {
    encoding: &'static Encoding,
    /// Whether the file begins with a byte order mark.
    is_marked: bool,
}

impl Default for Storage {
    /// UTF-8 without a byte order mark.
    fn default() -> Self {
        Self { encoding: UTF_8, is_marked: false }
    }
}

impl Storage {
    /// How a file that begins with these bytes is stored if it is UTF-8: with or without a byte order mark.
    #[must_use]
    pub fn utf8(bytes: &[u8]) -> Self {
        Self { encoding: UTF_8, is_marked: bytes.starts_with(MARK.as_bytes()) }
    }

    /// The bytes of a file with this text. A text with characters that the encoding lacks is stored as UTF-8.
    #[must_use]
    pub fn encode(self, text: &str) -> Vec<u8> {
        let mark = if self.is_marked { MARK } else { "" };
        let units = || mark.encode_utf16().chain(text.encode_utf16());
        if self.encoding == UTF_16LE {
            return units().flat_map(u16::to_le_bytes).collect();
        }
        if self.encoding == UTF_16BE {
            return units().flat_map(u16::to_be_bytes).collect();
        }
        match self.encoding.encode(text) {
            (bytes, _, false) => [mark.as_bytes(), &bytes].concat(),
            (_, _, true) => text.as_bytes().to_vec(),
        }
    }

    /// Whether the file is UTF-8.
    #[must_use]
    pub fn is_utf8(self) -> bool {
        self.encoding == UTF_8
    }
}

/// The byte order mark, as a character.
const MARK: &str = "\u{feff}";

/// A text, and how it is stored.
#[derive(Debug)]
pub struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub text: Cow<'b, str>,
    /// How the file stores it.
    pub storage: Storage,
}

/// Why bytes cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoText {
    /// The byte at this offset is not UTF-8, and the file declares no other encoding that its bytes fit.
    NotUtf8(usize),
    /// UTF-16 without a byte order mark, or damaged.
    Utf16,
    /// A null byte at this offset.
    Null(usize),
}

/// Decodes a file. `label` is the name of the encoding that the file declares in its own way, such as `windows-1252`;
/// it matters only for files that are not UTF-8, since many declarations were not adjusted when a file was converted.
///
/// # Errors
/// When the bytes do not fit the byte order mark or the declaration, or are not UTF-8 without either.
pub fn decode<'b>(bytes: &'b [u8], label: Option<&str>) -> Result<Decoded<'b>, NoText> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let storage = Storage { encoding, is_marked: true };
        if encoding == UTF_8 {
            return utf8(bytes, length, storage);
        }
        return strictly(&bytes[length..], storage).ok_or(NoText::Utf16);
    }
    let fault = match utf8(bytes, 0, Storage::default()) {
        Ok(decoded) => return Ok(decoded),
        Err(fault) => fault,
    };
    let declared = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    match declared.filter(|encoding| ![UTF_8, REPLACEMENT].contains(encoding)) {
        Some(encoding) if is_wide(encoding) => {
            strictly(bytes, Storage { encoding, is_marked: false }).ok_or(NoText::Utf16)
        }
        Some(encoding) if !matches!(fault, NoText::Null(_)) => {
            strictly(bytes, Storage { encoding, is_marked: false }).ok_or(fault)
        }
        _ if is_utf16(bytes) => Err(NoText::Utf16),
        _ => Err(fault),
    }
}

/// Whether an encoding has two bytes for a character.
fn is_wide(encoding: &'static Encoding) -> bool {
    [UTF_16LE, UTF_16BE].contains(&encoding)
}

/// Decodes bytes after the first `skip` as UTF-8 without null bytes. Offsets in errors count from the first byte.
fn utf8(bytes: &[u8], skip: usize, storage: Storage) -> Result<Decoded<'_>, NoText> {
    // `contains` is much faster than `position`.
    if bytes.contains(&0) {
        return Err(NoText::Null(bytes.iter().position(|&byte| byte == 0).unwrap_or_default()));
    }
    match std::str::from_utf8(&bytes[skip..]) {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), storage }),
        Err(error) => Err(NoText::NotUtf8(skip + error.valid_up_to())),
    }
}

/// Decodes bytes in another encoding; `None` if not all of them fit it.
fn strictly(bytes: &[u8], storage: Storage) -> Option<Decoded<'_>> {
    let text = storage.encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(Decoded { text, storage })
}

/// Whether bytes look like UTF-16 without a byte order mark: every other byte is null, at least at the start.
fn is_utf16(bytes: &[u8]) -> bool {
    let is_null =
        |parity: usize| bytes.len() >= 4 && bytes.iter().skip(parity).step_by(2).take(16).all(|&b| b == 0);
    is_null(1) != is_null(0)
}

/// The best text to *show* for bytes that are not UTF-8: what is UTF-8 stays, every other byte is a character of
/// Windows-1252, the encoding of older Dutch files.
#[must_use]
pub fn legacy(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| legacy_char(byte)));
    }
    text
}

/// The character of a byte in Windows-1252. The five bytes without one become U+FFFD.
#[must_use]
pub fn legacy_char(byte: u8) -> char {
    let bytes = [byte];
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
    let sign = text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
    if matches!(sign, '\u{80}'..='\u{9f}') { char::REPLACEMENT_CHARACTER } else { sign }
}

/// The best text to show for UTF-16, with or without a byte order mark: what cannot be decoded becomes U+FFFD.
#[must_use]
pub fn legacy_utf16(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if bytes.first() == Some(&0) => UTF_16BE,
        None => UTF_16LE,
    };
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

/// Decodes XML, which names its encoding in its first line.
///
/// # Errors
/// As [`decode`].
pub fn decode_xml(bytes: &[u8]) -> Result<Decoded<'_>, NoText> {
    let label = match bytes {
        [b'<', 0, b'?', 0, ..] => Some("utf-16le".to_owned()),
        [0, b'<', 0, b'?', ..] => Some("utf-16be".to_owned()),
        _ => xml_label(bytes),
    };
    decode(bytes, label.as_deref())
}

/// The value of `encoding` in an XML declaration.
fn xml_label(bytes: &[u8]) -> Option<String> {
    /// More than any declaration needs.
    const MOST: usize = 256;
    let start: String = bytes.iter().take(MOST).map(|&byte| char::from(byte)).collect();
    let (declaration, _) = start.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    value[1..].split_once(quote).map(|(label, _)| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The decoded text, or the error.
    fn read(bytes: &[u8], label: Option<&str>) -> Result<String, NoText> {
        decode(bytes, label).map(|decoded| decoded.text.into_owned())
    }

    fn utf16(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn a_byte_order_mark_says_what_follows_and_is_no_text() {
        assert_eq!(read("\u{feff}café".as_bytes(), None), Ok("café".into()));
        for to in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(read(&utf16("\u{feff}café €😀", to), None), Ok("café €😀".into()));
            assert_eq!(read(&utf16("café", to), None), Err(NoText::Utf16), "nothing says so");
        }
        assert_eq!(read(b"\xFF\xFEa\0b", None), Err(NoText::Utf16), "half a character");
        assert_eq!(read(b"\xFF\xFE\0\xD8a\0", None), Err(NoText::Utf16), "half of a pair");
        assert_eq!(read(b"\xEF\xBB\xBFa\xEB", None), Err(NoText::NotUtf8(4)));
        assert_eq!(read(b"\xFF\xFE", None), Ok(String::new()));
        assert_eq!(read(b"", None), Ok(String::new()));
    }

    #[test]
    fn a_declaration_counts_for_what_is_not_utf8() {
        assert_eq!(read(b"caf\xE9 \x80", Some("windows-1252")), Ok("café €".into()));
        assert_eq!(read(b"caf\xE9", Some("ISO-8859-1")), Ok("café".into()));
        assert_eq!(read(b"\xA4", Some(" iso-8859-15 ")), Ok("€".into()));
        assert_eq!(read("café".as_bytes(), Some("windows-1252")), Ok("café".into()), "converted since");
        assert_eq!(read(b"caf\xE9", None), Err(NoText::NotUtf8(3)));
        assert_eq!(read(b"caf\xE9", Some("utf-8")), Err(NoText::NotUtf8(3)));
        assert_eq!(read(b"caf\xE9", Some("no such thing")), Err(NoText::NotUtf8(3)));
        assert_eq!(read(b"caf\xE9", Some("iso-2022-kr")), Err(NoText::NotUtf8(3)), "no encoding for the web");
        assert_eq!(read(b"\xE9 ", Some("shift_jis")), Err(NoText::NotUtf8(0)));
        assert_eq!(read(b"a\0b\xE9", Some("windows-1252")), Err(NoText::Null(1)));
    }

    #[test]
    fn xml_names_its_encoding() {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>";
        let latin: Vec<u8> = text.chars().map(|sign| u8::try_from(sign).expect("it is Latin-1")).collect();
        let read = |bytes: &[u8]| decode_xml(bytes).map(|decoded| decoded.text.into_owned());
        assert_eq!(read(&latin), Ok(text.to_owned()));
        assert_eq!(read(text.as_bytes()), Ok(text.to_owned()), "not adjusted when it was converted");
        assert_eq!(read(&utf16(text, u16::to_le_bytes)), Ok(text.to_owned()));
        assert_eq!(read(&utf16(text, u16::to_be_bytes)), Ok(text.to_owned()));
        for bad in
            ["<?xml encoding=?><a>", "<?xml encoding='?><a>", "<?xml encoding", "<?xml encoding=\u{eb}"]
        {
            let bytes: Vec<u8> = [bad.as_bytes(), b"\xE9"].concat();
            assert!(read(&bytes).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_written_back_is_stored_as_it_was() {
        let whole = |bytes: &[u8], label| {
            let decoded = decode(bytes, label).expect("it is text");
            decoded.storage.encode(&decoded.text)
        };
        for text in ["café €😀", "\u{feff}café"] {
            assert_eq!(whole(text.as_bytes(), None), text.as_bytes());
        }
        for to in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes = utf16("\u{feff}café 😀", to);
            assert_eq!(whole(&bytes, None), bytes);
        }
        assert_eq!(whole(b"caf\xE9", Some("windows-1252")), b"caf\xE9");
        let storage = decode(b"\xE9", Some("windows-1252")).expect("it is text").storage;
        assert_eq!(storage.encode("→"), "→".as_bytes(), "there is no such character in it");
        assert!(!storage.is_utf8() && Storage::default().is_utf8());
    }

    #[test]
    fn what_cannot_be_read_is_still_shown() {
        assert_eq!(legacy(b"caf\xE9 \x80 \x81 \xC3\xA9"), "café € \u{fffd} é");
        assert_eq!(legacy_utf16(b"a\0b\0\0\xD8"), "ab\u{fffd}");
        assert_eq!(legacy_utf16(b"\0a\0b"), "ab");
        assert_eq!(legacy_utf16(b"\xFF\xFEa\0b"), "a\u{fffd}");
    }
}
