//! Strips: content without page breaks, such as a line of text, a table row or a picture.

use super::lines::Line;
use super::sheet::Setting;
use crate::write::page::book::{Area, Mark};

/// Content without page breaks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strip {
    /// Its height.
    pub height: f32,
    /// Space above, unless it comes first on its page.
    pub before: f32,
    /// Space below; where two spaces meet, the larger one counts.
    pub after: f32,
    /// Its marks; `y` is relative to the top of the strip.
    pub marks: Vec<Mark>,
    /// Its links; `y` is relative to the top of the strip.
    pub areas: Vec<Area>,
    /// Whether the next strip must be on the same page.
    pub keep: bool,
    /// Whether it starts a new page.
    pub new_page: bool,
    /// The index of the table header that is repeated above it at the top of a page.
    pub header: Option<usize>,
    /// Bars beside it: the position from the left, and whether the bar continues from the previous strip.
    pub bars: Vec<(f32, bool)>,
    /// The level and text of the heading that starts here.
    pub bookmark: Option<(u8, String)>,
}

/// Turns lines into strips, with their left edge at `x`. The first two lines stay together, as do the last two.
pub fn strips(lines: Vec<Line>, x: f32, setting: Setting) -> Vec<Strip> {
    let count = lines.len();
    let mut strips = Vec::with_capacity(count);
    for (index, line) in lines.into_iter().enumerate() {
        strips.push(Strip {
            height: setting.leading,
            before: if index == 0 { setting.before } else { 0.0 },
            after: if index + 1 == count { setting.after } else { 0.0 },
            marks: line.marks.iter().map(|mark| mark.moved(x, 0.0)).collect(),
            areas: line.areas.into_iter().map(|area| area.moved(x, 0.0)).collect(),
            keep: index + 1 < count && (index == 0 || index + 2 == count),
            ..Strip::default()
        });
    }
    strips
}

impl Area {
    /// The strip, translated.
    #[must_use]
    pub fn moved(self, x: f32, y: f32) -> Self {
        Self { place: self.place.moved(x, y), ..self }
    }
}
