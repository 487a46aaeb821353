//! Reads the tables of a font file that a document needs. The only module that knows the font reader.

use skrifa::charmap::Charmap;
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::prelude::{LocationRef, Size};
use skrifa::raw::TableProvider as _;
use skrifa::raw::tables::os2::Os2;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// The range of units per em that the format allows.
const UNITS_PER_EM: std::ops::RangeInclusive<u16> = 16..=16384;

/// The tables of a font file. All lengths are in font units.
pub struct FontTables<'a> {
    font: FontRef<'a>,
    charmap: Charmap<'a>,
    widths: GlyphMetrics<'a>,
    metrics: Metrics,
}

/// Where the licence bits of a font allow it to be embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embedding {
    /// Anywhere.
    Anywhere,
    /// In documents, from which it cannot be installed.
    Documents,
    /// Nowhere, or the font does not say.
    Nowhere,
}

impl<'a> FontTables<'a> {
    /// Opens a font file, or the first font in a collection. `None` if it is not a valid font.
    #[must_use]
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let font = FontRef::from_index(bytes, 0).ok()?;
        let units_per_em = font.head().ok()?.units_per_em();
        let has_glyphs = font.maxp().ok()?.num_glyphs() > 0;
        let is_whole = font.hhea().is_ok() && font.hmtx().is_ok() && font.cmap().is_ok();
        if !UNITS_PER_EM.contains(&units_per_em) || !has_glyphs || !is_whole {
            return None;
        }
        let unscaled = (Size::unscaled(), LocationRef::default());
        Some(Self {
            charmap: font.charmap(),
            widths: font.glyph_metrics(unscaled.0, unscaled.1),
            metrics: font.metrics(unscaled.0, unscaled.1),
            font,
        })
    }

    /// The font, for the shaper.
    pub(super) fn font(&self) -> &FontRef<'a> {
        &self.font
    }

    /// Whether the font has TrueType outlines.
    #[must_use]
    pub fn has_outlines(&self) -> bool {
        self.font.glyf().is_ok() && self.font.loca(None).is_ok()
    }

    /// Where the font, or a subset of it, may be embedded.
    #[must_use]
    pub fn embedding(&self) -> Embedding {
        self.font.os2().map_or(Embedding::Nowhere, |os2| embedding(&os2))
    }

    /// The glyph of a character; `None` if the font lacks it.
    #[must_use]
    pub fn glyph(&self, character: char) -> Option<u16> {
        let glyph = self.charmap.map(character)?.to_u32();
        u16::try_from(glyph).ok().filter(|glyph| *glyph != 0)
    }

    /// The advance width; 0 for a glyph that is out of range.
    #[must_use]
    pub fn advance(&self, glyph: u16) -> i32 {
        self.widths.advance_width(GlyphId::from(glyph)).map_or(0, whole)
    }

    /// Units per em; never 0.
    #[must_use]
    pub fn units_per_em(&self) -> u16 {
        self.metrics.units_per_em
    }

    /// The bounding box of all glyphs: left, bottom, right and top.
    #[must_use]
    pub fn bounds(&self) -> [i32; 4] {
        let bounds = self.metrics.bounds.unwrap_or_default();
        [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(whole)
    }

    /// The ascender.
    #[must_use]
    pub fn ascent(&self) -> i32 {
        whole(self.metrics.ascent)
    }

    /// The descender, as a negative number.
    #[must_use]
    pub fn descent(&self) -> i32 {
        whole(self.metrics.descent)
    }

    /// The cap height, if the font specifies it.
    #[must_use]
    pub fn cap_height(&self) -> Option<i32> {
        self.metrics.cap_height.map(whole)
    }

    /// The italic angle in degrees, counter-clockwise from upright.
    #[must_use]
    pub fn italic_angle(&self) -> f32 {
        self.metrics.italic_angle
    }

    /// The PostScript name of the font: letters, digits and hyphens.
    #[must_use]
    pub fn postscript_name(&self) -> Option<String> {
        let name = self.font.localized_strings(StringId::POSTSCRIPT_NAME).english_or_first()?;
        let is_plain = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
        let plain: String = name.chars().filter(is_plain).take(60).collect();
        (!plain.is_empty()).then_some(plain)
    }
}

impl std::fmt::Debug for FontTables<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("FontTables").field(&self.postscript_name()).finish()
    }
}

/// Interprets the field `fsType`. Version 3 allows one of the four levels; before that the least restrictive one
/// counts, and the two bits that prohibit subsetting or outline embedding were introduced in version 2.
fn embedding(os2: &Os2<'_>) -> Embedding {
    const RESTRICTED: u16 = 2;
    const PREVIEW_AND_PRINT: u16 = 4;
    const EDITABLE: u16 = 8;
    const NO_SUBSETTING: u16 = 0x100;
    const BITMAPS_ONLY: u16 = 0x200;
    let bits = os2.fs_type();
    if os2.version() >= 2 && bits & (NO_SUBSETTING | BITMAPS_ONLY) != 0 {
        return Embedding::Nowhere;
    }
    match bits & 0xF {
        0 => Embedding::Anywhere,
        PREVIEW_AND_PRINT | EDITABLE => Embedding::Documents,
        RESTRICTED => Embedding::Nowhere,
        several if os2.version() < 3 && several & (PREVIEW_AND_PRINT | EDITABLE) != 0 => Embedding::Documents,
        _ => Embedding::Nowhere,
    }
}

/// A length in whole units, which an unscaled font always has.
#[expect(clippy::cast_possible_truncation, reason = "the lengths of a font fit in 16 bits")]
fn whole(length: f32) -> i32 {
    length.round() as i32
}

#[cfg(test)]
mod tests {
    use super::FontTables;

    #[test]
    fn the_measures_of_our_own_font_are_those_it_is_published_with() {
        let font = FontTables::open(notosans::REGULAR_TTF).expect("it is a font");
        assert_eq!(font.units_per_em(), 2048);
        assert_eq!(font.bounds(), [-1139, -559, 2706, 2146]);
        assert_eq!((font.ascent(), font.descent(), font.cap_height()), (2189, -600, Some(1462)));
        assert_eq!(font.postscript_name().as_deref(), Some("NotoSans"));
        let space = font.glyph(' ').expect("it has a space");
        assert_eq!((space, font.advance(space)), (3, 532));
        assert_eq!(font.glyph('日'), None);
        assert_eq!(font.advance(u16::MAX), 0);
    }

    #[test]
    fn a_font_without_a_size_is_none() {
        let mut bytes = notosans::REGULAR_TTF.to_vec();
        let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
        let record = (0..tables).map(|table| 12 + 16 * table).find(|at| &bytes[*at..at + 4] == b"head");
        let record = record.expect("the font has the table");
        let offset = bytes[record + 8..record + 12].try_into().map(u32::from_be_bytes).expect("four bytes");
        let at = usize::try_from(offset).expect("it is small") + 18;
        bytes[at..at + 2].copy_from_slice(&[0, 0]);
        assert!(FontTables::open(&bytes).is_none());
    }
}
