//! Pictures.

use std::borrow::Cow;

use super::xml::Xml;
use crate::blocks::Image;
use crate::write::error::WriteError;
use crate::write::raster;

/// The eight-byte PNG signature, and the length and type of the chunk with the dimensions.
const PNG: &[u8; 16] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// Twips per pixel at 96 pixels per inch.
const TWIPS_A_PIXEL: u32 = 15;
/// English metric units per twip; Word measures pictures in these units.
const EMUS_A_TWIP: u64 = 635;

/// The displayed size of a picture, in twips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    width: u32,
    height: u32,
}

impl Size {
    /// Scales down to fit within this width and height; never scales up.
    pub fn within(self, (width, height): (u32, u32)) -> Self {
        let Self { width: own_width, height: own_height } = self;
        let scaled = |value: u32, by: u32, of: u32| {
            u32::try_from(u64::from(value) * u64::from(by) / u64::from(of.max(1))).unwrap_or(u32::MAX).max(1)
        };
        let narrow = if own_width > width {
            Self { width, height: scaled(own_height, width, own_width) }
        } else {
            self
        };
        if narrow.height > height {
            Self { width: scaled(narrow.width, height, narrow.height), height }
        } else {
            narrow
        }
    }
}

/// The contents and size of a picture. SVG drawings are converted to PNG: older versions of Word support nothing else.
///
/// # Errors
/// When it is not a PNG or SVG file.
pub fn read<'a>(image: &'a Image, name: &str) -> Result<(Cow<'a, [u8]>, Size), WriteError> {
    let fail = |reason: &str| WriteError::Image { name: name.to_owned(), reason: reason.to_owned() };
    let bytes = match image {
        Image::Png(bytes) => Cow::Borrowed(bytes.as_slice()),
        Image::Svg(text) => {
            let drawn = raster::draw(text).map_err(|fault| fail(&fault.to_string()))?;
            let size = Size { width: twips(drawn.size.0), height: twips(drawn.size.1) };
            return Ok((Cow::Owned(drawn.png), size));
        }
    };
    let pixels = bytes.strip_prefix(PNG).and_then(|rest| rest.first_chunk::<8>());
    let Some([w1, w2, w3, w4, h1, h2, h3, h4]) = pixels.copied() else {
        return Err(fail("it is no PNG file"));
    };
    let twips = |pixels: [u8; 4]| u32::from_be_bytes(pixels).saturating_mul(TWIPS_A_PIXEL);
    let size = Size { width: twips([w1, w2, w3, w4]), height: twips([h1, h2, h3, h4]) };
    if size.width == 0 || size.height == 0 {
        return Err(fail("it has no width or no height"));
    }
    Ok((bytes, size))
}

/// A length in pixels as twips; at least one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive, and a cast saturates")]
fn twips(pixels: f32) -> u32 {
    (f64::from(pixels) * f64::from(TWIPS_A_PIXEL)).round().max(1.0) as u32
}

/// An inline picture.
#[derive(Debug)]
pub struct InlineDrawing<'a> {
    /// The id of the relationship to the picture part.
    pub relation: String,
    /// Its number among the pictures of the document.
    pub number: usize,
    /// Its displayed size.
    pub size: Size,
    /// The alternative text; empty for a decorative picture.
    pub alternative: &'a str,
}

impl InlineDrawing<'_> {
    /// Writes the run that contains the picture.
    pub fn write(&self, xml: &mut Xml) {
        let number = self.number.to_string();
        let name = format!("image{number}.png");
        let width = (u64::from(self.size.width) * EMUS_A_TWIP).to_string();
        let height = (u64::from(self.size.height) * EMUS_A_TWIP).to_string();
        let extent = [("cx", width.as_str()), ("cy", height.as_str())];
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
        xml.empty("wp:extent", &extent);
        self.description(xml, &number, &name);
        xml.open("wp:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")]);
        xml.close();
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", PICTURE)]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", self.alternative)]);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close();
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", &self.relation)]);
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close();
        xml.close();
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &extent);
        xml.close();
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        for _ in ["prstGeom", "spPr", "pic", "graphicData", "graphic", "inline", "drawing", "r"] {
            xml.close();
        }
    }

    /// Writes the alternative text. A picture without it is marked as decorative, which accessibility checkers require.
    fn description(&self, xml: &mut Xml, number: &str, name: &str) {
        let attributes = [("id", number), ("name", name), ("descr", self.alternative)];
        if !self.alternative.is_empty() {
            return xml.empty("wp:docPr", &attributes);
        }
        xml.open("wp:docPr", &attributes);
        xml.open("a:extLst", &[]);
        xml.open("a:ext", &[("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")]);
        let decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
        xml.empty("adec:decorative", &[("xmlns:adec", decorative), ("val", "1")]);
        for _ in ["ext", "extLst", "docPr"] {
            xml.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fits_and_keeps_its_shape() {
        let size = Size { width: 3000, height: 1500 };
        assert_eq!(size.within((9000, 9000)), size, "it is not made larger");
        assert_eq!(size.within((1500, 9000)), Size { width: 1500, height: 750 });
        assert_eq!(size.within((9000, 500)), Size { width: 1000, height: 500 });
        assert_eq!(size.within((1000, 100)), Size { width: 200, height: 100 });
        assert_eq!(Size { width: u32::MAX, height: 1 }.within((9000, 100)), Size { width: 9000, height: 1 });
    }
}
