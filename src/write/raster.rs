//! Rasterises SVG drawings, for formats without vector graphics. Text is drawn in the embedded font regardless of the
//! requested font: no other font is loaded, so that the result is the same everywhere.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{drawing, page};

/// Pixels per unit of a drawing, so that it is sharp on paper.
pub const FINENESS: u8 = 3;

/// The family name of the font.
const FAMILY: &str = "Noto Sans";

/// Maximum width and height in pixels: a larger drawing is a mistake or an attack.
const MOST: f32 = 4096.0;

/// Renders an SVG file as a PNG file at [`FINENESS`] times its own size. External resources are not loaded.
///
/// # Errors
/// The error message of the SVG parser, or that the drawing takes too much work.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| Arc::new(fonts()));
    let options = Options {
        resources_dir: None,
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };
    drawing::check_text(svg).map_err(|error| error.to_string())?;
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let fineness = f32::from(FINENESS);
    let size = tree.size().scale_by(fineness).filter(|size| size.width() <= MOST && size.height() <= MOST);
    let size = size.map(|size| size.to_int_size()).ok_or("it is too large")?;
    let mut dots = Pixmap::new(size.width(), size.height()).ok_or("it has no size")?;
    let pixels = u64::from(size.width()) * u64::from(size.height());
    drawing::check_layers(tree.root(), fineness, pixels).map_err(|error| error.to_string())?;
    resvg::render(&tree, Transform::from_scale(fineness, fineness), &mut dots.as_mut());
    dots.encode_png().map_err(|error| error.to_string())
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

    #[test]
    fn a_drawing_becomes_dots_of_its_own_colour() {
        let png = png(SQUARE).expect("it can be drawn");
        let dots = Pixmap::decode_png(&png).expect("it is a PNG");
        assert_eq!((dots.width(), dots.height()), (30, 12));
        let dot = dots.pixel(15, 6).expect("it is inside").demultiply();
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
        assert!(png(&blur(1)).is_ok());
        assert_eq!(png(&blur(20)), Err("it takes too much work".to_owned()));
    }

    #[test]
    fn words_are_drawn_in_the_font_of_the_documents() {
        let words = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15" font-family="Onbekend">Mm</text></svg>"#;
        let dots = Pixmap::decode_png(&png(words).expect("it can be drawn")).expect("it is a PNG");
        assert!(dots.pixels().iter().filter(|dot| dot.alpha() == 255).count() > 100, "text is drawn");
        let none =
            Pixmap::decode_png(&png(&words.replace("Mm", "")).expect("it can be drawn")).expect("a PNG");
        assert!(none.pixels().iter().all(|dot| dot.alpha() == 0));
    }

    #[test]
    fn what_is_no_drawing_or_reaches_outside_is_refused_or_empty() {
        assert!(png("<svg").is_err() && png("geen tekening").is_err());
        assert!(png(&SQUARE.replace("width=\"10\"", "width=\"99999\"")).is_err());
        let outside = r#"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image href="/etc/passwd" width="2" height="2"/></svg>"#;
        let dots = Pixmap::decode_png(&png(outside).expect("it can be drawn")).expect("it is a PNG");
        assert!(dots.pixels().iter().all(|dot| dot.alpha() == 0), "no external file was read");
    }
}
