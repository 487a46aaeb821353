//! Divides a page into parts in reading order: running text, columns and tables.

use super::line::{TextLine, lines};
use super::span::Span;
use super::strip::{GAPS, Strip, strips};
use super::table::{self, Cells};

/// A part of a page.
#[derive(Debug)]
pub enum PagePart {
    /// Lines of running text.
    Text(Vec<TextLine>),
    /// A table.
    Table(Cells),
}

/// The maximum depth of nested columns.
const MAX_DEPTH: usize = 6;

/// Divides the text of a page into parts, in reading order. `open` has the boundaries between the columns of a table that
/// may continue from the previous page; it is empty if there is none.
pub fn parts(spans: Vec<Span>, open: &[f64]) -> Vec<PagePart> {
    let mut found = Vec::new();
    let strips = strips(lines(spans));
    let continued = table::continued(&strips, open);
    if let Some(cells) = table::last_column(&strips[..continued], open) {
        found.push(PagePart::Table(cells));
    }
    read(&strips[continued..], 0, &mut found);
    found
}

fn read(strips: &[Strip], depth: usize, found: &mut Vec<PagePart>) {
    let mut text: Vec<TextLine> = Vec::new();
    let mut at = 0;
    while at < strips.len() {
        let Some(side_by_side) = SideBySide::at(&strips[at..]).filter(|_| depth < MAX_DEPTH) else {
            // A strip without columns, whose lines overlap vertically.
            text.extend(strips[at].lines.iter().cloned());
            at += 1;
            continue;
        };
        if !text.is_empty() {
            found.push(PagePart::Text(std::mem::take(&mut text)));
        }
        let block = &strips[at..at + side_by_side.length];
        at += side_by_side.length;
        if side_by_side.is_running {
            let middle = f64::midpoint(side_by_side.gap.0, side_by_side.gap.1);
            let spans = block.iter().flat_map(|strip| &strip.lines).flat_map(|line| &line.spans).cloned();
            let (left, right): (Vec<Span>, Vec<Span>) = spans.partition(|span| span.start < middle);
            for side in [left, right] {
                read(&self::strips(lines(side)), depth + 1, found);
            }
        } else {
            found.push(PagePart::Table(table::cells(block, side_by_side.gap)));
        }
    }
    if !text.is_empty() {
        found.push(PagePart::Text(text));
    }
}

/// Consecutive strips with text on both sides of a gap.
struct SideBySide {
    gap: (f64, f64),
    /// The number of strips.
    length: usize,
    /// Whether both sides are running text, rather than the columns of a table.
    is_running: bool,
}

impl SideBySide {
    /// Finds columns or a table that begin at the first of these strips; `None` if there are none.
    fn at(strips: &[Strip]) -> Option<Self> {
        let first = strips.first()?;
        let mut best: Option<(usize, usize, (f64, f64))> = None;
        for gap in first.gaps().take(GAPS) {
            let (both, mut length, gap) = extent(strips, gap);
            let mut lines = if length == 1 { first.lines.len() } else { both };
            if both == 1
                && let Some(row) = labelled(&strips[..length], gap)
            {
                (lines, length) = (2, row);
            }
            if lines >= 2 && best.as_ref().is_none_or(|(most, ..)| lines > *most) {
                best = Some((lines, length, gap));
            }
        }
        let (_, length, gap) = best?;
        let block = &strips[..length];
        let is_running = is_running(block, gap);
        if is_running {
            return Some(Self { gap, length, is_running });
        }
        // A table ends with the last strip that has text on the right.
        let length = 1 + block.iter().rposition(|strip| strip.sides(gap).1)?;
        Some(Self { gap, length, is_running })
    }
}

/// The extent of a gap: the number of strips with text on both sides of it, the total number of strips, and the part
/// of the gap that is free in all of them.
fn extent(strips: &[Strip], gap: (f64, f64)) -> (usize, usize, (f64, f64)) {
    let (mut both, mut length, mut common) = (0, 0, gap);
    let mut bottom = f64::MAX;
    for strip in strips {
        let Some(narrowed) = strip.narrowed(common) else { break };
        let is_both = strip.sides(narrowed) == (true, true);
        let distance = if length == 0 { 0.0 } else { (bottom - strip.top) / strip.size.max(0.1) };
        if distance > if is_both { 5.0 } else { 3.0 } {
            break;
        }
        (common, length, bottom) = (narrowed, length + 1, strip.bottom);
        both += usize::from(is_both);
    }
    (both, length, common)
}

/// The number of words that the label of a row has at most.
const LABEL_WORDS: usize = 6;

/// The number of strips of a single row: a label, and beside it a text of several lines, which begin below each other.
/// `None` if the first strip is not one.
fn labelled(strips: &[Strip], gap: (f64, f64)) -> Option<usize> {
    let (first, rest) = strips.split_first()?;
    let middle = f64::midpoint(gap.0, gap.1);
    let words = |strip: &Strip| -> usize {
        let spans = strip.lines.iter().flat_map(|line| &line.spans);
        spans.filter(|span| span.start < middle).map(|span| span.text.split(' ').count()).sum()
    };
    let start = first.taken.iter().map(|(start, _)| *start).find(|start| *start > middle)?;
    let begins = |strip: &Strip| strip.taken.first().map_or(f64::MIN, |(begin, _)| *begin);
    let below = rest.iter().take_while(|strip| begins(strip) > start - 0.5 * strip.size).count();
    let is_below = rest.first().is_some_and(|strip| begins(strip) < start + 2.0 * strip.size);
    (below > 0 && is_below && words(first) <= LABEL_WORDS).then_some(1 + below)
}

/// Whether both sides of a gap are running text.
fn is_running(block: &[Strip], gap: (f64, f64)) -> bool {
    let middle = f64::midpoint(gap.0, gap.1);
    let spans = block.iter().flat_map(|strip| &strip.lines).flat_map(|line| &line.spans).cloned();
    let (left, right): (Vec<Span>, Vec<Span>) = spans.partition(|span| span.start < middle);
    [left, right].into_iter().all(|side| {
        let lines = lines(side);
        let count = lines.len();
        let words: usize = lines.iter().map(TextLine::words).sum();
        let is_near = |pair: &&[TextLine]| pair[0].y - pair[1].y < 1.6 * pair[1].size;
        let near = lines.windows(2).filter(is_near).count();
        let width = lines.iter().map(|line| line.end).fold(f64::MIN, f64::max)
            - lines.iter().map(|line| line.start).fold(f64::MAX, f64::min);
        let is_wide = |line: &&TextLine| line.end - line.start > 0.6 * width;
        let wide = lines.iter().filter(is_wide).count();
        count >= 3 && words >= 3 * count && 2 * near >= count - 1 && 2 * wide >= count
    })
}
