//! Reads the fonts of a PDF: the text and width of each character code.

use std::collections::BTreeMap;

use hayro_cmap::{BfString, CMap, CMapName};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::encoding::{LetterNames, fallback_width};
use super::file::Budget;

/// A font.
pub struct Font {
    codes: Codes,
    texts: Option<CMap>,
    widths: BTreeMap<u32, f64>,
    /// The default width.
    width: Option<f64>,
    /// The unit of widths, as a fraction of the font size.
    unit: f64,
    /// Whether the font is bold.
    pub is_bold: bool,
}

/// The encoding of character codes in strings.
enum Codes {
    /// One byte per character, with glyph names.
    One(LetterNames),
    /// One or two bytes per character, as defined by a `CMap`, or two bytes without one.
    Table(Option<Box<CMap>>),
    /// Two bytes per character, which are UTF-16.
    Utf16,
}

/// A character in a string.
pub struct Code {
    /// The text; `None` if the font does not define it.
    pub text: Option<String>,
    /// The width, as a fraction of the font size.
    pub width: f64,
    /// Whether word spacing applies to the character.
    pub is_space: bool,
}

/// Parts of the names of bold fonts.
const BOLD: [&str; 5] = ["bold", "black", "heavy", "demi", "extrabd"];

impl Font {
    /// Reads a font.
    ///
    /// # Errors
    /// The key of the message that is shown, when the budget is exceeded.
    pub fn read(font: &Dict<'_>, budget: &mut Budget) -> Result<Self, &'static str> {
        let texts = match font.get::<Stream<'_>>("ToUnicode") {
            Some(stream) => budget.content(&stream)?.and_then(|table| CMap::parse(&table, |_| None)),
            None => None,
        };
        let kind = font.get::<Name<'_>>("Subtype");
        let mut read = match kind.as_ref().map(Name::as_str) {
            Some("Type0") => Self::composite(font, budget)?,
            kind => Self::simple(font, kind == Some("Type3")),
        };
        read.texts = texts;
        Ok(read)
    }

    fn simple(font: &Dict<'_>, is_drawn: bool) -> Self {
        let descriptor = font.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let first = font.get::<u32>("FirstChar").unwrap_or(0);
        let widths = font.get::<Array<'_>>("Widths");
        let widths: BTreeMap<u32, f64> = widths
            .iter()
            .flat_map(Array::iter::<f64>)
            .take(256)
            .enumerate()
            .filter_map(|(index, width)| Some((first.checked_add(u32::try_from(index).ok()?)?, width)))
            .collect();
        let width = descriptor.get::<f64>("MissingWidth").filter(|_| !widths.is_empty());
        let unit =
            font.get::<[f64; 6]>("FontMatrix").filter(|_| is_drawn).map_or(0.001, |matrix| matrix[0].abs());
        let is_bold = is_bold(font, &descriptor);
        Self { codes: Codes::One(LetterNames::of(font)), texts: None, widths, width, unit, is_bold }
    }

    fn composite(font: &Dict<'_>, budget: &mut Budget) -> Result<Self, &'static str> {
        let descendant =
            font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let descendant = descendant.unwrap_or_default();
        let descriptor = descendant.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let codes = match font.get::<Object<'_>>("Encoding") {
            Some(Object::Stream(stream)) => Codes::Table(
                budget.content(&stream)?.and_then(|table| CMap::parse(&table, predefined)).map(Box::new),
            ),
            Some(Object::Name(name)) if name.as_str().contains("UCS2") || name.as_str().contains("UTF16") => {
                Codes::Utf16
            }
            _ => Codes::Table(None),
        };
        let width = Some(descendant.get::<f64>("DW").unwrap_or(1000.0));
        let is_bold = is_bold(font, &descriptor) || is_bold(&descendant, &descriptor);
        let widths = widths(&descendant, budget)?;
        Ok(Self { codes, texts: None, widths, width, unit: 0.001, is_bold })
    }

    /// Decodes the characters of a string.
    pub fn codes<'s>(&'s self, mut string: &'s [u8]) -> impl Iterator<Item = Code> + 's {
        std::iter::from_fn(move || {
            let (&first, rest) = string.split_first()?;
            if let Codes::One(names) = &self.codes {
                string = rest;
                return Some(self.one(first, names));
            }
            let wide = match rest.split_first() {
                Some((&second, rest)) if !self.is_one_byte(first) => {
                    string = rest;
                    u16::from_be_bytes([first, second])
                }
                _ => {
                    string = rest;
                    u16::from(first)
                }
            };
            Some(self.wide(wide))
        })
    }

    fn one(&self, code: u8, names: &LetterNames) -> Code {
        let text = self.said(u32::from(code)).or_else(|| names.text(code));
        let width = self.widths.get(&u32::from(code)).copied().or(self.width);
        let width =
            width.unwrap_or_else(|| names.width(code).unwrap_or_else(|| fallback_width(text.as_deref())));
        Code { text, width: width * self.unit, is_space: code == b' ' }
    }

    fn wide(&self, code: u16) -> Code {
        let code = u32::from(code);
        let number = match &self.codes {
            Codes::Table(Some(table)) => {
                table.lookup_cid_code(code, 2).or_else(|| table.lookup_cid_code(code, 1))
            }
            _ => None,
        };
        let text = self.said(code).or_else(|| match self.codes {
            Codes::Utf16 => char::from_u32(code).map(String::from),
            _ => None,
        });
        let width = self.widths.get(&number.unwrap_or(code)).copied().or(self.width).unwrap_or(1000.0);
        Code { text, width: width * self.unit, is_space: false }
    }

    /// Whether the `CMap` defines this byte as a one-byte code.
    fn is_one_byte(&self, byte: u8) -> bool {
        match &self.codes {
            Codes::Table(Some(table)) => table.lookup_cid_code(u32::from(byte), 1).is_some(),
            _ => false,
        }
    }

    /// The text of a character code in the `ToUnicode` table of the font; `None` if it is not defined.
    fn said(&self, code: u32) -> Option<String> {
        let text = match self.texts.as_ref()?.lookup_bf_string(code)? {
            BfString::Char(sign) => sign.to_string(),
            BfString::String(text) => text,
        };
        Some(text).filter(|text| !text.is_empty() && text != "\0" && text != "\u{fffd}")
    }
}

/// The predefined `CMap`s that a `CMap` can refer to; only `Identity-H` is supported.
fn predefined(name: CMapName<'_>) -> Option<&'static [u8]> {
    (name.to_bytes() == b"Identity-H").then_some(
        b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange endcmap",
    )
}

fn is_bold(font: &Dict<'_>, descriptor: &Dict<'_>) -> bool {
    let name =
        font.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
    let family = name.split_once('+').map_or(name.as_str(), |(_, family)| family);
    BOLD.iter().any(|word| family.contains(word))
        || descriptor.get::<f64>("FontWeight").is_some_and(|weight| weight >= 600.0)
        || descriptor.get::<u32>("Flags").is_some_and(|flags| flags & (1 << 18) != 0)
}

/// The widths of a composite font, from entries `first [width ...]` and `first last width`.
///
/// # Errors
/// The key of the message that is shown, when the budget is exceeded.
fn widths(font: &Dict<'_>, budget: &mut Budget) -> Result<BTreeMap<u32, f64>, &'static str> {
    let mut widths = BTreeMap::new();
    let Some(array) = font.get::<Array<'_>>("W") else { return Ok(widths) };
    let mut parts = array.iter::<Object<'_>>();
    while let (Some(first), Some(next)) = (parts.next(), parts.next()) {
        budget.step(1)?;
        let Some(first) = code(&first) else { break };
        if let Object::Array(run) = next {
            for (index, width) in (0_u32..65_536).zip(run.iter::<f64>()) {
                widths.insert(first.saturating_add(index), width);
            }
        } else if let (Some(last), Some(width)) = (code(&next), parts.next()) {
            let Some(width) = width.into_f32() else { break };
            for code in first..=last.min(65_535) {
                widths.insert(code, f64::from(width));
            }
            budget.step(usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX).min(65_536))?;
        }
    }
    Ok(widths)
}

fn code(number: &Object<'_>) -> Option<u32> {
    u32::try_from(number.clone().into_i32()?).ok().filter(|code| *code < 65_536)
}
