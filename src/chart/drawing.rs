//! A vector drawing as a list of shapes, independent of the output format.

/// A vector drawing. Coordinates are in pixels, with the origin in the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
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
        /// The left edge.
        x: f32,
        /// The upper edge.
        y: f32,
        /// Width in pixels.
        width: f32,
        /// Height in pixels.
        height: f32,
        /// The fill.
        fill: Fill,
    },
    /// A hairline, for scales.
    Line {
        /// The start point: x, y.
        from: (f32, f32),
        /// The end point: x, y.
        to: (f32, f32),
    },
    /// A single line of text.
    Words {
        /// The x coordinate of the start, middle or end of the text, depending on `anchor`.
        x: f32,
        /// The y coordinate of the baseline.
        y: f32,
        /// The text.
        text: String,
        /// The alignment relative to `x`.
        anchor: Anchor,
        /// Whether the text is bold.
        is_bold: bool,
    },
}

/// The fill of a rectangle. Fills can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// A solid colour.
    Solid,
    /// A hatch pattern.
    Hatched,
    /// No fill, with a dashed outline.
    Open,
}

/// The alignment of text relative to its x coordinate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}
