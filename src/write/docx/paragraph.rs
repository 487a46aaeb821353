//! Paragraph formatting.

use super::numbering::INDENT;
use super::xml::Xml;
use crate::blocks::Alignment;

/// The width of the text on an A4 page with margins of 2.5 cm, in twips (1/20 point).
pub const TEXT_WIDTH: u32 = 9070;
/// Space between a table and what follows, in twips.
const AFTER_TABLE: &str = "200";

/// Preceding content that Word expresses as a property of the paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before {
    /// A page break.
    pub page_break: bool,
    /// A table: tables themselves have no space after them.
    pub table: bool,
}

/// A paragraph style in Word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Body text.
    Normal,
    /// Body text without spacing.
    NoSpacing,
    /// A heading of this level.
    Heading(u8),
    /// A bulleted list item.
    ListBullet,
    /// A numbered list item.
    ListNumber,
    /// A further paragraph of a list item.
    ListContinue,
    /// A quotation.
    Quote,
    /// The caption of a table or picture.
    Caption,
    /// Text in a header.
    Header,
    /// Text in a footer.
    Footer,
}

impl Style {
    /// Word's built-in id of the style.
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

    /// The indentation of the style, in twips from the margin. For lists, it comes from the numbering.
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

/// The formatting of a paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Its style.
    pub style: Style,
    /// Whether it stays on the same page as the next paragraph.
    pub keep_next: bool,
    /// The number of its list, and the number of enclosing lists.
    pub list: Option<(usize, usize)>,
    /// Its indentation, in twips from the margin.
    pub indent: u32,
    /// Its alignment.
    pub alignment: Alignment,
}

impl Look {
    /// The formatting of the style.
    pub fn new(style: Style) -> Self {
        Self { style, keep_next: false, list: None, indent: 0, alignment: Alignment::Left }
    }

    /// With this indentation, in twips.
    pub fn at(self, indent: u32) -> Self {
        Self { indent, ..self }
    }

    /// Writes the paragraph properties, in the order that Word requires.
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
        // Headings already have more space before them.
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
