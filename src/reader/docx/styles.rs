//! The styles of a Word file, as far as needed to read its text: shapes (heading, list item, table of contents),
//! character formatting and visibility.

mod names;

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::looks::{Written, is_on};
use super::properties::{NumberingRef, indent};
use crate::reader::xml::{self, Walk, attribute, number};

pub use names::StyleShape;

/// A style, including inherited properties.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WordStyle {
    pub shape: Option<StyleShape>,
    pub numbering: NumberingRef,
    /// The depth of its list items, from the name of the style.
    pub depth: u8,
    /// The indentation, in points.
    pub indent: Option<f32>,
    pub breaks_page: Option<bool>,
    pub looks: Written,
    /// The run properties of the first row, in a table style.
    pub first_row: Option<Written>,
    /// The run properties of the first column, in a table style.
    pub first_column: Option<Written>,
}

/// The styles of a file, by ID.
#[derive(Debug, Default)]
pub struct Styles {
    known: BTreeMap<String, WordStyle>,
    /// The default paragraph style.
    usual: WordStyle,
    /// The default run properties.
    pub defaults: Written,
}

/// A style without inherited properties.
#[derive(Debug, Default)]
struct Own {
    name: String,
    parent: String,
    /// The outline level, from 0; 9 for body text.
    outline: Option<u8>,
    style: WordStyle,
}

impl Styles {
    /// Parses the styles part. If the part is damaged, styles before the damage are kept: the text can still be read.
    pub fn parse(xml: &str) -> Self {
        let mut reading = StylesWalk::default();
        // Styles before the damage are kept.
        let _ = xml::walk(xml, &mut reading);
        let StylesWalk { own, usual, defaults, .. } = reading;
        let known: BTreeMap<_, _> = own.keys().map(|id| (id.clone(), resolved(id, &own))).collect();
        let usual = usual.and_then(|id| known.get(&id).copied()).unwrap_or_default();
        Self { known, usual, defaults }
    }

    /// The style with this ID. If the file does not define the style, its properties are derived from the ID.
    pub fn of(&self, id: &str) -> WordStyle {
        self.known.get(id).copied().unwrap_or_else(|| named(id))
    }

    /// The default paragraph style.
    pub fn usual(&self) -> WordStyle {
        self.usual
    }
}

/// The properties that follow from the name of a style.
fn named(name: &str) -> WordStyle {
    WordStyle { shape: StyleShape::named(name), depth: names::depth(name), ..WordStyle::default() }
}

/// The maximum number of styles in a chain of inheritance.
const MOST: usize = 16;

/// Resolves a style: its own and inherited properties.
fn resolved(id: &str, all: &BTreeMap<String, Own>) -> WordStyle {
    let (mut at, mut style) = (id, WordStyle::default());
    for _ in 0..MOST {
        let Some(own) = all.get(at) else { break };
        let name = if own.name.is_empty() { at } else { &own.name };
        let outline = own.outline.map(StyleShape::outlined);
        let own_depth = if style.depth == 0 { names::depth(name) } else { style.depth };
        style = WordStyle {
            shape: style.shape.or(outline).or_else(|| StyleShape::named(name)),
            numbering: style.numbering.or(own.style.numbering),
            depth: own_depth,
            indent: style.indent.or(own.style.indent),
            breaks_page: style.breaks_page.or(own.style.breaks_page),
            looks: style.looks.or(own.style.looks),
            first_row: style.first_row.or(own.style.first_row),
            first_column: style.first_column.or(own.style.first_column),
        };
        at = &own.parent;
    }
    style
}

/// The styles in progress.
#[derive(Default)]
struct StylesWalk {
    own: BTreeMap<String, Own>,
    usual: Option<String>,
    defaults: Written,
    in_defaults: bool,
    open: Option<(String, Own)>,
    /// The part of a table that the current properties apply to, in a table style.
    part: Option<TablePart>,
}

#[derive(Clone, Copy, PartialEq)]
enum TablePart {
    FirstRow,
    FirstColumn,
    Other,
}

impl Walk for StylesWalk {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        let name = tag.local_name();
        match name.as_ref() {
            "rPrDefault" => self.in_defaults = true,
            "style" => self.open = attribute(tag, "styleId").map(|id| (id, self.begun(tag))),
            "pPrChange" | "rPrChange" => return false,
            "tblStylePr" => self.part = Some(self.part_of(tag)),
            name if self.in_defaults => self.defaults.read(name, tag),
            name => self.within(name, tag),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "rPrDefault" => self.in_defaults = false,
            "tblStylePr" => self.part = None,
            "style" => self.own.extend(self.open.take()),
            _ => {}
        }
    }

    fn words(&mut self, _: &str) {}
}

impl StylesWalk {
    fn begun(&mut self, tag: &BytesStart<'_>) -> Own {
        let is_usual = attribute(tag, "default").is_some_and(|on| matches!(on.as_str(), "1" | "true" | "on"));
        if is_usual && attribute(tag, "type").as_deref() == Some("paragraph") {
            self.usual = attribute(tag, "styleId");
        }
        Own::default()
    }

    fn part_of(&mut self, tag: &BytesStart<'_>) -> TablePart {
        let Some((_, Own { style, .. })) = &mut self.open else { return TablePart::Other };
        match attribute(tag, "type").as_deref() {
            Some("firstRow") => {
                style.first_row = Some(Written::default());
                TablePart::FirstRow
            }
            Some("firstCol") => {
                style.first_column = Some(Written::default());
                TablePart::FirstColumn
            }
            _ => TablePart::Other,
        }
    }

    fn within(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some((_, own)) = &mut self.open else { return };
        let Own { style, .. } = own;
        match (self.part, name) {
            (Some(TablePart::FirstRow), name) => style.first_row.get_or_insert_default().read(name, tag),
            (Some(TablePart::FirstColumn), name) => {
                style.first_column.get_or_insert_default().read(name, tag);
            }
            (Some(TablePart::Other), _) => {}
            (None, "name") => own.name = attribute(tag, "val").unwrap_or_default(),
            (None, "basedOn") => own.parent = attribute(tag, "val").unwrap_or_default(),
            (None, "outlineLvl") => own.outline = number(tag, "val"),
            (None, "numPr" | "numId" | "ilvl") => style.numbering.read(name, tag),
            (None, "ind") => style.indent = indent(tag),
            (None, "pageBreakBefore") => style.breaks_page = Some(is_on(tag)),
            (None, name) => style.looks.read(name, tag),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_inherit_and_are_known_by_their_name() {
        let styles = Styles::parse(
            r#"<w:styles xmlns:w="w">
            <w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="b"><w:name w:val="Functie"/><w:basedOn w:val="a1"/></w:style>
            <w:style w:styleId="Verborgen"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:styleId="c"><w:basedOn w:val="Verborgen"/></w:style>
            <w:style w:styleId="d"><w:basedOn w:val="c"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
            <w:style w:styleId="e"><w:basedOn w:val="e"/></w:style>
            <w:style w:styleId="f"><w:name w:val="Eisen"/><w:pPr><w:numPr/></w:pPr></w:style>
            <w:style w:styleId="g"><w:name w:val="TOC Heading"/><w:basedOn w:val="a1"/></w:style>
            <w:style w:styleId="h"><w:name w:val="Los"/><w:basedOn w:val="a1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
            <w:style w:styleId="i"><w:name w:val="Eigen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            <w:style w:styleId="Koptekst"><w:name w:val="header"/></w:style>
            </w:styles>"#,
        );
        let shape = |id| styles.of(id).shape;
        for (id, wanted) in [
            ("a1", Some(StyleShape::Heading(1))),
            ("b", Some(StyleShape::Heading(1))),
            ("Lijstopsomteken", Some(StyleShape::Item)),
            ("Lijstalinea", None),
            ("Koptekst", None),
            ("e", None),
            ("g", Some(StyleShape::Contents)),
            ("h", Some(StyleShape::Text)),
            ("i", Some(StyleShape::Heading(3))),
        ] {
            assert_eq!(shape(id), wanted, "{id}");
        }
        assert!(styles.of("f").numbering.is_given);
        let hidden = |id| styles.of(id).looks.hidden;
        assert_eq!((hidden("Verborgen"), hidden("c"), hidden("d")), (Some(true), Some(true), Some(false)));
    }

    #[test]
    fn a_table_style_speaks_of_its_first_row_and_of_nothing_else_there() {
        let styles = Styles::parse(
            r#"<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>
            </w:docDefaults><w:style w:type="table" w:styleId="t"><w:name w:val="Raster"/><w:tblStylePr w:type="firstRow">
            <w:rPr><w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>
            </w:style></w:styles>"#,
        );
        let style = styles.of("t");
        assert_eq!(style.first_row.map(|looks| looks.bold), Some(Some(true)));
        assert_eq!((style.first_column, style.looks.bold), (None, None));
        assert_eq!(styles.defaults.size, Some(11.0));
    }
}
