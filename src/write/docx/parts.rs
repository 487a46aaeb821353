//! The parts that do not follow the text.

use super::package::Kind;
use super::xml::Xml;
use crate::blocks::Content;
use crate::text::{Language, fill};
use crate::write::style::{Colour, HouseStyle};

/// The parts of the text that are files here, each with its bytes.
pub fn all(language: Language, style: &HouseStyle) -> [(Kind, Vec<u8>); 2] {
    let (decimal, list) = match language {
        Language::Dutch => (",", ";"),
        Language::English => (".", ","),
    };
    // None of these holds a sign that XML would have to escape.
    let args = [
        ("language", region(language).to_owned()),
        ("accent", style.accent.hex()),
        ("text", style.text.hex()),
        ("tint", tint(style.accent).hex()),
        ("decimal", decimal.to_owned()),
        ("list", list.to_owned()),
    ];
    [(Kind::Styles, include_str!("parts/styles.xml")), (Kind::Settings, include_str!("parts/settings.xml"))]
        .map(|(kind, template)| (kind, fill(template, &args).into_bytes()))
}

/// Title, author, subject and language. There are no dates: when a file was made, the file system knows.
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

/// The language with the country whose spelling Word checks.
fn region(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}

/// A colour so light that text on it reads as on white.
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
