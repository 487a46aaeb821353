//! The styles of a Word file, as far as they matter for its text: which are headings or list items, and which hide it.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::package::attribute;

/// What a style says about text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordStyle {
    /// Whether it is of headings or of list items.
    pub shape: Option<WordShape>,
    /// Whether its text is hidden.
    pub is_hidden: bool,
}

/// The shape of a paragraph, other than an ordinary one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordShape {
    /// A heading.
    Heading,
    /// A list item.
    Item,
}

/// The styles by their identifier.
#[derive(Debug, Default)]
pub struct Styles(BTreeMap<String, WordStyle>);

/// A style as it is written, which inherits from another.
#[derive(Debug, Default)]
struct Written {
    name: String,
    parent: String,
    is_numbered: bool,
    is_hidden: Option<bool>,
}

impl Styles {
    /// Parses the styles. A part that is damaged gives the styles before the damage: only the text matters.
    pub fn parse(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut written: BTreeMap<String, Written> = BTreeMap::new();
        let mut open: Option<(String, Written)> = None;
        // Every event advances in the text.
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "style" => {
                    open = attribute(&tag, "styleId").map(|id| (id, Written::default()));
                }
                Event::End(tag) if tag.local_name().as_ref() == "style" => written.extend(open.take()),
                Event::Start(tag) | Event::Empty(tag) => {
                    if let Some((_, style)) = &mut open {
                        style.read(&tag);
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let styles = written.keys().map(|id| (id.clone(), resolved(id, &written)));
        Self(styles.collect())
    }

    /// The style with this identifier. If the file does not define it, its identifier tells what it is for.
    pub fn of(&self, id: &str) -> WordStyle {
        self.0.get(id).copied().unwrap_or_else(|| WordStyle { shape: shape(id), is_hidden: false })
    }
}

impl Written {
    fn read(&mut self, tag: &BytesStart<'_>) {
        let value = || attribute(tag, "val").unwrap_or_default();
        match tag.local_name().as_ref() {
            "name" => self.name = value(),
            "basedOn" => self.parent = value(),
            "numPr" => self.is_numbered = true,
            "vanish" => self.is_hidden = Some(is_on(tag)),
            _ => {}
        }
    }
}

/// The maximum number of styles that one style inherits from.
const MOST: usize = 16;

/// What a style says, with what it inherits.
fn resolved(id: &str, written: &BTreeMap<String, Written>) -> WordStyle {
    let (mut at, mut style, mut hidden) = (id, WordStyle::default(), None);
    for _ in 0..MOST {
        let Some(found) = written.get(at) else { break };
        let item = found.is_numbered.then_some(WordShape::Item);
        style.shape = style.shape.or_else(|| shape(&found.name)).or_else(|| shape(at)).or(item);
        hidden = hidden.or(found.is_hidden);
        at = &found.parent;
    }
    WordStyle { is_hidden: hidden.unwrap_or(false), ..style }
}

/// The shape that the Dutch or English name of a style stands for.
fn shape(name: &str) -> Option<WordShape> {
    let name = name.to_lowercase();
    if ["heading", "kop", "title", "titel"].iter().any(|word| is_named(&name, word)) {
        Some(WordShape::Heading)
    } else if name.starts_with("list") || name.starts_with("lijst") {
        Some(WordShape::Item)
    } else {
        None
    }
}

/// Whether a name starts with this word: `Kop 1` and `Kop1`, but not `Koptekst`, which is the header of a page.
fn is_named(name: &str, word: &str) -> bool {
    name.strip_prefix(word).is_some_and(|rest| !rest.starts_with("tekst"))
}

/// Whether a property that is either on or off is on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`.
pub fn is_on(tag: &BytesStart<'_>) -> bool {
    !attribute(tag, "val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
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
            <w:style w:styleId="Koptekst"><w:name w:val="header"/></w:style>
            </w:styles>"#,
        );
        let shape = |id| styles.of(id).shape;
        assert_eq!((shape("a1"), shape("b")), (Some(WordShape::Heading), Some(WordShape::Heading)));
        assert_eq!(
            (shape("Lijstalinea"), shape("Koptekst"), shape("e")),
            (Some(WordShape::Item), None, None)
        );
        assert_eq!(shape("f"), Some(WordShape::Item));
        let hidden = |id| styles.of(id).is_hidden;
        assert_eq!((hidden("Verborgen"), hidden("c"), hidden("d")), (true, true, false));
    }
}
