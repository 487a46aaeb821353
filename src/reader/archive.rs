//! A document in a ZIP archive. Its parts are read by name, in memory: no name in an archive leads to a disk.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::base::text;
use crate::source::MAX_BYTES;

/// The maximum size of a file, and of everything that is unpacked from it: a small archive can hold gigabytes.
const MAX_UNPACKED: usize = 16 * MAX_BYTES;

/// An opened archive. Its methods fail with the key of the reason that is shown.
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The parts by their names in lower case: Office programs compare names without regard to case.
    parts: BTreeMap<String, usize>,
    /// The bytes that may still be unpacked.
    left: usize,
}

impl<'b> Archive<'b> {
    /// Opens a file.
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

    /// What a part is known by: its name in lower case.
    pub fn key(name: &str) -> String {
        name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
    }

    /// The parts, by their names in lower case.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Whether there is a part with this name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_ascii_lowercase())
    }

    /// The bytes of a part; `None` if there is no part with this name.
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

    /// The XML of a part; `None` if there is no part with this name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, &'static str> {
        let Some(unpacked) = self.bytes(name)? else { return Ok(None) };
        let decoded = text::decode_xml(&unpacked).map_err(|_| "docx-stuk")?;
        Ok(Some(decoded.text.into_owned()))
    }
}
