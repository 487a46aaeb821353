//! The parts of a text that can be dropped around an error, smallest first.

use std::ops::Range;

use super::lines::Line;

/// The line with its children, then also its following siblings, then the enclosing item or block, up to the top-level
/// key.
pub fn ranges(text: &str, at: usize) -> Vec<Range<usize>> {
    let mut line = Line::at(text, at);
    if line.is_idle() {
        // The error was detected after the last line of a part.
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

/// The single line at fault: the line of the error, or the line before it.
pub fn single_lines(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let line = Line::at(text, at);
    let above = line.above().find(|above| !above.is_idle());
    std::iter::once(line).chain(above).filter(|line| !line.is_idle()).map(|line| line.start..line.end)
}

/// How far the parser must get for the removal to count as a repair: past the first line below the removed part.
pub fn needed(text: &str, range: &Range<usize>) -> usize {
    let below = Line::at(text, range.end).below().find(|line| !line.is_idle());
    below.map_or(range.end, |below| below.end)
}

/// A line with all following lines that are indented at least as far.
fn run(line: Line<'_>) -> Range<usize> {
    let below = line.below().filter(|below| !below.is_idle());
    let end = below.take_while(|below| below.indent >= line.indent && line.indent > 0).last();
    line.start..end.map_or(line.end, |last| last.end)
}

/// The top-level line that contains a line.
pub fn top_level(line: Line<'_>) -> Line<'_> {
    let mut top = line;
    while let Some(above) = parent(top) {
        top = above;
    }
    top
}

/// The nearest line above with less indentation.
fn parent(line: Line<'_>) -> Option<Line<'_>> {
    // List items may have the same indentation as their key.
    let is_above = |above: &Line<'_>| {
        above.indent < line.indent || (line.is_item() && above.indent == line.indent && !above.is_item())
    };
    line.above().find(|above| !above.is_idle() && is_above(above))
}

/// A line with the lines below it that are indented further.
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
