//! Groups lines into horizontal strips across the page, and finds the gaps in them.

use super::line::TextLine;
use super::paragraph::{is_bullet, is_number};
use super::span::WIDE;

/// The maximum number of gaps in a strip that are tried.
pub const GAPS: usize = 32;

/// A horizontal strip of the page: one line, or several lines that overlap vertically, as in columns side by side.
#[derive(Debug, Clone)]
pub struct Strip {
    /// The lines.
    pub lines: Vec<TextLine>,
    /// The horizontal ranges with text, from left to right, in points. Ranges with a narrow gap between them are
    /// merged.
    pub taken: Vec<(f64, f64)>,
    /// The largest font size, in points.
    pub size: f64,
    /// The top of the letters, in points above the bottom of the page.
    pub top: f64,
    /// The bottom of the letters, in points above the bottom of the page.
    pub bottom: f64,
}

impl Strip {
    fn of(lines: Vec<TextLine>) -> Self {
        let size = lines.iter().map(|line| line.size).fold(0.0, f64::max);
        let top = lines.iter().map(TextLine::top).fold(f64::MIN, f64::max);
        let bottom = lines.iter().map(TextLine::bottom).fold(f64::MAX, f64::min);
        let mut taken: Vec<(f64, f64)> = lines.iter().flat_map(taken).collect();
        taken.sort_by(|one, other| one.0.total_cmp(&other.0));
        // A gap in several lines is unlikely to be a coincidence, so it may be narrower.
        let wide = size * if lines.len() > 1 { WIDE * 0.6 } else { WIDE * 0.9 };
        let mut merged: Vec<(f64, f64)> = Vec::new();
        for (start, end) in taken {
            match merged.last_mut().filter(|last| start - last.1 < wide) {
                Some(last) => last.1 = last.1.max(end),
                None => merged.push((start, end)),
            }
        }
        Self { lines, taken: merged, size, top, bottom }
    }

    /// The gaps between the ranges with text.
    pub fn gaps(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.taken.windows(2).map(|pair| (pair[0].1, pair[1].0))
    }

    /// Narrows a gap to the part without text of this strip; `None` if that is too narrow.
    pub fn narrowed(&self, (mut low, mut high): (f64, f64)) -> Option<(f64, f64)> {
        for (start, end) in &self.taken {
            if *end <= low || *start >= high {
                continue;
            }
            if *start <= low {
                low = *end;
            } else if *end >= high {
                high = *start;
            } else {
                return None;
            }
        }
        (high - low >= WIDE * self.size * 0.5).then_some((low, high))
    }

    /// Whether there is text on the left and on the right of a gap.
    pub fn sides(&self, gap: (f64, f64)) -> (bool, bool) {
        let middle = f64::midpoint(gap.0, gap.1);
        let has = |is_left: bool| self.taken.iter().any(|(start, _)| (*start < middle) == is_left);
        (has(true), has(false))
    }
}

/// The horizontal ranges with text on a line. The gap after a bullet or number counts as text.
fn taken(line: &TextLine) -> impl Iterator<Item = (f64, f64)> + '_ {
    line.spans.iter().enumerate().map(|(index, span)| {
        let next = line.spans.get(index + 1).map(|next| next.start);
        let is_label = is_bullet(&span.text) || is_number(&span.text);
        let end = next.filter(|next| is_label && next - span.end < 4.0 * span.size);
        (span.start, end.unwrap_or(span.end).max(span.end))
    })
}

/// Groups lines that overlap vertically into strips.
pub fn strips(lines: Vec<TextLine>) -> Vec<Strip> {
    let mut groups: Vec<Vec<TextLine>> = Vec::new();
    let mut bottom = f64::MIN;
    for line in lines {
        if let Some(group) = groups.last_mut().filter(|_| line.top() > bottom) {
            bottom = bottom.min(line.bottom());
            group.push(line);
        } else {
            bottom = line.bottom();
            groups.push(vec![line]);
        }
    }
    groups.into_iter().map(Strip::of).collect()
}
