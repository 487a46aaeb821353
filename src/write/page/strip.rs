//! Strips: what no page break falls in. A line of text, a row of a table, a picture.

use super::lines::Line;
use super::sheet::Setting;
use crate::write::page::book::{Area, Mark};

/// What no page break falls in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strip {
    /// How high it is.
    pub height: f32,
    /// Room above, where it does not come first on its page.
    pub before: f32,
    /// Room below; of two rooms that meet, the larger counts.
    pub after: f32,
    /// What is drawn; `y` counts from the top of the strip.
    pub marks: Vec<Mark>,
    /// What leads somewhere; `y` counts from the top of the strip.
    pub areas: Vec<Area>,
    /// Whether the next strip is on the same page.
    pub keep: bool,
    /// Whether it comes first on a page.
    pub new_page: bool,
    /// The index of the header that comes above it where it comes first on a page.
    pub header: Option<usize>,
    /// Where a bar stands beside it: how far from the left, and whether the bar goes on from the strip before.
    pub bars: Vec<(f32, bool)>,
    /// The level and the words of the heading that begins here.
    pub bookmark: Option<(u8, String)>,
}

/// Lines as strips, with their left end at `x`. The first two lines stay together, and the last two.
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
    /// The same, elsewhere.
    #[must_use]
    pub fn moved(self, x: f32, y: f32) -> Self {
        Self { place: self.place.moved(x, y), ..self }
    }
}
