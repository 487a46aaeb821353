//! The font: which glyphs a text takes, and how wide they are. The only place that knows the shaper.

use std::sync::LazyLock;

use rustybuzz::{Direction, GlyphInfo, ShapePlan, UnicodeBuffer, script};

/// A font of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Upright.
    Regular,
    /// Upright and heavy.
    Bold,
    /// Slanted.
    Italic,
    /// Slanted and heavy.
    BoldItalic,
}

/// A glyph, and the text it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the font; never 0, which is the glyph of what the font lacks.
    pub id: u16,
    /// The text it stands for; empty where one character takes more glyphs.
    pub text: String,
    /// From this glyph to the next, in units of the font.
    pub advance: i32,
    /// How far it is moved to the right before it is drawn, in units of the font.
    pub right: i32,
    /// How far it is moved up before it is drawn, in units of the font.
    pub up: i32,
}

/// What the shaper needs of a font.
struct Shaper {
    face: rustybuzz::Face<'static>,
    plan: ShapePlan,
}

impl Face {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face of this weight and slant.
    #[must_use]
    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The bytes of the font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => notosans::REGULAR_TTF,
            Self::Bold => notosans::BOLD_TTF,
            Self::Italic => notosans::ITALIC_TTF,
            Self::BoldItalic => notosans::BOLD_ITALIC_TTF,
        }
    }

    /// The name of the font.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
            Self::Italic => "NotoSans-Italic",
            Self::BoldItalic => "NotoSans-BoldItalic",
        }
    }

    /// The tables of the font.
    #[must_use]
    pub fn tables(self) -> &'static rustybuzz::ttf_parser::Face<'static> {
        &self.shaper().face
    }

    /// Points per unit of the font, at a size.
    #[must_use]
    pub fn scale(self, size: f32) -> f32 {
        size / f32::from(self.tables().units_per_em())
    }

    /// The width of a glyph, in units of the font.
    #[must_use]
    pub fn advance(self, glyph: u16) -> i32 {
        self.tables().glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(glyph)).map_or(0, i32::from)
    }

    fn shaper(self) -> &'static Shaper {
        static SHAPERS: LazyLock<[Shaper; 4]> = LazyLock::new(|| Face::ALL.map(read));
        &SHAPERS[self as usize]
    }
}

#[expect(
    clippy::expect_used,
    reason = "the fonts are part of the program and every test of a document reads them"
)]
fn read(face: Face) -> Shaper {
    let face = rustybuzz::Face::from_slice(face.bytes(), 0).expect("the font is whole");
    let plan = ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), None, &[]);
    Shaper { face, plan }
}

/// The glyphs of a text, from left to right.
///
/// # Errors
/// The first character that the font has no glyph for.
pub fn shape(face: Face, text: &str) -> Result<Vec<Glyph>, char> {
    let shaper = face.shaper();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let placed = rustybuzz::shape_with_plan(&shaper.face, &shaper.plan, buffer);
    let infos = placed.glyph_infos();
    let mut glyphs = Vec::with_capacity(infos.len());
    for (index, (info, position)) in infos.iter().zip(placed.glyph_positions()).enumerate() {
        let start = info.cluster as usize;
        let id = u16::try_from(info.glyph_id).unwrap_or(0);
        if id == 0 {
            return Err(missing(face, &text[start..]));
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

/// What a glyph stands for. Where several glyphs make one character, or several characters, each takes one of these
/// and the last takes what is left.
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
fn missing(face: Face, text: &str) -> char {
    let lacks = |character: &char| face.tables().glyph_index(*character).is_none();
    text.chars().find(lacks).or_else(|| text.chars().next()).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// How wide glyphs are together, in points.
#[must_use]
pub fn width(face: Face, size: f32, glyphs: &[Glyph]) -> f32 {
    glyphs.iter().map(|glyph| units(glyph.advance)).sum::<f32>() * face.scale(size)
}

/// Units of a font as a number with a fraction.
#[expect(clippy::cast_precision_loss, reason = "units of a font are small")]
#[must_use]
pub fn units(units: i32) -> f32 {
    units as f32
}
