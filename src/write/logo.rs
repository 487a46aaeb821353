//! Reads the logo of a house style: a PNG or SVG file that every format can show.

use std::collections::BTreeSet;

use super::raster::{self, DrawFault, Undrawn};
use super::{pixels, svg};
use crate::base::text::{self, Decoded};
use crate::blocks::Image;

/// Maximum size of the file in bytes: it is included in every document.
pub const LARGEST: usize = 1_000_000;

/// A logo that can be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownLogo {
    /// The picture.
    pub image: Image,
    /// What Word and PDF do not show of it.
    pub missing: BTreeSet<Missing>,
}

/// A part of a drawing that Word and PDF do not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// An image in it.
    Image(Undrawn),
    /// Web content in it (`foreignObject`).
    WebContent,
}

/// Why a file cannot be used as a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoFault {
    /// It exceeds [`LARGEST`].
    #[error("the file is too large")]
    Large,
    /// It is neither PNG nor SVG.
    #[error("neither PNG nor SVG")]
    Kind,
    /// It is corrupt, truncated, or too large to decode.
    #[error("the picture is corrupt")]
    Broken,
    /// It takes too much work to draw.
    #[error("it takes too much work")]
    Work,
    /// Nothing is visible in it.
    #[error("nothing is visible")]
    Empty,
}

/// Reads a logo, recognised by its content rather than its name, and draws it once to see that it can be drawn.
///
/// # Errors
/// When a document cannot show it.
pub fn read(bytes: Vec<u8>) -> Result<ShownLogo, LogoFault> {
    if bytes.len() > LARGEST {
        return Err(LogoFault::Large);
    }
    if bytes.starts_with(pixels::PNG) {
        let picture = pixels::decode(&bytes).map_err(|_| LogoFault::Broken)?;
        let (dots, _) = picture.dots.as_chunks::<4>();
        let is_seen = dots.iter().any(|[.., opacity]| *opacity > 0);
        let logo = ShownLogo { image: Image::Png(bytes), missing: BTreeSet::new() };
        return if is_seen { Ok(logo) } else { Err(LogoFault::Empty) };
    }
    let text = utf8_svg(text::decode_xml(&bytes).map_err(|_| LogoFault::Kind)?);
    let text = text.trim_start();
    if svg::root(text).as_deref() != Some("svg") {
        return Err(LogoFault::Kind);
    }
    drawing(svg::expanded(text, LARGEST).ok_or(LogoFault::Broken)?)
}

/// The text of a drawing as UTF-8. A declaration of another encoding is removed, since it no longer applies.
fn utf8_svg(decoded: Decoded<'_>) -> String {
    match decoded.text.split_once("?>") {
        Some((declaration, rest)) if declaration.starts_with("<?xml") && !decoded.storage.is_utf8() => {
            rest.to_owned()
        }
        _ => decoded.text.into_owned(),
    }
}

/// A logo in SVG.
fn drawing(text: String) -> Result<ShownLogo, LogoFault> {
    let drawn = raster::draw(&text).map_err(|fault| match fault {
        DrawFault::Broken(_) => LogoFault::Broken,
        DrawFault::Work(_) => LogoFault::Work,
    })?;
    if !drawn.has_marks {
        return Err(if drawn.undrawn.contains(&Undrawn::Broken) {
            LogoFault::Broken
        } else {
            LogoFault::Empty
        });
    }
    let mut missing: BTreeSet<Missing> = drawn.undrawn.into_iter().map(Missing::Image).collect();
    missing.extend(svg::has_web_content(&text).then_some(Missing::WebContent));
    Ok(ShownLogo { image: Image::Svg(text), missing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    fn drawn(inside: &str) -> Vec<u8> {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50">{inside}</svg>"#
        )
        .into_bytes()
    }

    fn png(opacity: u8) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 20, 20);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().expect("it can be written");
        let dots: Vec<u8> = (0..20 * 20_u32).flat_map(|at| [at.to_le_bytes()[0], 40, 90, opacity]).collect();
        writer.write_image_data(&dots).expect("it can be written");
        writer.finish().expect("it can be written");
        bytes
    }

    fn embedded(kind: &str, bytes: &[u8]) -> String {
        let data = STANDARD.encode(bytes);
        format!(r#"<image xlink:href="data:image/{kind};base64,{data}" width="100" height="50"/>"#)
    }

    const RECT: &str = r#"<rect width="9" height="9"/>"#;

    #[test]
    fn a_logo_that_can_be_shown_is_read() {
        assert_eq!(read(png(255)).map(|logo| logo.missing), Ok(BTreeSet::new()));
        assert_eq!(read(drawn(RECT)).map(|logo| logo.missing), Ok(BTreeSet::new()));
        assert_eq!(read(drawn(&embedded("png", &png(255)))).map(|logo| logo.missing), Ok(BTreeSet::new()));
        let filtered = r#"<defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><rect width="9" height="9" filter="url(#f)"/>"#;
        assert_eq!(read(drawn(filtered)).map(|logo| logo.missing), Ok(BTreeSet::new()));
    }

    #[test]
    fn what_cannot_be_shown_is_told() {
        let whole = png(255);
        for (bytes, fault) in [
            (b"geen plaatje".to_vec(), LogoFault::Kind),
            (b"<html><svg/></html>".to_vec(), LogoFault::Kind),
            (b"\xff\xd8\xff\xe0 een foto".to_vec(), LogoFault::Kind),
            (vec![0; LARGEST + 1], LogoFault::Large),
            (whole[..whole.len() / 2].to_vec(), LogoFault::Broken),
            (whole[..40].to_vec(), LogoFault::Broken),
            (png(0), LogoFault::Empty),
            (drawn(""), LogoFault::Empty),
            (drawn(RECT)[..120].to_vec(), LogoFault::Broken),
            (drawn(&embedded("png", &whole[..60])), LogoFault::Broken),
        ] {
            assert_eq!(
                read(bytes.clone()),
                Err(fault),
                "{}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(80)])
            );
        }
    }

    #[test]
    fn a_part_that_word_and_pdf_do_not_show_is_told() {
        let missing = |part: &str| read(drawn(&(RECT.to_owned() + part))).expect("the rest is shown").missing;
        let whole = png(255);
        assert_eq!(
            missing(&embedded("png", &whole[..60])),
            BTreeSet::from([Missing::Image(Undrawn::Broken)])
        );
        assert_eq!(missing(&embedded("gif", b"GIF89a")), BTreeSet::from([Missing::Image(Undrawn::Kind)]));
        let outside = r#"<image xlink:href="foto.png" width="9" height="9"/>"#;
        assert_eq!(missing(outside), BTreeSet::from([Missing::Image(Undrawn::Elsewhere)]));
        let web = "<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>";
        assert_eq!(missing(web), BTreeSet::from([Missing::WebContent]));
        let other = "<switch><foreignObject requiredExtensions='http://ns.adobe.com/AdobeIllustrator/10.0/'/><g/></switch>";
        assert_eq!(missing(other), BTreeSet::new());
    }
}
