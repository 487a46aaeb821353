//! The fonts of an organisation: which files make a family, and whether a file may and can stand in a document.

use super::opentype::{Embedding, FontTables};

/// What a text is written with at least. A font without these is for signs and not for text.
const LEAST: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,:;()";

/// The fonts of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HouseFonts {
    /// Of text; without it, that of goedwerk.
    pub text: Option<Family>,
    /// Of headings; without it, that of text.
    pub headings: Option<Family>,
}

/// The fonts of one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name, as programs know it.
    pub name: String,
    /// Upright.
    pub regular: FontFile,
    /// Upright and heavy.
    pub bold: Option<FontFile>,
    /// Slanted.
    pub italic: Option<FontFile>,
    /// Slanted and heavy.
    pub bold_italic: Option<FontFile>,
}

impl Family {
    /// The file of a weight and slant, where the family has it.
    #[must_use]
    pub fn file(&self, bold: bool, italic: bool) -> Option<&FontFile> {
        match (bold, italic) {
            (false, false) => Some(&self.regular),
            (true, false) => self.bold.as_ref(),
            (false, true) => self.italic.as_ref(),
            (true, true) => self.bold_italic.as_ref(),
        }
    }
}

/// A font file that may and can stand in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    bytes: Vec<u8>,
    is_free: bool,
}

/// Why a font file cannot stand in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FontFault {
    /// It is no font, or it is broken.
    #[error("no font file, or a broken one")]
    Broken,
    /// Its letters are not drawn as TrueType has it.
    #[error("the letters are not drawn as TrueType has it")]
    Outlines,
    /// Its maker does not allow it to stand in a document, or does not say so.
    #[error("the font may not be embedded")]
    NotAllowed,
    /// It lacks the letters of the alphabet.
    #[error("letters of the alphabet are missing")]
    Letters,
}

impl FontFile {
    /// Looks a font file over.
    ///
    /// # Errors
    /// When it cannot stand in a document, or may not.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontFault> {
        let is_free = {
            let tables = FontTables::open(&bytes).ok_or(FontFault::Broken)?;
            if !tables.has_outlines() {
                return Err(FontFault::Outlines);
            }
            let embedding = tables.embedding();
            if embedding == Embedding::Nowhere {
                return Err(FontFault::NotAllowed);
            }
            if LEAST.chars().any(|character| tables.glyph(character).is_none()) {
                return Err(FontFault::Letters);
            }
            embedding == Embedding::Anywhere
        };
        Ok(Self { bytes, is_free })
    }

    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether it may stand whole in a web page, from where anybody can take it.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.is_free
    }
}

#[cfg(test)]
mod tests {
    use super::{FontFault, FontFile};

    /// A font of ours with other permission bits.
    fn with_permission(bits: u16) -> Vec<u8> {
        let mut bytes = notosans::REGULAR_TTF.to_vec();
        let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
        let record = (0..tables).map(|table| 12 + 16 * table).find(|at| &bytes[*at..at + 4] == b"OS/2");
        let record = record.expect("the font has the table");
        let offset = bytes[record + 8..record + 12].try_into().map(u32::from_be_bytes).expect("four bytes");
        let at = usize::try_from(offset).expect("it is small") + 8;
        bytes[at..at + 2].copy_from_slice(&bits.to_be_bytes());
        bytes
    }

    #[test]
    fn the_bits_of_the_maker_are_heeded() {
        assert_eq!(FontFile::read(with_permission(0)).map(|file| file.is_free()), Ok(true));
        assert_eq!(FontFile::read(with_permission(4)).map(|file| file.is_free()), Ok(false));
        assert_eq!(FontFile::read(with_permission(8)).map(|file| file.is_free()), Ok(false));
        for bits in [2, 0x0100, 0x0200] {
            assert_eq!(FontFile::read(with_permission(bits)), Err(FontFault::NotAllowed), "{bits:#x}");
        }
    }

    #[test]
    fn what_is_no_font_is_told() {
        for bytes in [Vec::new(), b"geen lettertype".to_vec(), notosans::REGULAR_TTF[..200].to_vec()] {
            assert_eq!(FontFile::read(bytes), Err(FontFault::Broken));
        }
    }
}
