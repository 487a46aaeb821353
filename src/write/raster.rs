//! Rasterises SVG drawings, for formats without vector graphics. Text is drawn in the embedded font regardless of the
//! requested font: no other font is loaded, so that the result is the same everywhere.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree, fontdb};

use super::{drawing, page, pixels};
use crate::base::Exhausted;

/// Pixels per unit of a drawing: nearly 300 per inch on paper. A large drawing gets fewer.
const FINENESS: f32 = 2.0;

/// The family name of the font.
const FAMILY: &str = "Noto Sans";

/// The width and height in pixels to which a drawing is scaled down.
const MOST: f32 = 4096.0;

/// A rasterised drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Raster {
    /// The bytes of a PNG file.
    pub png: Vec<u8>,
    /// Width and height of the drawing in its own units: pixels at its natural size.
    pub size: (f32, f32),
    /// Whether anything is visible in it.
    pub has_marks: bool,
    /// The kinds of images in the drawing that were left out.
    pub undrawn: BTreeSet<Undrawn>,
}

/// Why an image in a drawing was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Undrawn {
    /// It is in another file, or on the web.
    Elsewhere,
    /// It is neither PNG nor JPEG.
    Kind,
    /// It is corrupt or truncated.
    Broken,
}

/// Why a drawing is not rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawFault {
    /// It is not an SVG file, or it has no size: the error message of the parser.
    #[error("{0}")]
    Broken(String),
    /// It takes too much work.
    #[error("{0}")]
    Work(#[from] Exhausted),
}

fn broken(error: &dyn std::fmt::Display) -> DrawFault {
    DrawFault::Broken(error.to_string())
}

/// Renders an SVG file at up to 2 times its own size, scaled down to fit. External resources are not loaded.
///
/// # Errors
/// When it is no drawing, or takes too much work.
pub fn draw(svg: &str) -> Result<Raster, DrawFault> {
    static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| Arc::new(fonts()));
    let undrawn = Mutex::new(BTreeSet::new());
    let leave_out = |reason| {
        undrawn.lock().unwrap_or_else(PoisonError::into_inner).insert(reason);
    };
    let options = Options {
        resources_dir: None,
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, bytes, _| {
                embedded(bytes).inspect_err(|reason| leave_out(*reason)).ok()
            }),
            resolve_string: Box::new(|_, _| {
                leave_out(Undrawn::Elsewhere);
                None
            }),
        },
        ..Options::default()
    };
    drawing::check_text(svg)?;
    let tree = Tree::from_str(svg, &options).map_err(|error| broken(&error))?;
    drop(options);
    let size = (tree.size().width(), tree.size().height());
    let scale = FINENESS.min(MOST / size.0).min(MOST / size.1);
    let (columns, rows) = (pixels_of(size.0 * scale), pixels_of(size.1 * scale));
    let mut dots = Pixmap::new(columns, rows).ok_or_else(|| broken(&"it has no size"))?;
    drawing::check_layers(tree.root(), scale, u64::from(columns) * u64::from(rows))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    let has_marks = dots.pixels().iter().any(|dot| dot.alpha() > 0);
    let png = dots.encode_png().map_err(|error| broken(&error))?;
    let undrawn = undrawn.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(Raster { png, size, has_marks, undrawn })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the maximum")]
fn pixels_of(length: f32) -> u32 {
    length.round().clamp(1.0, MOST) as u32
}

/// An image within a drawing, if it can be drawn.
fn embedded(bytes: Arc<Vec<u8>>) -> Result<ImageKind, Undrawn> {
    match bytes.as_slice() {
        png if png.starts_with(pixels::PNG) => {
            pixels::decode(png).map_err(|_| Undrawn::Broken)?;
            Ok(ImageKind::PNG(bytes))
        }
        jpeg if jpeg.starts_with(b"\xff\xd8\xff") => {
            if is_whole_jpeg(jpeg) {
                Ok(ImageKind::JPEG(bytes))
            } else {
                Err(Undrawn::Broken)
            }
        }
        _ => Err(Undrawn::Kind),
    }
}

/// Whether a JPEG file has a frame of an acceptable size, and an end.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let ends =
        bytes.iter().rposition(|byte| *byte != 0).is_some_and(|last| bytes[..=last].ends_with(b"\xff\xd9"));
    ends && jpeg_dots(bytes).is_some_and(|dots| dots > 0 && dots <= pixels::MOST)
}

/// The number of pixels that the only frame header of a JPEG file announces.
fn jpeg_dots(bytes: &[u8]) -> Option<usize> {
    let mut dots = None;
    let mut rest = bytes.get(2..)?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..2 + length)?;
        match marker {
            // The start of the pixels.
            0xda => return dots,
            // A frame header, unlike the tables with numbers between them.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let [_, h1, h2, w1, w2, ..] = *segment else { return None };
                let side = |one, two| usize::from(u16::from_be_bytes([one, two]));
                if dots.replace(side(h1, h2) * side(w1, w2)).is_some() {
                    return None;
                }
            }
            _ => {}
        }
        rest = rest.get(2 + length..)?;
    }
}

/// The embedded font, and no other.
fn fonts() -> fontdb::Database {
    let mut fonts = fontdb::Database::new();
    for bytes in page::font::program() {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    fonts.set_sans_serif_family(FAMILY);
    fonts.set_serif_family(FAMILY);
    fonts.set_monospace_family(FAMILY);
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="4"><rect width="10" height="4" fill="#f00"/></svg>"##;

    fn dots(svg: &str) -> Pixmap {
        Pixmap::decode_png(&draw(svg).expect("it can be drawn").png).expect("it is a PNG")
    }

    #[test]
    fn a_drawing_becomes_dots_of_its_own_colour() {
        let dots = dots(SQUARE);
        assert_eq!((dots.width(), dots.height()), (20, 8));
        let dot = dots.pixel(10, 4).expect("it is inside").demultiply();
        assert_eq!((dot.red(), dot.green(), dot.blue(), dot.alpha()), (255, 0, 0, 255));
    }

    #[test]
    fn what_takes_too_much_work_is_not_drawn() {
        let blur = |count: usize| {
            let one = "<g filter=\"url(#f)\"><rect width=\"900\" height=\"900\"/></g>".repeat(count);
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"900\">\
                 <filter id=\"f\"><feGaussianBlur stdDeviation=\"3\"/></filter>{one}</svg>"
            )
        };
        assert!(draw(&blur(1)).is_ok());
        assert_eq!(draw(&blur(20)), Err(DrawFault::Work(Exhausted)));
    }

    #[test]
    fn words_are_drawn_in_the_font_of_the_documents() {
        let words = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15" font-family="Onbekend">Mm</text></svg>"#;
        assert!(dots(words).pixels().iter().filter(|dot| dot.alpha() == 255).count() > 40, "text is drawn");
        let none = draw(&words.replace("Mm", "")).expect("it can be drawn");
        assert!(!none.has_marks && none.undrawn.is_empty());
    }

    #[test]
    fn a_drawing_of_any_size_is_scaled_to_fit() {
        for (width, height) in [("99999", "4"), ("4", "99999"), ("500mm", "100mm"), ("5000", "5000")] {
            let large = SQUARE.replace("width=\"10\" height=\"4\"", "width=\"100%\" height=\"100%\"");
            let large = large.replacen("100%", width, 1).replacen("100%", height, 1);
            let drawn = draw(&large).unwrap_or_else(|error| panic!("{width} x {height}: {error}"));
            assert!(drawn.has_marks, "{width} x {height}");
            let dots = Pixmap::decode_png(&drawn.png).expect("it is a PNG");
            assert!(dots.width() <= 4096 && dots.height() <= 4096, "{width} x {height}");
        }
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        assert!(draw("<svg").is_err() && draw("geen tekening").is_err());
    }

    #[test]
    fn nothing_outside_the_file_is_read() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let svg = folder.join("profiles/gemeenten/logo.svg");
        assert!(svg.exists(), "{}", svg.display());
        for address in ["/etc/passwd", "https://example.org/a.png", &svg.display().to_string()] {
            let image = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image href="{address}" width="2" height="2"/></svg>"#
            );
            let drawn = draw(&image).expect("it can be drawn");
            assert!(!drawn.has_marks, "{address} was read");
            assert_eq!(drawn.undrawn, BTreeSet::from([Undrawn::Elsewhere]));
        }
    }

    #[test]
    fn a_jpeg_is_measured_before_it_is_decoded() {
        let segment = |marker: u8, bytes: &[u8]| {
            let length = u16::try_from(bytes.len() + 2).expect("short").to_be_bytes();
            [&[0xff, marker], &length[..], bytes].concat()
        };
        let frame = |side: u16| {
            segment(0xc0, &[&[8][..], &side.to_be_bytes(), &side.to_be_bytes(), &[1, 1, 0x11, 0]].concat())
        };
        let file = |frames: &[Vec<u8>]| {
            [
                b"\xff\xd8".to_vec(),
                segment(0xe0, b"JFIF"),
                frames.concat(),
                segment(0xda, &[1, 1, 0, 0, 63, 0]),
                b"\xff\xd9".to_vec(),
            ]
            .concat()
        };
        assert_eq!(jpeg_dots(&file(&[frame(10)])), Some(100));
        assert!(is_whole_jpeg(&file(&[frame(10)])));
        assert!(!is_whole_jpeg(&file(&[frame(60_000)])), "too many pixels");
        assert!(!is_whole_jpeg(&file(&[frame(10), frame(20)])), "ambiguous");
        let cut = file(&[frame(10)]);
        assert!(!is_whole_jpeg(&cut[..cut.len() - 2]), "truncated");
    }
}
