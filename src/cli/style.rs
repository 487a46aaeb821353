//! Loads a house style with its logo and fonts.

use std::path::Path;

use super::console::Console;
use super::exit::Exit;
use super::{input, walk};
use crate::blocks::Image;
use crate::check::Content;
use crate::lint::house;
use crate::messages::fill;
use crate::model::StyleFile;
use crate::schema::Format;
use crate::write::logo;
use crate::write::style::HouseStyle;
use crate::write::typeface::{Family, FontFile, HouseFonts};

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
    let read = FontFile::read(walk::read(path, console)?);
    read.map_err(|fault| refuse(path, house::font_fault(fault), console))
}

/// A picture, identified by its content rather than its name.
fn image(path: &Path, console: &Console) -> Result<Image, Exit> {
    let read = logo::read(walk::read(path, console)?);
    read.map(|logo| logo.image).map_err(|fault| refuse(path, house::logo_fault(fault), console))
}

/// Reports why a file cannot be used, by the key of the term.
fn refuse(path: &Path, term: &str, console: &Console) -> Exit {
    console.problem(Some(path), console.words().terms.get(term).map_or(term, String::as_str));
    Exit::Failed
}
