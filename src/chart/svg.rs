//! Writes a drawing as an SVG file.

use super::drawing::{Anchor, Drawing, Fill, Shape};
use super::pen::Is::{At, Size, Word};
use super::pen::{Frame, Pen};

/// Font size in pixels.
const SIZE: f32 = 13.0;

/// Maximum scale factor: up to the text width of a page.
const SHOWN: f32 = 1.4;

/// The drawing as an SVG file; `accent` is the colour of the bars and `text` that of the text, for example `#1b4b72`.
#[must_use]
pub fn svg(drawing: &Drawing, accent: &str, text: &str) -> String {
    let mut pen = Pen::new(&Frame {
        ids: ("t", "d"),
        title: &drawing.title,
        description: &drawing.description,
        size: (drawing.width, drawing.height),
        shown: (drawing.width * SHOWN, drawing.height * SHOWN),
        words: SIZE,
    });
    hatching(&mut pen, accent);
    for shape in &drawing.shapes {
        draw(&mut pen, shape, accent, text);
    }
    pen.finish()
}

/// Defines the diagonal hatching of [`Fill::Hatched`] as pattern `h`.
fn hatching(pen: &mut Pen, accent: &str) {
    pen.open("defs", &[]);
    pen.open(
        "pattern",
        &[
            ("id", Word("h")),
            ("width", Size(6.0)),
            ("height", Size(6.0)),
            ("patternUnits", Word("userSpaceOnUse")),
            ("patternTransform", Word("rotate(45)")),
        ],
    );
    for (width, fill) in [(6.0, "#fff"), (2.5, accent)] {
        pen.empty("rect", &[("width", Size(width)), ("height", Size(6.0)), ("fill", Word(fill))]);
    }
    pen.close();
    pen.close();
}

fn draw(pen: &mut Pen, shape: &Shape, accent: &str, colour: &str) {
    match shape {
        Shape::Box { x, y, width, height, fill } => {
            let (inside, dashes) = match fill {
                Fill::Solid => (accent, ""),
                Fill::Hatched => ("url(#h)", ""),
                Fill::Open => ("#fff", "4 3"),
            };
            pen.empty(
                "rect",
                &[
                    ("x", At(*x)),
                    ("y", At(*y)),
                    ("width", At(*width)),
                    ("height", At(*height)),
                    ("fill", Word(inside)),
                    ("stroke", Word(accent)),
                    ("stroke-width", Size(1.5)),
                    ("stroke-dasharray", Word(dashes)),
                ],
            );
        }
        Shape::Line { from, to } => pen.empty(
            "line",
            &[
                ("x1", At(from.0)),
                ("y1", At(from.1)),
                ("x2", At(to.0)),
                ("y2", At(to.1)),
                ("stroke", Word("#8a8f98")),
                ("stroke-width", Size(0.75)),
            ],
        ),
        Shape::Words { x, y, text, anchor, is_bold } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *is_bold { "700" } else { "" };
            pen.words(
                "text",
                &[
                    ("x", At(*x)),
                    ("y", At(*y)),
                    ("text-anchor", Word(anchor)),
                    ("font-weight", Word(weight)),
                    ("fill", Word(colour)),
                ],
                text,
            );
        }
    }
}
