//! Character formatting from run properties, direct or through styles.

use quick_xml::events::BytesStart;

use crate::reader::draft::Looks;
use crate::reader::signs::is_picture_font;
use crate::reader::xml::{attribute, points};

/// The unit of font sizes: half a point.
const HALF_POINT: f32 = 0.5;

/// The run properties in one place, such as a style; `None` for properties that are not set there.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Written {
    pub bold: Option<bool>,
    pub hidden: Option<bool>,
    pub size: Option<f32>,
    /// Whether the font is a symbol font.
    pub pictures: Option<bool>,
}

impl Written {
    /// Reads a child element of run properties.
    pub fn read(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "b" => self.bold = Some(is_on(tag)),
            "vanish" => self.hidden = Some(is_on(tag)),
            "sz" => self.size = attribute(tag, "val").and_then(|size| points(&size, HALF_POINT)),
            "rFonts" => {
                let font = attribute(tag, "ascii").or_else(|| attribute(tag, "hAnsi"));
                self.pictures = font.map(|font| is_picture_font(&font)).or(self.pictures);
            }
            _ => {}
        }
    }

    /// Fills in properties that are not set from `other`.
    pub fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            hidden: self.hidden.or(other.hidden),
            size: self.size.or(other.size),
            pictures: self.pictures.or(other.pictures),
        }
    }
}

/// The properties that apply to a run, by where they are set.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Layers {
    pub defaults: Written,
    pub table: Written,
    pub paragraph: Written,
    pub character: Written,
    pub direct: Written,
}

impl Layers {
    pub fn looks(&self) -> Looks {
        let size = self.nearest().size;
        Looks { is_bold: self.toggled(|written| written.bold), size }
    }

    pub fn is_hidden(&self) -> bool {
        self.toggled(|written| written.hidden)
    }

    /// Whether the font is a symbol font.
    pub fn is_pictured(&self) -> bool {
        self.nearest().pictures.unwrap_or(false)
    }

    fn nearest(&self) -> Written {
        self.direct.or(self.character).or(self.paragraph).or(self.table).or(self.defaults)
    }

    /// The value of a toggle property, which each kind of style inverts: a bold character style makes a word in a bold
    /// heading not bold.
    fn toggled(&self, property: impl Fn(&Written) -> Option<bool>) -> bool {
        let is_on = |written| property(written).unwrap_or(false);
        property(&self.direct).unwrap_or_else(|| {
            is_on(&self.defaults) || is_on(&self.table) ^ is_on(&self.paragraph) ^ is_on(&self.character)
        })
    }
}

/// Whether a Boolean property is on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`.
pub fn is_on(tag: &BytesStart<'_>) -> bool {
    !attribute(tag, "val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_switch_bold_and_direct_formatting_sets_it() {
        let bold = |bold| Written { bold: Some(bold), ..Written::default() };
        let layers = |paragraph, character| Layers { paragraph, character, ..Layers::default() };
        for (layers, wanted) in [
            (layers(bold(true), Written::default()), true),
            (layers(bold(true), bold(true)), false),
            (layers(bold(true), bold(false)), true),
            (Layers { direct: bold(true), ..layers(bold(true), bold(true)) }, true),
            (Layers { direct: bold(false), ..layers(bold(true), Written::default()) }, false),
            (Layers { table: bold(true), ..layers(bold(true), Written::default()) }, false),
            (Layers { defaults: bold(true), ..layers(bold(true), bold(true)) }, true),
        ] {
            assert_eq!(layers.looks().is_bold, wanted, "{layers:?}");
        }
    }
}
