//! A rectangle on a page.

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// Its left side.
    pub x: f32,
    /// Its top.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
}

impl Rectangle {
    /// The same, elsewhere on the page.
    pub fn moved(self, x: f32, y: f32) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self }
    }
}
