//! The fonts of an organisation: families of font files, and whether a file can and may be embedded.

use super::opentype::{Embedding, FontTables};

/// The characters that a text font must have. A font without them is a symbol font.
const LEAST: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,:;()";

/// Maximum size of a font file in bytes.
const LARGEST: usize = 10_000_000;

/// The fonts of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HouseFonts {
    /// The text family; the default is that of goedwerk.
    pub text: Option<Family>,
    /// The heading family; the default is the text family.
    pub headings: Option<Family>,
}

/// A font family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name, as programs know it.
    pub name: String,
    /// Regular.
    pub regular: FontFile,
    /// Bold.
    pub bold: Option<FontFile>,
    /// Italic.
    pub italic: Option<FontFile>,
    /// Bold italic.
    pub bold_italic: Option<FontFile>,
}

impl Family {
    /// The file with this weight and slant, if the family has it.
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

/// A font file that can and may be embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    bytes: Vec<u8>,
    is_free: bool,
}

/// Why a font file cannot be embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FontFault {
    /// It is not a valid font, or exceeds 10 MB.
    #[error("no font file, or a broken one")]
    Broken,
    /// It has no TrueType outlines.
    #[error("the letters are not drawn as TrueType has it")]
    Outlines,
    /// Its licence bits prohibit embedding, or are absent.
    #[error("the font may not be embedded")]
    NotAllowed,
    /// It lacks letters of the alphabet.
    #[error("letters of the alphabet are missing")]
    Letters,
}

impl FontFile {
    /// Validates a font file.
    ///
    /// # Errors
    /// When it cannot or may not be embedded.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontFault> {
        if bytes.len() > LARGEST {
            return Err(FontFault::Broken);
        }
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

    /// Whether it may be embedded whole in a web page, from which anyone can extract it.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.is_free
    }
}

#[cfg(test)]
mod tests {
    use super::{FontFault, FontFile};

    /// The shipped font with other permission bits.
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
