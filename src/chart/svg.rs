//! A drawing as an SVG file.

use std::fmt::Write as _;

use super::{Anchor, Drawing, Fill, Shape};
use crate::base::escape_html;

/// The size of words, in dots.
const SIZE: f32 = 13.0;

/// How much larger it is shown where there is room: as wide as the text of a page.
const SHOWN: f32 = 1.4;

/// A drawing as the text of an SVG file; `accent` is the colour of the bars and `text` that of words, as `#1b4b72`.
#[must_use]
pub fn svg(drawing: &Drawing, accent: &str, text: &str) -> String {
    let Drawing { width, height, .. } = drawing;
    let (shown_width, shown_height) = (width * SHOWN, height * SHOWN);
    let (title, description) = (escape(&drawing.title), escape(&drawing.description));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" width=\"{shown_width:.0}\" \
         height=\"{shown_height:.0}\" viewBox=\"0 0 {width} {height}\" font-family=\"'Noto Sans', sans-serif\" \
         font-size=\"{SIZE}\"><title id=\"t\">{title}</title><desc id=\"d\">{description}</desc>\
         <defs><pattern id=\"h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>\
         <rect width=\"2.5\" height=\"6\" fill=\"{accent}\"/></pattern></defs>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>"
    );
    for shape in &drawing.shapes {
        // Writing to a text cannot fail.
        let _ = write_shape(&mut svg, shape, accent, text);
    }
    svg.push_str("</svg>\n");
    svg
}

/// Text as XML can hold it.
fn escape(text: &str) -> String {
    let is_none = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    escape_html(&text.replace(is_none, " "))
}

fn write_shape(svg: &mut String, shape: &Shape, accent: &str, colour: &str) -> std::fmt::Result {
    match shape {
        Shape::Box { x, y, width, height, fill } => {
            let (inside, edge) = match fill {
                Fill::Solid => (accent, ""),
                Fill::Hatched => ("url(#h)", ""),
                Fill::Open => ("#fff", " stroke-dasharray=\"4 3\""),
            };
            write!(
                svg,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{inside}\" \
                 stroke=\"{accent}\" stroke-width=\"1.5\"{edge}/>"
            )
        }
        Shape::Line { from, to } => write!(
            svg,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"#8a8f98\" stroke-width=\"0.75\"/>",
            from.0, from.1, to.0, to.1
        ),
        Shape::Words { x, y, text, anchor, is_bold } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *is_bold { " font-weight=\"700\"" } else { "" };
            let text = escape(text);
            write!(
                svg,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{weight} fill=\"{colour}\">{text}</text>"
            )
        }
    }
}
