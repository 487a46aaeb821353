//! What a paragraph looks like.

use super::numbering::INDENT;
use super::xml::Xml;
use crate::blocks::Alignment;

/// The width of the text on an A4 page with margins of 2.5 cm, in twips (1/20 point).
pub const TEXT_WIDTH: u32 = 9070;
/// The room between a table and what follows, in twips.
const AFTER_TABLE: &str = "200";

/// What comes before a paragraph and is a property of it in Word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before {
    /// A page ends.
    pub page_break: bool,
    /// A table ends: tables have no room after them of their own.
    pub table: bool,
}

/// A style of Word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text.
    Normal,
    /// Text without room around it.
    NoSpacing,
    /// A heading of this level.
    Heading(u8),
    /// An item with a bullet.
    ListBullet,
    /// An item with a number.
    ListNumber,
    /// More text in an item.
    ListContinue,
    /// Words of somebody else.
    Quote,
    /// What is said with a table or a picture.
    Caption,
    /// Text above a page.
    Header,
    /// Text below a page.
    Footer,
}

impl Style {
    /// Word's own id of the style.
    fn id(self) -> Option<String> {
        let id = match self {
            Self::Normal => return None,
            Self::Heading(level) => return Some(format!("Heading{}", level.clamp(1, 6))),
            Self::NoSpacing => "NoSpacing",
            Self::ListBullet => "ListBullet",
            Self::ListNumber => "ListNumber",
            Self::ListContinue => "ListContinue",
            Self::Quote => "Quote",
            Self::Caption => "Caption",
            Self::Header => "Header",
            Self::Footer => "Footer",
        };
        Some(id.to_owned())
    }

    /// Where the style begins its text, in twips from the margin. A list has this from its numbering.
    fn indent(self, level: usize) -> u32 {
        match self {
            Self::ListBullet | Self::ListNumber => {
                INDENT * u32::try_from(level + 1).unwrap_or(u32::MAX / INDENT)
            }
            Self::ListContinue | Self::Quote => INDENT,
            _ => 0,
        }
    }
}

/// What a paragraph looks like.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Its style.
    pub style: Style,
    /// Whether it stays on one page with what follows.
    pub keep_next: bool,
    /// The number of its list, and how many lists that is in.
    pub list: Option<(usize, usize)>,
    /// Where its text begins, in twips from the margin.
    pub indent: u32,
    /// How it is aligned.
    pub alignment: Alignment,
}

impl Look {
    /// As the style has it.
    pub fn new(style: Style) -> Self {
        Self { style, keep_next: false, list: None, indent: 0, alignment: Alignment::Left }
    }

    /// With its text so far from the margin, in twips.
    pub fn at(self, indent: u32) -> Self {
        Self { indent, ..self }
    }

    /// The properties of the paragraph, in the order Word wants them.
    pub fn write(&self, xml: &mut Xml, before: Before) {
        xml.open("w:pPr", &[]);
        if let Some(id) = self.style.id() {
            xml.value("w:pStyle", &id);
        }
        if self.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        if before.page_break {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((number, level)) = self.list {
            xml.open("w:numPr", &[]);
            xml.value("w:ilvl", &super::numbering::level(level).to_string());
            xml.value("w:numId", &number.to_string());
            xml.close();
        }
        // Headings have more room above them than this.
        if before.table && !matches!(self.style, Style::Heading(_)) {
            xml.empty("w:spacing", &[("w:before", AFTER_TABLE)]);
        }
        let level = self.list.map_or(0, |(_, level)| super::numbering::level(level));
        if self.indent != self.style.indent(level) {
            xml.empty("w:ind", &[("w:left", &self.indent.to_string())]);
        }
        match self.alignment {
            Alignment::Left => {}
            Alignment::Center => xml.value("w:jc", "center"),
            Alignment::Right => xml.value("w:jc", "right"),
        }
        xml.close();
    }
}
