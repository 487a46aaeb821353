//! Fonts: the glyphs of a text and their widths. The only module that knows the shaper.

use std::fmt;
use std::sync::LazyLock;

use harfrust::{
    Direction, GlyphBuffer, GlyphInfo, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script,
};

use crate::write::opentype::FontTables;
use crate::write::style::HouseStyle;
use crate::write::typeface::{Family as HouseFamily, FontFile};

/// A font face: family, weight and slant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face {
    /// The family.
    pub family: Typeface,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// A family of fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Typeface {
    /// Noto Sans, which is embedded in the program and has the largest character set.
    Noto,
    /// The text family of the house style.
    Text,
    /// The heading family of the house style.
    Headings,
}

/// A glyph, with the text it represents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Its glyph id; never 0, which is the missing glyph.
    pub id: u16,
    /// The text it represents; empty for further glyphs of the same character.
    pub text: String,
    /// Its advance width, in font units.
    pub advance: i32,
    /// Its horizontal offset, in font units.
    pub right: i32,
    /// Its vertical offset, in font units.
    pub up: i32,
}

/// The fonts of a document.
pub struct Typefaces<'a> {
    house: Vec<(Face, Shaper<'a>)>,
}

/// The shaping data of a font.
struct Shaper<'a> {
    bytes: &'a [u8],
    name: String,
    tables: FontTables<'a>,
    data: ShaperData,
    plan: ShapePlan,
}

/// The weight and slant of the four fonts of a family.
const CUTS: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

impl Face {
    /// The text face with this weight and slant.
    #[must_use]
    pub fn of(bold: bool, italic: bool) -> Self {
        Self { family: Typeface::Text, bold, italic }
    }

    fn noto(self) -> Self {
        Self { family: Typeface::Noto, ..self }
    }
}

impl fmt::Debug for Typefaces<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.house.iter().map(|(_, shaper)| &shaper.name)).finish()
    }
}

impl<'a> Typefaces<'a> {
    /// The fonts of a house style, with those of the program as fallback.
    #[must_use]
    pub fn of(style: &'a HouseStyle) -> Self {
        let fonts = &style.fonts;
        let families = [(Typeface::Text, &fonts.text), (Typeface::Headings, &fonts.headings)];
        let mut house = Vec::new();
        for (family, files) in families {
            for (bold, italic) in CUTS {
                let file = files.as_ref().and_then(|files| cut(files, family, bold, italic));
                if let Some(shaper) = file.and_then(Shaper::read) {
                    house.push((Face { family, bold, italic }, shaper));
                }
            }
        }
        Self { house }
    }

    /// The font of a face: that of the house style, or else that of the program.
    #[must_use]
    pub fn resolve(&self, face: Face) -> Face {
        let has = |family: Typeface| {
            let face = Face { family, ..face };
            self.house.iter().any(|(known, _)| *known == face).then_some(face)
        };
        let own = match face.family {
            Typeface::Noto => None,
            Typeface::Text => has(Typeface::Text),
            Typeface::Headings => has(Typeface::Headings).or_else(|| has(Typeface::Text)),
        };
        own.unwrap_or(face.noto())
    }

    /// The font of each run of a text: that of the house style if it has the characters, or else that of the program. A
    /// combining mark stays with its base letter.
    #[must_use]
    pub fn stretches<'t>(&self, face: Face, text: &'t str) -> Vec<(Face, &'t str)> {
        let own = self.resolve(face);
        if own.family == Typeface::Noto || self.has_all(own, text) {
            return vec![(own, text)];
        }
        let mut stretches: Vec<(Face, std::ops::Range<usize>)> = Vec::new();
        let mut starts: Vec<usize> =
            text.char_indices().filter(|(_, character)| !is_mark(*character)).map(|(at, _)| at).collect();
        starts.first_mut().into_iter().for_each(|first| *first = 0);
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(text.len());
            let face = if self.has_all(own, &text[*start..end]) { own } else { own.noto() };
            match stretches.last_mut().filter(|(last, _)| *last == face) {
                Some((_, range)) => range.end = end,
                None => stretches.push((face, *start..end)),
            }
        }
        stretches.into_iter().map(|(face, range)| (face, &text[range])).collect()
    }

    fn has_all(&self, face: Face, text: &str) -> bool {
        let seen: String = text.chars().filter(|character| !unseen(*character)).collect();
        self.shape(face, &seen).is_ok()
    }

    /// The bytes of the font file.
    #[must_use]
    pub fn bytes(&self, face: Face) -> &[u8] {
        self.shaper(face).bytes
    }

    /// The PostScript name of the font, for PDF.
    #[must_use]
    pub fn name(&self, face: Face) -> &str {
        &self.shaper(face).name
    }

    /// The tables of the font.
    #[must_use]
    pub fn tables(&self, face: Face) -> &FontTables<'_> {
        &self.shaper(face).tables
    }

    /// Points per font unit, at this size.
    #[must_use]
    pub fn scale(&self, face: Face, size: f32) -> f32 {
        size / f32::from(self.tables(face).units_per_em())
    }

    /// The advance width of a glyph, in font units.
    #[must_use]
    pub fn advance(&self, face: Face, glyph: u16) -> i32 {
        self.tables(face).advance(glyph)
    }

    /// The total width of the glyphs, in points.
    #[must_use]
    pub fn width(&self, face: Face, size: f32, glyphs: &[Glyph]) -> f32 {
        glyphs.iter().map(|glyph| units(glyph.advance)).sum::<f32>() * self.scale(face, size)
    }

    fn shaper(&self, face: Face) -> &Shaper<'_> {
        match self.house.iter().find(|(known, _)| *known == face) {
            Some((_, shaper)) => shaper,
            None => noto(face),
        }
    }
}

/// The file of a family for a weight and slant. Headings are short, so they can fall back to the regular font.
fn cut(files: &HouseFamily, family: Typeface, bold: bool, italic: bool) -> Option<&[u8]> {
    let regular = (family == Typeface::Headings).then_some(&files.regular);
    files.file(bold, italic).or(regular).map(FontFile::bytes)
}

/// Whether a character is a combining mark.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{200d}')
}

/// The font files embedded in the program.
pub fn program() -> impl Iterator<Item = &'static [u8]> {
    CUTS.iter().map(|(bold, italic)| noto(Face::of(*bold, *italic)).bytes)
}

/// The embedded font with this weight and slant.
fn noto(face: Face) -> &'static Shaper<'static> {
    static SHAPERS: LazyLock<[Shaper<'static>; 4]> = LazyLock::new(|| {
        [
            (notosans::REGULAR_TTF, "NotoSans-Regular"),
            (notosans::BOLD_TTF, "NotoSans-Bold"),
            (notosans::ITALIC_TTF, "NotoSans-Italic"),
            (notosans::BOLD_ITALIC_TTF, "NotoSans-BoldItalic"),
        ]
        .map(own)
    });
    &SHAPERS[usize::from(face.bold) + 2 * usize::from(face.italic)]
}

#[expect(
    clippy::expect_used,
    reason = "the fonts are part of the program and every test of a document reads them"
)]
fn own((bytes, name): (&'static [u8], &str)) -> Shaper<'static> {
    Shaper { name: name.to_owned(), ..Shaper::read(bytes).expect("the font is whole") }
}

impl<'a> Shaper<'a> {
    /// Shapes a text from left to right.
    fn place(&self, text: &str) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let options = ShapeOptions::new().plan(Some(&self.plan));
        self.data.shaper(self.tables.font()).build().shape(buffer, options)
    }

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let tables = FontTables::open(bytes)?;
        let data = ShaperData::new(tables.font());
        let shaper = data.shaper(tables.font()).build();
        let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let name = tables.postscript_name().unwrap_or_else(|| "Huisletter".to_owned());
        Some(Self { bytes, name, tables, data, plan })
    }
}

impl Typefaces<'_> {
    /// Shapes a text into glyphs, from left to right.
    ///
    /// # Errors
    /// The first character for which the font has no glyph.
    pub fn shape(&self, face: Face, text: &str) -> Result<Vec<Glyph>, char> {
        let shaper = self.shaper(face);
        let placed = shaper.place(text);
        let infos = placed.glyph_infos();
        let mut glyphs = Vec::with_capacity(infos.len());
        for (index, (info, position)) in infos.iter().zip(placed.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let id = u16::try_from(info.glyph_id).unwrap_or(0);
            if id == 0 {
                return Err(missing(&shaper.tables, &text[start..]));
            }
            let said = said(text, infos, index);
            glyphs.push(Glyph {
                id,
                text: said,
                advance: position.x_advance,
                right: position.x_offset,
                up: position.y_offset,
            });
        }
        Ok(glyphs)
    }

    /// The characters of a text for which the font has no glyph, as byte offsets in ascending order.
    #[must_use]
    pub fn lacks(&self, face: Face, text: &str) -> Vec<usize> {
        let shaper = self.shaper(face);
        let has = |character: char| shaper.tables.glyph(character).is_some();
        if text.chars().all(has) {
            return Vec::new();
        }
        let placed = shaper.place(text);
        let mut starts: Vec<usize> = placed.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.dedup();
        let mut lacking = Vec::new();
        let missing =
            placed.glyph_infos().iter().filter(|info| info.glyph_id == 0).map(|info| info.cluster as usize);
        for start in missing {
            if lacking.last().is_some_and(|last| *last >= start) {
                continue;
            }
            // A cluster may be more than the character that is missing.
            let next = starts.partition_point(|other| *other <= start);
            let end = starts.get(next).copied().unwrap_or(text.len());
            let before = lacking.len();
            let without = text[start..end].char_indices().filter(|(_, character)| !has(*character));
            lacking.extend(without.map(|(at, _)| start + at));
            if lacking.len() == before {
                lacking.push(start);
            }
        }
        lacking
    }
}

/// The text that a glyph represents. If several glyphs form one character or several, each glyph takes one character
/// and the last takes the remainder.
fn said(text: &str, infos: &[GlyphInfo], index: usize) -> String {
    let start = infos[index].cluster;
    let first = infos[..index].iter().rposition(|info| info.cluster != start).map_or(0, |before| before + 1);
    let after = infos[index..].iter().position(|info| info.cluster != start).map(|later| index + later);
    let end = after.map_or(text.len(), |after| infos[after].cluster as usize);
    let mut characters = text[start as usize..end].chars().skip(index - first);
    if after.unwrap_or(infos.len()) == index + 1 {
        characters.collect()
    } else {
        characters.next().into_iter().collect()
    }
}

/// The first character of a text that the font lacks.
fn missing(tables: &FontTables<'_>, text: &str) -> char {
    let lacks = |character: &char| tables.glyph(*character).is_none();
    text.chars().find(lacks).or_else(|| text.chars().next()).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Font units as a floating-point number.
#[expect(clippy::cast_precision_loss, reason = "units of a font are small")]
#[must_use]
pub fn units(units: i32) -> f32 {
    units as f32
}

/// What is in the text for the line breaker alone.
#[must_use]
pub fn unseen(character: char) -> bool {
    matches!(character, '\u{200b}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::{Face, Glyph, Typefaces};
    use crate::write::style::HouseStyle;

    fn shaped(text: &str) -> Result<Vec<Glyph>, char> {
        Typefaces::of(&HouseStyle::default()).shape(Face::of(false, false), text)
    }

    fn length(text: &str) -> i32 {
        shaped(text).expect("the font has it").iter().map(|glyph| glyph.advance).sum()
    }

    #[test]
    fn letters_that_fit_each_other_stand_closer() {
        assert!(length("AV") < length("A") + length("V"));
        assert_eq!(length("nn"), 2 * length("n"));
    }

    #[test]
    fn glyphs_say_all_of_the_text_and_no_more() {
        for text in ["Financiële", "e\u{301}e", "q\u{301}q", "1\u{a0}%"] {
            let said: String =
                shaped(text).expect("the font has it").into_iter().map(|glyph| glyph.text).collect();
            assert_eq!(said, text);
        }
    }

    #[test]
    fn the_character_that_is_missing_is_named() {
        assert_eq!(shaped("a日b"), Err('日'));
    }
}
