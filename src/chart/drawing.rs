//! A drawing: shapes on a sheet, before it is written.

/// A drawing, measured in dots from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// What it is.
    pub title: String,
    /// What it says to somebody who does not see it.
    pub description: String,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Box {
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// How wide it is.
        width: f32,
        /// How high it is.
        height: f32,
        /// What it is filled with.
        fill: Fill,
    },
    /// A thin line of a scale.
    Line {
        /// Where it begins: from the left, from above.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
    },
    /// Words on one line.
    Words {
        /// Where they begin, are in the middle or end, by their anchor.
        x: f32,
        /// The line they stand on.
        y: f32,
        /// The words.
        text: String,
        /// How they stand to `x`.
        anchor: Anchor,
        /// Whether they are heavy.
        is_bold: bool,
    },
}

/// What a box is filled with. Each can be told from the others without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// One colour.
    Solid,
    /// Slanted lines.
    Hatched,
    /// Nothing, with a broken edge.
    Open,
}

/// How words stand to their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// They are in the middle there.
    Middle,
    /// They end there.
    End,
}
