//! The parts that do not depend on the text.

use super::package::RelationKind;
use super::xml::Xml;
use crate::base::{Colour, Language, escape_html as escape};
use crate::blocks::Content;
use crate::messages::fill;
use crate::write::style::HouseStyle;
use crate::write::typeface::Family;

/// The font if the house style has none.
const FONT: &str = "Arial";

/// The static parts, with their contents.
pub fn all(language: Language, style: &HouseStyle) -> [(RelationKind, Vec<u8>); 2] {
    let (decimal, list) = match language {
        Language::Dutch => (",", ";"),
        Language::English => (".", ","),
    };
    let name = |family: &Option<Family>| family.as_ref().map(|family| escape(&family.name));
    let font = name(&style.fonts.text).unwrap_or_else(|| FONT.to_owned());
    let args = [
        ("language", region(language).to_owned()),
        ("accent", style.accent.hex()),
        ("text", style.text.hex()),
        ("tint", tint(style.accent).hex()),
        ("decimal", decimal.to_owned()),
        ("list", list.to_owned()),
        ("heading_font", name(&style.fonts.headings).unwrap_or_else(|| font.clone())),
        ("font", font),
    ];
    [
        (RelationKind::Styles, include_str!("parts/styles.xml")),
        (RelationKind::Settings, include_str!("parts/settings.xml")),
    ]
    .map(|(kind, template)| (kind, fill(template, &args).into_bytes()))
}

/// The fonts of the house style, each with a substitute for systems that lack it; `None` if the house style has none.
pub fn fonts(style: &HouseStyle) -> Option<Vec<u8>> {
    let families: Vec<&Family> = [&style.fonts.text, &style.fonts.headings].into_iter().flatten().collect();
    let mut xml =
        Xml::new("w:fonts", &[("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")]);
    for (index, family) in families.iter().enumerate() {
        if families[..index].iter().any(|earlier| earlier.name == family.name) {
            continue;
        }
        xml.open("w:font", &[("w:name", family.name.as_str())]);
        xml.empty("w:altName", &[("w:val", FONT)]);
        xml.close();
    }
    (!families.is_empty()).then(|| xml.finish())
}

/// Title, author, subject and language. Dates are left out: the file system records when a file was created.
pub fn properties(content: &Content) -> Vec<u8> {
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let mut xml = Xml::new("cp:coreProperties", &namespaces);
    for (name, value) in [
        ("dc:title", content.title.as_str()),
        ("dc:subject", &content.subject),
        ("dc:creator", &content.author),
        ("dc:language", region(content.language)),
    ] {
        if !value.is_empty() {
            xml.words(name, &[], value);
        }
    }
    xml.finish()
}

/// The most characters of a property that Word keeps.
const LONGEST: usize = 255;

/// What a program needs to read the document again, as properties with the names `goedwerk_1`, `goedwerk_2` and so on.
pub fn custom(carried: &str) -> Vec<u8> {
    let namespaces = [
        ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
        ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
    ];
    let mut xml = Xml::new("Properties", &namespaces);
    for (at, part) in divided(carried).into_iter().enumerate() {
        // The numbers 0 and 1 have another meaning.
        let (number, name) = ((at + 2).to_string(), format!("goedwerk_{}", at + 1));
        let kind = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
        xml.open("property", &[("fmtid", kind), ("pid", &number), ("name", &name)]);
        xml.words("vt:lpwstr", &[], &part);
        xml.close();
    }
    xml.finish()
}

/// The text in parts that fit in a property. A part neither begins nor ends with a space, which programs may drop.
fn divided(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(end, _)| end);
        let is_cut = |at: &usize| !rest[..*at].ends_with(' ') && !rest[*at..].starts_with(' ');
        let ends: Vec<usize> = rest[..end].char_indices().map(|(at, _)| at).skip(1).chain([end]).collect();
        let (part, after) = rest.split_at(ends.into_iter().rev().find(is_cut).unwrap_or(end));
        parts.push(part.to_owned());
        rest = after;
    }
    parts
}

/// The language with the region for Word's spelling checker.
fn region(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}

/// A tint so light that text remains as legible as on white.
fn tint(colour: Colour) -> Colour {
    let light = |channel: u8| 255 - (255 - channel) / 9;
    Colour { red: light(colour.red), green: light(colour.green), blue: light(colour.blue) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_on_a_tint() {
        let style = HouseStyle::default();
        for accent in [Colour::BLACK, style.accent, Colour { red: 255, green: 0, blue: 0 }] {
            assert!(tint(accent).contrast(style.text) > 12.0, "{accent:?}");
        }
    }
}
