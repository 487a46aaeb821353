//! Charts: the geometry is computed once and written as SVG.
//!
//! A chart never relies on colour alone: differences also have their own pattern and a number. It always accompanies a
//! table with the same data, and has alternative text.

pub mod bars;
mod pen;
pub mod radar;
mod svg;

pub use svg::svg;

/// A drawing, with coordinates in pixels from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// The title.
    pub title: String,
    /// The alternative text.
    pub description: String,
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Box {
        /// Its left edge.
        x: f32,
        /// Its top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Its fill.
        fill: Fill,
    },
    /// A thin line of a scale.
    Line {
        /// Start point: x, y.
        from: (f32, f32),
        /// End point: x, y.
        to: (f32, f32),
    },
    /// Text on one line.
    Words {
        /// Their start, middle or end, depending on the anchor.
        x: f32,
        /// The baseline.
        y: f32,
        /// The text.
        text: String,
        /// Horizontal alignment relative to `x`.
        anchor: Anchor,
        /// Whether they are bold.
        is_bold: bool,
    },
}

/// The fill of a box. Fills can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// One colour.
    Solid,
    /// Diagonal hatching.
    Hatched,
    /// No fill, with a dashed outline.
    Open,
}

/// Horizontal alignment of text relative to its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}
