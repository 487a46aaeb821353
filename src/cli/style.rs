//! Loads a house style with its logo and fonts.

use std::path::Path;

use super::console::Console;
use super::exit::Exit;
use super::{input, walk};
use crate::base::text::{self, Decoded};
use crate::blocks::Image;
use crate::check::Content;
use crate::messages::fill;
use crate::model::StyleFile;
use crate::schema::Format;
use crate::write::style::HouseStyle;
use crate::write::typeface::{Family, FontFault, FontFile, HouseFonts};

/// Maximum size of a logo in bytes: it is included in every document.
const LARGEST: u64 = 1_000_000;

/// The PNG signature.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Maximum size of a font file in bytes.
const LARGEST_FONT: u64 = 10_000_000;

/// Reads a house style, its logo and its fonts.
pub fn load(path: &Path, console: &Console) -> Result<HouseStyle, Exit> {
    let Content::Style(file) = input::read(path, Format::Style, "--style", console)? else {
        return Err(Exit::Failed);
    };
    let logo = match &file.logo {
        Some(logo) => Some((image(&walk::beside(path, &logo.file), console)?, logo.alternative.clone())),
        None => None,
    };
    let fonts = fonts(path, &file, console)?;
    let standard = HouseStyle::default();
    let (accent, text) = (file.accent(), file.text());
    Ok(HouseStyle {
        name: file.name,
        logo,
        accent: accent.unwrap_or(standard.accent),
        text: text.unwrap_or(standard.text),
        address: file.address,
        fonts,
    })
}

/// The fonts of a house style. A missing weight or slant is reported, and another font is used instead.
fn fonts(path: &Path, style: &StyleFile, console: &Console) -> Result<HouseFonts, Exit> {
    let mut fonts = HouseFonts::default();
    for (kind, family) in style.families() {
        let mut files = Vec::new();
        for (key, file) in family.files() {
            files.push((key, font(&walk::beside(path, file), console)?));
        }
        let mut take = |wanted: &str| {
            let place = files.iter().position(|(key, _)| *key == wanted)?;
            Some(files.swap_remove(place).1)
        };
        let Some(regular) = take("gewoon") else { continue };
        let (bold, italic, bold_italic) = (take("vet"), take("cursief"), take("vet_cursief"));
        let there = [("vet", &bold), ("cursief", &italic), ("vet_cursief", &bold_italic)];
        let lacks: Vec<&str> =
            there.into_iter().filter(|(_, file)| file.is_none()).map(|(key, _)| key).collect();
        let family = Family { name: family.name.clone(), regular, bold, italic, bold_italic };
        if kind == "koppen" {
            fonts.headings = Some(family);
            continue;
        }
        if !lacks.is_empty() {
            let args = [("name", family.name.clone()), ("lacks", lacks.join(", "))];
            console.problem(Some(path), &fill(&console.words().problem.font_incomplete, &args));
        }
        fonts.text = Some(family);
    }
    Ok(fonts)
}

/// A font that can and may be embedded.
fn font(path: &Path, console: &Console) -> Result<FontFile, Exit> {
    let words = &console.words().problem;
    let refuse = |sentence: &str| {
        console.problem(Some(path), sentence);
        Exit::Failed
    };
    let size = std::fs::metadata(path).map(|metadata| metadata.len()).unwrap_or_default();
    if size > LARGEST_FONT {
        return Err(refuse(&words.font_broken));
    }
    FontFile::read(walk::read(path, console)?).map_err(|fault| {
        refuse(match fault {
            FontFault::Broken => &words.font_broken,
            FontFault::Outlines => &words.font_outlines,
            FontFault::NotAllowed => &words.font_not_allowed,
            FontFault::Letters => &words.font_letters,
        })
    })
}

/// A picture, identified by its content rather than its name.
fn image(path: &Path, console: &Console) -> Result<Image, Exit> {
    let words = &console.words().problem;
    let refuse = |sentence: &str| {
        console.problem(Some(path), sentence);
        Exit::Failed
    };
    let size = std::fs::metadata(path).map(|metadata| metadata.len()).unwrap_or_default();
    if size > LARGEST {
        let args = [("most", (LARGEST / 1000).to_string()), ("found", size.div_ceil(1000).to_string())];
        return Err(refuse(&fill(&words.large_image, &args)));
    }
    let bytes = walk::read(path, console)?;
    if bytes.starts_with(PNG) {
        return Ok(Image::Png(bytes));
    }
    match text::decode_xml(&bytes) {
        Ok(decoded) if is_svg(&decoded.text) => Ok(Image::Svg(utf8_svg(decoded))),
        _ => Err(refuse(&words.no_image)),
    }
}

/// The text of a drawing. If it was not stored as UTF-8, the declaration that says so is removed: from here on, it is.
fn utf8_svg(decoded: Decoded<'_>) -> String {
    match decoded.text.split_once("?>") {
        Some((declaration, rest)) if declaration.starts_with("<?xml") && !decoded.storage.is_utf8() => {
            rest.to_owned()
        }
        _ => decoded.text.into_owned(),
    }
}

/// Whether a text is an SVG file: its first element is `svg`.
fn is_svg(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(end) = ["<?", "<!--", "<!DOCTYPE"].iter().find(|mark| rest.starts_with(*mark)) {
        let close = match *end {
            "<?" => "?>",
            "<!--" => "-->",
            _ => ">",
        };
        match rest.split_once(close) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    rest.starts_with("<svg")
}

#[cfg(test)]
mod tests {
    use super::is_svg;

    #[test]
    fn an_svg_file_is_known_by_its_first_element() {
        assert!(is_svg("<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns=\"x\"/>"));
        assert!(!is_svg("<html><svg/></html>") && !is_svg("<!-- <svg/>") && !is_svg(""));
    }
}
