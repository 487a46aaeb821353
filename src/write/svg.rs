//! The markup of SVG files: their root, their entities, and content that is not drawn. Drawing programs declare entities
//! for namespaces; other readers refuse such a declaration, or expand entities without limit.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Entities that every XML text has.
const PREDEFINED: [&str; 5] = ["amp", "lt", "gt", "quot", "apos"];

/// The local name of the root element; `None` if the text does not start as XML does.
#[must_use]
pub fn root(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                return Some(element.local_name().as_ref().to_owned());
            }
            Event::Text(text) if text.trim().is_empty() => {}
            Event::Text(_) | Event::Eof => return None,
            _ => {}
        }
    }
}

/// The text without its document type declaration, with its entities expanded; unchanged if it has no declaration.
/// `None` if the expanded text exceeds `most` bytes, or if an entity is more than a plain value.
#[must_use]
pub fn expanded(text: &str, most: usize) -> Option<String> {
    let Some((declaration, span)) = declaration(text) else { return Some(text.to_owned()) };
    let entities = entities(&declaration);
    let mut expanded = text[..span.start].to_owned();
    let mut rest = &text[span.end..];
    while let Some((before, after)) = rest.split_once('&') {
        expanded.push_str(before);
        let (name, after) = after.split_once(';')?;
        if name.starts_with('#') || PREDEFINED.contains(&name) {
            expanded.extend(["&", name, ";"]);
        } else {
            let value = entities.get(name).filter(|value| !value.contains(['<', '&', '"', '\'']))?;
            expanded.push_str(value);
        }
        if expanded.len() > most {
            return None;
        }
        rest = after;
    }
    expanded.push_str(rest);
    (expanded.len() <= most).then_some(expanded)
}

/// Whether a drawing has web content that browsers show. Content for other programs (`requiredExtensions`), which
/// drawing programs add, is never shown.
#[must_use]
pub fn has_web_content(text: &str) -> bool {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                let is_extension =
                    || element.try_get_attribute("requiredExtensions").is_ok_and(|found| found.is_some());
                if element.local_name().as_ref() == "foreignObject" && !is_extension() {
                    return true;
                }
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The document type declaration before the root element, and its place in the text.
fn declaration(text: &str) -> Option<(String, std::ops::Range<usize>)> {
    let mut reader = Reader::from_str(text);
    loop {
        let start = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::DocType(declaration) => {
                let end = usize::try_from(reader.buffer_position()).ok()?;
                return Some((declaration.into_inner().into_owned(), start..end));
            }
            Event::Start(_) | Event::Empty(_) | Event::Eof => return None,
            _ => {}
        }
    }
}

/// The entities that a declaration defines with a value. Of several definitions, the first counts.
fn entities(declaration: &str) -> BTreeMap<&str, &str> {
    let mut entities = BTreeMap::new();
    for definition in declaration.split("<!ENTITY").skip(1) {
        let definition = definition.trim_start();
        let Some((name, value)) = definition.split_once(|c: char| c.is_ascii_whitespace()) else { continue };
        let value = value.trim_start();
        let Some(quote) = value.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else { continue };
        if let Some((value, _)) = value[1..].split_once(quote) {
            entities.entry(name).or_insert(value);
        }
    }
    entities
}

#[cfg(test)]
mod tests {
    use super::{expanded, root};

    const DRAWING: &str = "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD\" \"http://x/svg.dtd\" [\n\
        \t<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n\t<!ENTITY naam 'Voorbeeldstad'>\n]>\n\
        <svg xmlns=\"&ns_svg;\"><title>&naam; &amp; &#233;</title></svg>";

    #[test]
    fn the_root_is_the_first_element() {
        assert_eq!(root(DRAWING).as_deref(), Some("svg"));
        assert_eq!(
            root("\u{feff}<?xml version=\"1.0\"?>\n<!-- a -->\n<s:svg xmlns:s=\"x\"/>").as_deref(),
            Some("svg")
        );
        assert_eq!(root("<html><svg/></html>").as_deref(), Some("html"));
        for text in ["", "tekst <svg/>", "<!-- <svg/>", "<!DOCTYPE svg ["] {
            assert_eq!(root(text), None, "{text}");
        }
    }

    #[test]
    fn entities_get_their_values_and_the_declaration_goes() {
        let text = expanded(DRAWING, 1000).expect("it is small");
        assert!(text.ends_with(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Voorbeeldstad &amp; &#233;</title></svg>"
        ));
        assert!(
            text.starts_with("<?xml version=\"1.0\"?>\n<!-- a > b -->") && !text.contains("DOCTYPE"),
            "{text}"
        );
        assert_eq!(expanded("<svg>&amp;</svg>", 100).as_deref(), Some("<svg>&amp;</svg>"));
    }

    #[test]
    fn entities_do_not_grow_a_text_beyond_its_limit() {
        let long =
            format!("<!DOCTYPE a [<!ENTITY b \"{}\">]><a>{}</a>", "x".repeat(1000), "&b;".repeat(1000));
        assert_eq!(expanded(&long, 100_000), None);
        let nested = "<!DOCTYPE a [<!ENTITY b \"xxxx\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert_eq!(expanded(nested, 100_000), None, "no entities in entities");
        assert_eq!(expanded("<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><a>&b;</a>", 1000), None);
        assert_eq!(expanded("<!DOCTYPE a []><a>&onbekend;</a>", 1000), None);
    }
}
