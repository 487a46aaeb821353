//! Reads documents in ZIP archives. Parts are read by name, in memory; names in an archive are never used as paths on
//! disk.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::base::text;
use crate::source::MAX_BYTES;

/// The maximum size in bytes of an archive, and of everything that is unpacked from it: a small archive can hold
/// gigabytes.
const MAX_UNPACKED: usize = 16 * MAX_BYTES;

/// An opened archive. The errors of its methods are keys of the message that is shown.
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The index of each part, by its normalised name (see [`Archive::key`]): Office programs compare names
    /// case-insensitively.
    parts: BTreeMap<String, usize>,
    /// The number of bytes that may still be unpacked.
    left: usize,
}

impl<'b> Archive<'b> {
    /// Opens an archive.
    ///
    /// # Errors
    /// When the file is too large or not a ZIP archive.
    pub fn open(bytes: &'b [u8]) -> Result<Self, &'static str> {
        if bytes.len() > MAX_UNPACKED {
            return Err("docx-te-groot");
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "docx-geen-zip")?;
        let parts = (0..zip.len())
            .filter_map(|index| Some((zip.name_for_index(index)?.ok()?, index)))
            .map(|(name, index)| (Self::key(&name), index))
            .collect();
        Ok(Self { zip, parts, left: MAX_UNPACKED })
    }

    /// Normalises the name of a part: lower case, forward slashes, without a leading slash.
    pub fn key(name: &str) -> String {
        name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
    }

    /// The normalised names of all parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Whether the archive has a part with this name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_ascii_lowercase())
    }

    /// Unpacks a part; `None` if there is no part with this name.
    ///
    /// # Errors
    /// When the part is damaged or encrypted, or unpacks to too much.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, &'static str> {
        let Some(index) = self.parts.get(&name.to_ascii_lowercase()).copied() else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => "docx-wachtwoord",
            _ => "docx-stuk",
        })?;
        let limit = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        let mut unpacked = Vec::new();
        file.take(limit).read_to_end(&mut unpacked).map_err(|_| "docx-stuk")?;
        self.left = self.left.checked_sub(unpacked.len()).ok_or("docx-te-groot")?;
        Ok(Some(unpacked))
    }

    /// Unpacks a part and decodes it as XML; `None` if there is no part with this name.
    ///
    /// # Errors
    /// As for [`Archive::bytes`], and when the encoding is invalid.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, &'static str> {
        let Some(unpacked) = self.bytes(name)? else { return Ok(None) };
        let decoded = text::decode_xml(&unpacked).map_err(|_| "docx-stuk")?;
        Ok(Some(decoded.text.into_owned()))
    }
}
