//! Embeds fonts, limited to the glyphs in use.
//!
//! Each pair of a glyph and the text it represents has its own code, so that copied or spoken text is exact: a hyphen
//! at the end of a line has a different code from a hyphen within a word, with the same glyph.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};
use subsetter::GlyphRemapper;

use crate::write::error::WriteError;
use crate::write::page::font::{Face, Glyph, Typeface, Typefaces, units};

use super::object::{ascii, dictionary, dictionary_mut, failed, name, number};

/// The text of a glyph that represents none by itself: a zero-width joiner, which is neither seen nor heard.
const NOTHING: &str = "\u{200d}";
/// The maximum number of entries in one block of a `ToUnicode` map.
const AT_ONCE: usize = 100;
/// The stem width of regular and bold letters, in thousandths; for viewers without the font.
const STEMS: (i64, i64) = (88, 150);

/// The fonts, with the glyphs in use.
#[derive(Debug)]
pub struct Fonts<'a> {
    faces: &'a Typefaces<'a>,
    used: BTreeMap<Face, Used>,
}

/// The glyphs in use of a font. The code of a glyph is its index, counted from 1.
#[derive(Debug, Default)]
struct Used {
    codes: BTreeMap<(u16, String), u16>,
    glyphs: Vec<(u16, String)>,
}

/// The resource name of a font.
pub fn resource(face: Face) -> String {
    let family = match face.family {
        Typeface::Noto => "",
        Typeface::Text => "T",
        Typeface::Headings => "H",
    };
    let cut = match (face.bold, face.italic) {
        (false, false) => "R",
        (true, false) => "B",
        (false, true) => "I",
        (true, true) => "X",
    };
    format!("{family}{cut}")
}

impl<'a> Fonts<'a> {
    /// No fonts in use.
    pub fn new(faces: &'a Typefaces<'a>) -> Self {
        Self { faces, used: BTreeMap::new() }
    }

    /// The advance width of a glyph, in font units.
    pub fn advance(&self, face: Face, glyph: u16) -> i32 {
        self.faces.advance(face, glyph)
    }

    /// Points per font unit, at this size.
    pub fn scale(&self, face: Face, size: f32) -> f32 {
        self.faces.scale(face, size)
    }

    /// The code of a glyph.
    ///
    /// # Errors
    /// A missing glyph, or more glyphs than a font can encode.
    pub fn code(&mut self, face: Face, glyph: &Glyph) -> Result<u16, WriteError> {
        if glyph.id == 0 {
            let character = glyph.text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
            return Err(WriteError::MissingGlyph { character, words: glyph.text.clone() });
        }
        let used = self.used.entry(face).or_default();
        let said = if glyph.text.is_empty() { NOTHING } else { &glyph.text };
        let key = (glyph.id, said.to_owned());
        if let Some(code) = used.codes.get(&key) {
            return Ok(*code);
        }
        let code = u16::try_from(used.glyphs.len() + 1).map_err(failed)?;
        used.glyphs.push(key.clone());
        used.codes.insert(key, code);
        Ok(code)
    }

    /// Adds the fonts to the resources that all pages share.
    pub fn embed(&self, document: &mut Document, page: ObjectId) -> Result<(), WriteError> {
        let resources = dictionary_mut(document, page)?.get(b"Resources").and_then(Object::as_reference);
        let resources = resources.map_err(failed)?;
        let shared = dictionary_mut(document, resources)?.get(b"Font").and_then(Object::as_reference);
        let shared = shared.map_err(failed)?;
        for (face, used) in &self.used {
            let font = used.embed(*face, self.faces, document)?;
            dictionary_mut(document, shared)?.set(resource(*face), Object::Reference(font));
        }
        Ok(())
    }
}

impl Used {
    fn embed(
        &self,
        face: Face,
        faces: &Typefaces<'_>,
        document: &mut Document,
    ) -> Result<ObjectId, WriteError> {
        let mut remapper = GlyphRemapper::new();
        let glyphs: Vec<u16> = self.glyphs.iter().map(|(glyph, _)| remapper.remap(*glyph)).collect();
        let program = subsetter::subset(faces.bytes(face), 0, &remapper).map_err(failed)?;
        let base = name(&format!("{}+{}", prefix(&program), faces.name(face)));
        let length = number(program.len());
        let file = document.add_object(Stream::new(dictionary([("Length1", length)]), program));
        let descriptor = document.add_object(descriptor(face, faces, base.clone(), file));
        // Code 0 is the missing glyph.
        let places = [0].iter().chain(&glyphs).flat_map(|glyph| glyph.to_be_bytes()).collect();
        let places = document.add_object(Stream::new(Dictionary::new(), places));
        let system = dictionary([
            ("Registry", ascii("Adobe")),
            ("Ordering", ascii("Identity")),
            ("Supplement", Object::Integer(0)),
        ]);
        let descendant = document.add_object(dictionary([
            ("Type", name("Font")),
            ("Subtype", name("CIDFontType2")),
            ("BaseFont", base.clone()),
            ("CIDSystemInfo", Object::Dictionary(system)),
            ("FontDescriptor", Object::Reference(descriptor)),
            ("DW", Object::Integer(0)),
            ("W", self.widths(face, faces)),
            ("CIDToGIDMap", Object::Reference(places)),
        ]));
        let texts = document.add_object(Stream::new(Dictionary::new(), self.texts().into_bytes()));
        Ok(document.add_object(dictionary([
            ("Type", name("Font")),
            ("Subtype", name("Type0")),
            ("BaseFont", base),
            ("Encoding", name("Identity-H")),
            ("DescendantFonts", Object::Array(vec![Object::Reference(descendant)])),
            ("ToUnicode", Object::Reference(texts)),
        ])))
    }

    /// The exact widths of the codes, starting at 1.
    fn widths(&self, face: Face, faces: &Typefaces<'_>) -> Object {
        let width = |(glyph, _): &(u16, String)| thousandths(face, faces, faces.advance(face, *glyph));
        let widths = self.glyphs.iter().map(width).collect();
        Object::Array(vec![Object::Integer(1), Object::Array(widths)])
    }

    /// The `ToUnicode` map: the text that each code represents.
    fn texts(&self) -> String {
        let mut texts = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        for (index, part) in self.glyphs.chunks(AT_ONCE).enumerate() {
            let _ = writeln!(texts, "{} beginbfchar", part.len());
            for (place, (_, said)) in part.iter().enumerate() {
                let code = index * AT_ONCE + place + 1;
                let _ = write!(texts, "<{code:04X}> <");
                for unit in said.encode_utf16() {
                    let _ = write!(texts, "{unit:04X}");
                }
                texts.push_str(">\n");
            }
            texts.push_str("endbfchar\n");
        }
        texts.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        texts
    }
}

fn descriptor(face: Face, faces: &Typefaces<'_>, base: Object, file: ObjectId) -> Dictionary {
    const NONSYMBOLIC: i64 = 1 << 5;
    const ITALIC: i64 = 1 << 6;
    let tables = faces.tables(face);
    let measure = |length: i32| thousandths(face, faces, length);
    let edges = tables.bounds().map(measure).to_vec();
    dictionary([
        ("Type", name("FontDescriptor")),
        ("FontName", base),
        ("Flags", Object::Integer(NONSYMBOLIC | if face.italic { ITALIC } else { 0 })),
        ("FontBBox", Object::Array(edges)),
        ("ItalicAngle", Object::Real(tables.italic_angle())),
        ("Ascent", measure(tables.ascent())),
        ("Descent", measure(tables.descent())),
        ("CapHeight", measure(tables.cap_height().unwrap_or_else(|| tables.ascent()))),
        ("StemV", Object::Integer(if face.bold { STEMS.1 } else { STEMS.0 })),
        ("FontFile2", Object::Reference(file)),
    ])
}

/// Font units in thousandths of the font size, as an integer if exact.
fn thousandths(face: Face, faces: &Typefaces<'_>, length: i32) -> Object {
    let per_em = i64::from(faces.tables(face).units_per_em());
    let scaled = i64::from(length) * 1000;
    if scaled % per_em == 0 {
        return Object::Integer(scaled / per_em);
    }
    Object::Real(units(length) * faces.scale(face, 1000.0))
}

/// The subset tag: six capitals that distinguish this subset from others.
fn prefix(program: &[u8]) -> String {
    Sha256::digest(program).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
