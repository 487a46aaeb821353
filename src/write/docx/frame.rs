//! Headers and footers: the logo on the first page, the address and page number on every page.

use super::package::{Package, RelationKind, Relations};
use super::paragraph::{Before, Look, Style, TEXT_WIDTH};
use super::picture::{self, InlineDrawing};
use super::xml::{NAMESPACES, Xml};
use crate::base::Language;
use crate::blocks::Image;
use crate::write::error::WriteError;
use crate::write::style::HouseStyle;

/// Maximum size of a logo in twips: 6 by 2 cm.
const LOGO: (u32, u32) = (3402, 1134);
/// The id of the picture in the header, far from those in the text.
const LOGO_NUMBER: usize = 9001;
/// The part name of the logo.
const LOGO_NAME: &str = "word/media/logo.png";

/// The relationship ids of headers and footers.
#[derive(Debug)]
pub struct HeaderFooter {
    /// The header of the first page, if there is a logo.
    header: Option<String>,
    /// The footer of every page, or of every page except the first.
    footer: String,
    /// The footer of the first page, if it differs.
    first_footer: Option<String>,
}

/// Adds the headers and footers to the package.
///
/// # Errors
/// When the logo cannot be read.
pub fn add(
    package: &mut Package,
    relations: &mut Relations,
    language: Language,
    style: &HouseStyle,
) -> Result<HeaderFooter, WriteError> {
    let footer = footer(language, style);
    package.add(RelationKind::Footer, RelationKind::Footer.file(), footer.clone());
    let footer_id = relations.part(RelationKind::Footer);
    let Some((image, alternative)) = &style.logo else {
        return Ok(HeaderFooter { header: None, footer: footer_id, first_footer: None });
    };
    let mut used = Relations::default();
    let (header, logo) = header(&mut used, image, alternative)?;
    package.add(RelationKind::Header, RelationKind::Header.file(), header);
    package.relate(RelationKind::Header.file(), &used);
    package.add(RelationKind::Picture, LOGO_NAME, logo);
    // A first page with its own header also needs its own footer.
    let first = "word/footer-first.xml";
    package.add(RelationKind::Footer, first, footer);
    Ok(HeaderFooter {
        header: Some(relations.part(RelationKind::Header)),
        footer: footer_id,
        first_footer: Some(relations.named(RelationKind::Footer, first)),
    })
}

impl HeaderFooter {
    /// The section: A4 with margins of 2.5 cm, and references to headers and footers.
    pub fn section(&self, xml: &mut Xml) {
        xml.open("w:sectPr", &[]);
        if let Some(id) = &self.header {
            xml.empty("w:headerReference", &[("w:type", "first"), ("r:id", id)]);
        }
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", &self.footer)]);
        if let Some(id) = &self.first_footer {
            xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", id)]);
        }
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = [
            ("w:top", "1418"),
            ("w:right", "1418"),
            ("w:bottom", "1418"),
            ("w:left", "1418"),
            ("w:header", "709"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
        if self.header.is_some() {
            xml.empty("w:titlePg", &[]);
        }
        xml.close();
    }
}

fn header(
    relations: &mut Relations,
    image: &Image,
    alternative: &str,
) -> Result<(Vec<u8>, Vec<u8>), WriteError> {
    let (bytes, size) = picture::read(image, alternative)?;
    let relation = relations.named(RelationKind::Picture, LOGO_NAME);
    let mut xml = Xml::new("w:hdr", &NAMESPACES);
    xml.open("w:p", &[]);
    Look::new(Style::Header).write(&mut xml, Before::default());
    InlineDrawing { relation, number: LOGO_NUMBER, size: size.within(LOGO), alternative }.write(&mut xml);
    Ok((xml.finish(), bytes.into_owned()))
}

fn footer(language: Language, style: &HouseStyle) -> Vec<u8> {
    let mut xml = Xml::new("w:ftr", &NAMESPACES);
    xml.open("w:p", &[]);
    Look::new(Style::Footer).write(&mut xml, Before::default());
    run(&mut xml, &address(style));
    // The style has a single tab stop, at the right margin; it also applies to the last line of a long address.
    xml.open("w:r", &[]);
    xml.empty("w:tab", &[]);
    xml.close();
    page_number(&mut xml, &language.words().document.page);
    xml.finish()
}

/// The name and address on one line.
fn address(style: &HouseStyle) -> String {
    let name = Some(&style.name).filter(|name| !style.address.contains(name));
    let lines: Vec<&str> = name
        .into_iter()
        .chain(&style.address)
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(" · ")
}

/// The page number sentence, with fields that Word fills in when it renders a page.
fn page_number(xml: &mut Xml, sentence: &str) {
    for part in sentence.split_inclusive('}') {
        let (words, field) = part.split_once('{').unwrap_or((part, ""));
        if !words.is_empty() {
            run(xml, words);
        }
        let instruction = match field {
            "n}" => " PAGE ",
            "total}" => " NUMPAGES ",
            _ => continue,
        };
        xml.open("w:fldSimple", &[("w:instr", instruction)]);
        run(xml, "1");
        xml.close();
    }
}

fn run(xml: &mut Xml, words: &str) {
    xml.open("w:r", &[]);
    xml.words("w:t", &[("xml:space", "preserve")], words);
    xml.close();
}

// The page width equals the text width plus both margins.
const _: () = assert!(TEXT_WIDTH == 11906 - 2 * 1418);
