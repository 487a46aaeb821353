//! The styles of an ODT file, as far as needed to read its text: character formatting, visibility, indentation, and
//! which list levels show a bullet or number.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use crate::reader::draft::Looks;
use crate::reader::signs::is_picture_font;
use crate::reader::xml::{self, Walk, attribute, number, points};

/// The minimum font weight of bold text.
const BOLD: u16 = 600;

/// The character formatting of a style; `None` for properties that are not set.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Letters {
    bold: Option<bool>,
    size: Option<LetterSize>,
    hidden: Option<bool>,
    /// Whether the font is a symbol font.
    pictures: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum LetterSize {
    Points(f32),
    /// A fraction of the size of the surrounding text.
    Part(f32),
}

impl Letters {
    fn read(&mut self, tag: &BytesStart<'_>) {
        if let Some(weight) = attribute(tag, "font-weight") {
            self.bold = Some(weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= BOLD));
        }
        if let Some(size) = attribute(tag, "font-size") {
            let part = size.strip_suffix('%').and_then(|part| part.parse::<f32>().ok());
            self.size = match part.filter(|part| part.is_finite()) {
                Some(part) => Some(LetterSize::Part(part / 100.0)),
                None => points(&size, 1.0).map(LetterSize::Points),
            };
        }
        if let Some(display) = attribute(tag, "display") {
            self.hidden = Some(display == "none");
        }
        if let Some(font) = attribute(tag, "font-name").or_else(|| attribute(tag, "font-family")) {
            self.pictures = Some(is_picture_font(font.trim_matches('\'')));
        }
    }

    /// Fills in what is not set from the formatting of the surrounding text, or of the parent style.
    pub fn within(self, outer: Self) -> Self {
        let size = match (self.size, outer.size) {
            (Some(LetterSize::Part(part)), Some(LetterSize::Points(points))) => {
                Some(LetterSize::Points(points * part))
            }
            (Some(LetterSize::Part(part)), Some(LetterSize::Part(of))) => Some(LetterSize::Part(part * of)),
            (size, outer) => size.or(outer),
        };
        Self {
            bold: self.bold.or(outer.bold),
            size,
            hidden: self.hidden.or(outer.hidden),
            pictures: self.pictures.or(outer.pictures),
        }
    }

    pub fn looks(self) -> Looks {
        let size = match self.size {
            Some(LetterSize::Points(points)) => Some(points),
            _ => None,
        };
        Looks { is_bold: self.bold.unwrap_or(false), size }
    }

    pub fn is_hidden(self) -> bool {
        self.hidden.unwrap_or(false)
    }

    pub fn is_pictured(self) -> bool {
        self.pictures.unwrap_or(false)
    }
}

/// A style, including inherited properties.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct OdtStyle {
    pub letters: Letters,
    /// The indentation, in points.
    pub indent: Option<f32>,
    pub begins_page: Option<bool>,
    pub ends_page: Option<bool>,
    /// The heading level of its paragraphs.
    pub level: Option<u8>,
}

/// A level of a list.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ListLevel {
    /// Whether a bullet or number is shown.
    pub is_shown: bool,
    /// The indentation of its items, in points.
    pub indent: Option<f32>,
}

/// The family of a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StyleFamily {
    Paragraph,
    Text,
}

impl StyleFamily {
    fn of(tag: &BytesStart<'_>) -> Option<Self> {
        match attribute(tag, "family").as_deref() {
            Some("paragraph") => Some(Self::Paragraph),
            Some("text") => Some(Self::Text),
            _ => None,
        }
    }
}

/// The styles that apply to a part.
#[derive(Debug, Default)]
pub struct Styles {
    known: BTreeMap<(StyleFamily, String), OdtStyle>,
    /// The default paragraph style.
    usual: OdtStyle,
    /// The number of each list style, and its levels by depth from 0.
    lists: BTreeMap<String, (u64, BTreeMap<u8, ListLevel>)>,
}

impl Styles {
    /// Parses the common styles of the document, and the automatic styles of a part. If the XML is damaged, styles
    /// before the damage are kept: the text can still be read.
    pub fn parse(common: &str, part: &str) -> Self {
        let mut reading = OdtStylesWalk { skips_automatic: true, ..OdtStylesWalk::default() };
        let _ = xml::walk(common, &mut reading);
        reading.skips_automatic = false;
        let _ = xml::walk(part, &mut reading);
        let OdtStylesWalk { own, usual, lists, .. } = reading;
        let known = own.keys().map(|key| (key.clone(), resolved(key, &own))).collect();
        Self { known, usual, lists }
    }

    /// The style with this name. For paragraphs, missing character formatting is that of the default paragraph style.
    pub fn of(&self, family: StyleFamily, name: Option<String>) -> OdtStyle {
        let style = name.and_then(|name| self.known.get(&(family, name)).copied()).unwrap_or_default();
        match family {
            StyleFamily::Paragraph => OdtStyle { letters: style.letters.within(self.usual.letters), ..style },
            StyleFamily::Text => style,
        }
    }

    /// The number of a list style; `None` if the file does not define the style.
    pub fn list(&self, name: &str) -> Option<u64> {
        self.lists.get(name).map(|(number, _)| *number)
    }

    /// A level of a list style, by depth from 0; `None` if the file does not define the level.
    pub fn level(&self, name: &str, depth: u8) -> Option<ListLevel> {
        self.lists.get(name)?.1.get(&depth).copied()
    }
}

/// A style without inherited properties.
#[derive(Debug, Default)]
struct Own {
    parent: Option<String>,
    style: OdtStyle,
}

/// The maximum number of styles in a chain of inheritance.
const MOST: usize = 16;

/// Resolves a style: its own and inherited properties.
fn resolved((family, name): &(StyleFamily, String), all: &BTreeMap<(StyleFamily, String), Own>) -> OdtStyle {
    let (mut key, mut style) = ((*family, name.clone()), OdtStyle::default());
    for _ in 0..MOST {
        let Some(own) = all.get(&key) else { break };
        let title = matches!(key.1.as_str(), "Title" | "Titel").then_some(1);
        style = OdtStyle {
            letters: style.letters.within(own.style.letters),
            indent: style.indent.or(own.style.indent),
            begins_page: style.begins_page.or(own.style.begins_page),
            ends_page: style.ends_page.or(own.style.ends_page),
            level: style.level.or(own.style.level).or(title),
        };
        let Some(parent) = &own.parent else { break };
        key.1.clone_from(parent);
    }
    style
}

/// The styles in progress.
#[derive(Default)]
struct OdtStylesWalk {
    own: BTreeMap<(StyleFamily, String), Own>,
    usual: OdtStyle,
    lists: BTreeMap<String, (u64, BTreeMap<u8, ListLevel>)>,
    /// Whether automatic styles are skipped, because they belong to another part.
    skips_automatic: bool,
    open: Option<OpenStyle>,
    /// The name of the open list style.
    list: Option<String>,
    /// The depth of the open list level, from 0, and the level.
    level: Option<(u8, ListLevel)>,
}

/// A style that is being read.
enum OpenStyle {
    Usual,
    Named((StyleFamily, String), Own),
}

impl Walk for OdtStylesWalk {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        let name = tag.local_name();
        match name.as_ref() {
            "body" | "master-styles" => return false,
            "automatic-styles" if self.skips_automatic => return false,
            "default-style" if StyleFamily::of(tag) == Some(StyleFamily::Paragraph) => {
                self.open = Some(OpenStyle::Usual);
            }
            "style" => self.open = Self::named(tag),
            "list-style" => self.list = attribute(tag, "name"),
            "list-level-style-bullet" => self.begin_level(tag, attribute(tag, "bullet-char")),
            "list-level-style-number" => self.begin_level(tag, attribute(tag, "num-format")),
            "list-level-style-image" => self.begin_level(tag, Some("•".to_owned())),
            "list-level-label-alignment" => {
                if let Some((_, level)) = &mut self.level {
                    level.indent = attribute(tag, "margin-left").and_then(|length| points(&length, 1.0));
                }
            }
            "text-properties" => self.style(|style| style.letters.read(tag)),
            "paragraph-properties" => self.style(|style| paragraph(style, tag)),
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "style" | "default-style" => {
                if let Some(OpenStyle::Named(key, own)) = self.open.take() {
                    self.own.insert(key, own);
                }
            }
            "list-style" => self.list = None,
            "list-level-style-bullet" | "list-level-style-number" | "list-level-style-image" => {
                let number = u64::try_from(self.lists.len()).unwrap_or(u64::MAX);
                if let (Some(list), Some((depth, level))) = (&self.list, self.level.take()) {
                    let (_, levels) =
                        self.lists.entry(list.clone()).or_insert_with(|| (number, BTreeMap::new()));
                    levels.insert(depth, level);
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, _: &str) {}
}

impl OdtStylesWalk {
    fn named(tag: &BytesStart<'_>) -> Option<OpenStyle> {
        let key = (StyleFamily::of(tag)?, attribute(tag, "name")?);
        let mut own = Own { parent: attribute(tag, "parent-style-name"), ..Own::default() };
        own.style.level = number(tag, "default-outline-level").filter(|level| *level > 0);
        // A style with a master page starts a new page.
        own.style.begins_page =
            attribute(tag, "master-page-name").filter(|name| !name.is_empty()).map(|_| true);
        Some(OpenStyle::Named(key, own))
    }

    /// Begins a list level. `sign` is its bullet or number format, and nothing is shown if it is blank.
    fn begin_level(&mut self, tag: &BytesStart<'_>, sign: Option<String>) {
        let is_shown = sign.is_some_and(|sign| !sign.trim().is_empty());
        let level = number::<u8>(tag, "level").unwrap_or(1).saturating_sub(1);
        self.level = Some((level, ListLevel { is_shown, indent: None }));
    }

    /// Changes the style that is being read, except within list levels, whose character formatting is that of the
    /// bullet.
    fn style(&mut self, change: impl FnOnce(&mut OdtStyle)) {
        match &mut self.open {
            Some(OpenStyle::Usual) => change(&mut self.usual),
            Some(OpenStyle::Named(_, own)) => change(&mut own.style),
            None => {}
        }
    }
}

/// Reads paragraph properties.
fn paragraph(style: &mut OdtStyle, tag: &BytesStart<'_>) {
    let begins = |name| attribute(tag, name).map(|value| value == "page");
    style.indent = attribute(tag, "margin-left").and_then(|length| points(&length, 1.0)).or(style.indent);
    style.begins_page = begins("break-before").filter(|_| style.begins_page.is_none()).or(style.begins_page);
    style.ends_page = begins("break-after");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_inherit_and_sizes_are_relative() {
        let common = r#"<d><styles><default-style family="paragraph"><text-properties font-size="10pt"/></default-style>
            <style name="Kop" family="paragraph"><text-properties font-weight="bold" font-size="16pt"/></style>
            <style name="Title" family="paragraph" parent-style-name="Kop"/></styles>
            <automatic-styles><style name="P1" family="paragraph"><text-properties font-weight="bold"/></style>
            </automatic-styles></d>"#;
        let part = r#"<d><automatic-styles><style name="P1" family="paragraph" parent-style-name="Kop">
            <paragraph-properties margin-left="1in" break-before="page"/><text-properties font-size="50%"/></style>
            <style name="T1" family="text"><text-properties display="none"/></style>
            <list-style name="L1"><list-level-style-bullet level="1" bullet-char="•"/>
            <list-level-style-number level="2" num-format=""/></list-style></automatic-styles></d>"#;
        let styles = Styles::parse(common, part);
        let of = |name: &str| styles.of(StyleFamily::Paragraph, Some(name.to_owned()));
        assert_eq!(of("P1").letters.looks(), Looks { is_bold: true, size: Some(8.0) });
        assert_eq!((of("P1").indent, of("P1").begins_page), (Some(72.0), Some(true)));
        assert_eq!((of("Title").level, of("Kop").level), (Some(1), None));
        assert_eq!(of("onbekend").letters.looks(), Looks { is_bold: false, size: Some(10.0) });
        assert!(styles.of(StyleFamily::Text, Some("T1".to_owned())).letters.is_hidden());
        let shown = |depth| styles.level("L1", depth).map(|level| level.is_shown);
        assert_eq!((shown(0), shown(1), shown(2)), (Some(true), Some(false), None));
    }
}
