//! The parts of a text that can be left out around an error, smallest first.

use std::ops::Range;

use super::lines::Line;

/// The line with what hangs under it, then with what follows beside it, then the item or block around it, up to
/// the top-level key.
pub fn ranges(text: &str, at: usize) -> Vec<Range<usize>> {
    let mut line = Line::at(text, at);
    if line.is_idle() {
        // The error was noticed past the last line of a part.
        line = line.above().find(|above| !above.is_idle()).unwrap_or(line);
    }
    let mut ranges = vec![block(line), run(line)];
    while let Some(parent) = parent(line) {
        ranges.push(block(parent));
        line = parent;
    }
    ranges.dedup();
    ranges
}

/// The one line at fault: the line of the error, or the one before it.
pub fn single_lines(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let line = Line::at(text, at);
    let above = line.above().find(|above| !above.is_idle());
    std::iter::once(line).chain(above).filter(|line| !line.is_idle()).map(|line| line.start..line.end)
}

/// How far the parser must get for leaving a part out to have helped: past the first line below it.
pub fn needed(text: &str, range: &Range<usize>) -> usize {
    let below = Line::at(text, range.end).below().find(|line| !line.is_idle());
    below.map_or(range.end, |below| below.end)
}

/// A line with all below it that stand as far in.
fn run(line: Line<'_>) -> Range<usize> {
    let below = line.below().filter(|below| !below.is_idle());
    let end = below.take_while(|below| below.indent >= line.indent && line.indent > 0).last();
    line.start..end.map_or(line.end, |last| last.end)
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
