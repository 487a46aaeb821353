//! A drawing of lines (SVG) -> dots, for formats that take dots only. Text in a drawing is not drawn: a logo has its
//! letters as lines, so that they look the same everywhere.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// How many dots a drawing gets for each of its own, so that it stays sharp on paper.
pub const FINENESS: u8 = 3;

/// The most dots a drawing may have in a row and in a column: more is an accident, or an attack.
const MOST: f32 = 4096.0;

/// Draws an SVG file as a PNG file of [`FINENESS`] times its own size. Nothing outside the text is read.
///
/// # Errors
/// What is wrong with it, in the words of the reader of SVG.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let options = Options { resources_dir: None, ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let fineness = f32::from(FINENESS);
    let size = tree.size().scale_by(fineness).filter(|size| size.width() <= MOST && size.height() <= MOST);
    let size = size.map(|size| size.to_int_size()).ok_or("it is too large")?;
    let mut dots = Pixmap::new(size.width(), size.height()).ok_or("it has no size")?;
    resvg::render(&tree, Transform::from_scale(fineness, fineness), &mut dots.as_mut());
    dots.encode_png().map_err(|error| error.to_string())
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
    fn what_is_no_drawing_or_reaches_outside_is_refused_or_empty() {
        assert!(png("<svg").is_err() && png("geen tekening").is_err());
        assert!(png(&SQUARE.replace("width=\"10\"", "width=\"99999\"")).is_err());
        let outside = r#"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image href="/etc/passwd" width="2" height="2"/></svg>"#;
        let dots = Pixmap::decode_png(&png(outside).expect("it can be drawn")).expect("it is a PNG");
        assert!(dots.pixels().iter().all(|dot| dot.alpha() == 0), "nothing was read");
    }
}
