//! Encodings of simple fonts, with one byte per character, by glyph names.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Array, Dict, Name, Object};
use read_fonts::ps::agl;
use read_fonts::ps::encoding::PredefinedEncoding;

/// The encoding of a simple font.
pub struct LetterNames {
    /// The text of each character code.
    texts: Vec<Option<String>>,
    /// Whether the font is monospaced.
    is_fixed: bool,
}

/// The first private-use character of symbol fonts.
const SYMBOLS: u32 = 0xf000;

impl LetterNames {
    /// Reads the encoding of a font.
    pub fn of(font: &Dict<'_>) -> Self {
        let name = font.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned()).unwrap_or_default();
        let family = name.split_once('+').map_or(name.as_str(), |(_, family)| family);
        let is_symbol =
            ["Symbol", "Wingdings", "ZapfDingbats", "Webdings"].iter().any(|word| family.contains(word));
        let (base, differences) = match font.get::<Object<'_>>("Encoding") {
            Some(Object::Name(name)) => (Some(name.as_str().to_owned()), None),
            Some(Object::Dict(dict)) => (
                dict.get::<Name<'_>>("BaseEncoding").map(|name| name.as_str().to_owned()),
                dict.get::<Array<'_>>("Differences"),
            ),
            _ => (None, None),
        };
        let is_true_type = font.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "TrueType");
        let base = match base.as_deref() {
            Some("MacRomanEncoding") => Base::Encoded(MACINTOSH),
            Some("WinAnsiEncoding") => Base::Encoded(WINDOWS_1252),
            _ if is_symbol => Base::Symbols,
            // As in other programs, a TrueType font without an encoding has that of Windows.
            _ if is_true_type => Base::Encoded(WINDOWS_1252),
            _ => Base::Standard,
        };
        let mut texts: Vec<Option<String>> = (0..=u8::MAX).map(|code| base.text(code)).collect();
        if let Some(differences) = differences {
            differ(&mut texts, &differences);
        }
        Self { texts, is_fixed: family.starts_with("Courier") }
    }

    /// The text of a character code; `None` if it is unknown.
    pub fn text(&self, code: u8) -> Option<String> {
        self.texts[usize::from(code)].clone()
    }

    /// The width of a character in a monospaced font, in thousandths of the font size; `None` for other fonts.
    pub fn width(&self, _code: u8) -> Option<f64> {
        self.is_fixed.then_some(600.0)
    }
}

enum Base {
    Encoded(&'static Encoding),
    Standard,
    /// A symbol font, whose characters are mapped to private-use characters.
    Symbols,
}

impl Base {
    fn text(&self, code: u8) -> Option<String> {
        match self {
            Self::Encoded(_) if code < 32 => None,
            Self::Encoded(encoding) => Some(encoding.decode_without_bom_handling(&[code]).0.into_owned()),
            Self::Standard => {
                let name = PredefinedEncoding::Standard.name(code);
                Some(agl::name_to_chars(name).collect()).filter(|text: &String| !text.is_empty())
            }
            Self::Symbols if code == b' ' => Some(" ".to_owned()),
            Self::Symbols => char::from_u32(SYMBOLS + u32::from(code)).map(String::from),
        }
    }
}

/// Applies `Differences`: each number is a character code, followed by the glyph names from that code on.
fn differ(texts: &mut [Option<String>], differences: &Array<'_>) {
    let mut code = 0_usize;
    for part in differences.iter::<Object<'_>>() {
        match part {
            Object::Number(number) => code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(text) = texts.get_mut(code) {
                    let said: String = agl::name_to_chars(name.as_str()).collect();
                    *text = Some(said).filter(|said| !said.is_empty());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// The width of a character in a font without widths, in thousandths of the font size: about that of Helvetica.
pub fn fallback_width(text: Option<&str>) -> f64 {
    match text.and_then(|text| text.chars().next()) {
        Some('i' | 'j' | 'l' | '\'' | '|') => 222.0,
        Some('f' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '/' | '\u{a0}') => 278.0,
        Some('r' | '(' | ')' | '-') => 333.0,
        Some('c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z') => 500.0,
        Some('m' | 'M') => 833.0,
        Some('w' | 'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'R' | 'U' | 'W') => 722.0,
        Some(sign) if sign.is_uppercase() => 667.0,
        _ => 556.0,
    }
}
