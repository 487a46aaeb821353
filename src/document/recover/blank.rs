//! The parts of a text that can be left out around an error, smallest first.

use std::ops::Range;

use super::lines::Line;

/// The line with what hangs under it, then the item or block around it, up to the top-level key, and last the
/// whole text.
pub fn ranges(text: &str, at: usize) -> Vec<Range<usize>> {
    let mut line = Line::at(text, at);
    if line.is_idle() {
        // The error was noticed past the last line of a part.
        line = line.above().find(|above| !above.is_idle()).unwrap_or(line);
    }
    let mut ranges = vec![block(line)];
    while let Some(parent) = parent(line) {
        ranges.push(block(parent));
        line = parent;
    }
    ranges.push(0..text.len());
    ranges.dedup();
    ranges
}

/// The line at the left margin under which a line stands.
pub fn top_level(line: Line<'_>) -> Line<'_> {
    let mut top = line;
    while let Some(above) = parent(top) {
        top = above;
    }
    top
}

/// The nearest line above that stands further out.
fn parent(line: Line<'_>) -> Option<Line<'_>> {
    // The items of a list may stand as far out as their key.
    let is_above = |above: &Line<'_>| {
        above.indent < line.indent || (line.is_item() && above.indent == line.indent && !above.is_item())
    };
    line.above().find(|above| !above.is_idle() && is_above(above))
}

/// A line with the lines further in below it.
fn block(line: Line<'_>) -> Range<usize> {
    let is_list_key = !line.is_item() && line.prefix().value == line.end;
    let mut end = line.end;
    for below in line.below() {
        if below.is_idle() {
            continue;
        }
        if below.indent > line.indent || (is_list_key && below.indent == line.indent && below.is_item()) {
            end = below.end;
        } else {
            break;
        }
    }
    line.start..end
}
