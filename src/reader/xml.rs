//! Reads the XML of office documents: walks through elements, which are known by their local names, and reads
//! attributes.

use std::ops::Range;

use quick_xml::XmlVersion;
pub use quick_xml::events::BytesStart;
use quick_xml::events::{BytesRef, Event};
use quick_xml::reader::Reader;

/// The maximum depth of elements; real files stay far below it.
const MAX_DEPTH: usize = 200;

/// A visitor of the elements and text of an XML part.
pub trait Walk {
    /// Sets the byte range in the XML of the next event.
    fn at(&mut self, _place: Range<usize>) {}

    /// Begins an element. If this returns `false`, the content of the element is skipped and [`Walk::end`] is not
    /// called for it.
    fn start(&mut self, tag: &BytesStart<'_>) -> bool;

    /// Ends the element with this local name.
    fn end(&mut self, name: &str);

    /// Handles text between tags.
    fn words(&mut self, words: &str);
}

/// Walks through the XML of a part.
///
/// # Errors
/// The key of the message that is shown, when the XML is malformed or nested too deeply.
pub fn walk(xml: &str, walk: &mut impl Walk) -> Result<(), &'static str> {
    let mut reader = Reader::from_str(xml);
    // `skipped` is the depth of an element whose content is not read.
    let (mut depth, mut skipped) = (0_usize, None);
    loop {
        let from = position(&reader);
        let event = reader.read_event().map_err(|_| "docx-stuk")?;
        walk.at(from..position(&reader));
        match event {
            Event::Start(tag) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err("docx-te-diep");
                }
                if skipped.is_none() && !walk.start(&tag) {
                    skipped = Some(depth);
                }
            }
            Event::Empty(tag) if skipped.is_none() && walk.start(&tag) => {
                walk.end(tag.local_name().as_ref());
            }
            Event::End(tag) => {
                if skipped.is_none() {
                    walk.end(tag.local_name().as_ref());
                } else if skipped == Some(depth) {
                    skipped = None;
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(words) if skipped.is_none() => {
                walk.words(&words.xml_content(XmlVersion::Explicit1_0));
            }
            Event::CData(words) if skipped.is_none() => {
                walk.words(&words.xml_content(XmlVersion::Explicit1_0));
            }
            Event::GeneralRef(reference) if skipped.is_none() => walk.words(&resolved(&reference)?),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The byte offset that the reader has reached.
pub fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// Resolves an entity reference: numeric, or one of the five predefined in XML. Office programs write no others.
/// Entities that a file defines itself are an error, since a few lines of them can expand to gigabytes.
fn resolved(reference: &BytesRef<'_>) -> Result<String, &'static str> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Ok(sign.to_string());
    }
    let sign = match reference.xml_content(XmlVersion::Explicit1_0).as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err("docx-stuk"),
    };
    Ok(sign.to_owned())
}

/// The value of an attribute, by its local name; `None` if it is absent or malformed.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    // The check for duplicates would compare all pairs of attributes.
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The integer value of an attribute, by its local name; `None` if it is absent or not a number.
pub fn number<N: std::str::FromStr>(tag: &BytesStart<'_>, name: &str) -> Option<N> {
    attribute(tag, name)?.trim().parse().ok()
}

/// Parses a length, and converts it to points. `bare` is the size in points of the unit of a number without a unit.
/// `None` if the length is malformed.
pub fn points(length: &str, bare: f32) -> Option<f32> {
    let length = length.trim();
    let digits = length.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let unit = match &length[digits.len()..] {
        "" => bare,
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        "pc" | "pi" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    digits.parse::<f32>().ok().map(|number| number * unit).filter(|points| points.is_finite())
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn lengths_are_in_points_whatever_their_unit() {
        let twip = 0.05;
        for (length, wanted) in [
            ("720", Some(36.0)),
            ("-360", Some(-18.0)),
            ("36pt", Some(36.0)),
            ("1in", Some(72.0)),
            ("2.54cm", Some(72.0)),
            ("", None),
            ("inf", None),
            ("1e99", None),
            ("12%", None),
        ] {
            assert_eq!(points(length, twip), wanted, "{length}");
        }
    }
}
