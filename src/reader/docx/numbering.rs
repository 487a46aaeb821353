//! The numbering part of a Word file: which list levels show a bullet or number.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::properties::indent;
use super::styles::Styles;
use crate::reader::xml::{self, Walk, attribute, number};

/// A level of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ListLevel {
    /// Whether a bullet or number is shown.
    pub is_shown: bool,
    /// The indentation of its items, in points.
    pub indent: Option<f32>,
}

/// The numbering definitions of a file.
#[derive(Debug, Default)]
pub struct Numbering {
    lists: BTreeMap<u64, NumberedList>,
    abstracts: BTreeMap<u64, Abstract>,
}

#[derive(Debug, Default)]
struct NumberedList {
    of: u64,
    /// The levels that override those of its definition.
    levels: BTreeMap<u8, ListLevel>,
}

/// An abstract numbering definition, which lists refer to.
#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<u8, ListLevel>,
    /// The numbering style that defines the levels, if the definition refers to one.
    style: Option<String>,
}

impl Numbering {
    /// Parses the numbering part. If the part is damaged, definitions before the damage are kept: the text can still
    /// be read.
    pub fn parse(xml: &str) -> Self {
        let mut reading = NumberingWalk::default();
        let _ = xml::walk(xml, &mut reading);
        reading.numbering
    }

    /// A level of a list; `None` if the file does not define it.
    pub fn level(&self, list: u64, depth: u8, styles: &Styles) -> Option<ListLevel> {
        let list = self.lists.get(&list)?;
        let definition = self.abstracts.get(&list.of)?;
        let linked = || {
            let list = styles.of(definition.style.as_ref()?).numbering.list?;
            self.abstracts.get(&self.lists.get(&list)?.of)?.levels.get(&depth)
        };
        list.levels.get(&depth).or_else(|| definition.levels.get(&depth)).or_else(linked).copied()
    }
}

/// The numbering in progress.
#[derive(Default)]
struct NumberingWalk {
    numbering: Numbering,
    definition: Option<u64>,
    list: Option<u64>,
    level: Option<(u8, ListLevel)>,
}

impl Walk for NumberingWalk {
    fn start(&mut self, tag: &BytesStart<'_>) -> bool {
        let name = tag.local_name();
        match (name.as_ref(), &mut self.level) {
            ("abstractNum", _) => self.definition = number(tag, "abstractNumId"),
            ("num", _) => self.list = number(tag, "numId"),
            ("abstractNumId", _) => {
                if let (Some(list), Some(of)) = (self.list, number(tag, "val")) {
                    self.numbering.lists.entry(list).or_default().of = of;
                }
            }
            ("numStyleLink", _) => {
                if let Some(definition) = self.definition {
                    self.numbering.abstracts.entry(definition).or_default().style = attribute(tag, "val");
                }
            }
            ("lvl", _) => {
                let level = ListLevel { is_shown: true, indent: None };
                self.level = number(tag, "ilvl").map(|depth| (depth, level));
            }
            ("numFmt", Some((_, level))) if attribute(tag, "val").as_deref() == Some("none") => {
                level.is_shown = false;
            }
            ("lvlText", Some((_, level))) => {
                level.is_shown &= attribute(tag, "val").is_none_or(|text| !text.trim().is_empty());
            }
            ("ind", Some((_, level))) => level.indent = indent(tag),
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "abstractNum" => self.definition = None,
            "num" => self.list = None,
            "lvl" => {
                let Some((depth, level)) = self.level.take() else { return };
                if let Some(list) = self.list {
                    self.numbering.lists.entry(list).or_default().levels.insert(depth, level);
                } else if let Some(definition) = self.definition {
                    self.numbering.abstracts.entry(definition).or_default().levels.insert(depth, level);
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, _: &str) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_found_through_lists_overrides_and_styles() {
        let numbering = Numbering::parse(
            r#"<w:numbering xmlns:w="w">
            <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>
            <w:pPr><w:ind w:left="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl>
            <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Opsomming"/></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1">
            <w:numFmt w:val="decimal"/></w:lvl></w:lvlOverride></w:num>
            </w:numbering>"#,
        );
        let styles = Styles::parse(
            r#"<w:styles xmlns:w="w"><w:style w:type="numbering" w:styleId="Opsomming"><w:pPr><w:numPr>
            <w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#,
        );
        let shown =
            |list, depth| numbering.level(list, depth, &styles).map(|level| (level.is_shown, level.indent));
        assert_eq!(shown(1, 0), Some((true, Some(36.0))));
        assert_eq!((shown(1, 1), shown(1, 2)), (Some((false, None)), Some((false, None))));
        assert_eq!(shown(2, 0), Some((true, Some(36.0))));
        assert_eq!(shown(3, 1), Some((true, None)));
        assert_eq!((shown(4, 0), shown(1, 5)), (None, None));
    }
}
