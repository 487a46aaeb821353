//! Detects the cells of an untagged table by the positions of its text.

use super::line::{TextLine, lines};
use super::span::Span;
use super::strip::{GAPS, Strip};

/// The cells of a table.
#[derive(Debug, Clone)]
pub struct Cells {
    /// The horizontal positions of the boundaries between columns.
    pub edges: Vec<f64>,
    /// The 0-based row and column of each cell, with its lines.
    pub cells: Vec<(usize, usize, Vec<TextLine>)>,
}

/// Divides strips with text on both sides of a gap into cells.
pub fn cells(block: &[Strip], gap: (f64, f64)) -> Cells {
    let edges = edges(block, gap);
    let column = |span: &Span| edges.iter().filter(|edge| span.start > **edge).count();
    let starts = rows(block, &edges);
    let mut found = Vec::new();
    for (row, start) in starts.iter().enumerate() {
        let end = starts.get(row + 1).copied().unwrap_or(block.len());
        let mut columns: Vec<Vec<Span>> = vec![Vec::new(); edges.len() + 1];
        for span in block[*start..end].iter().flat_map(|strip| &strip.lines).flat_map(|line| &line.spans) {
            columns[column(span)].push(span.clone());
        }
        for (column, spans) in columns.into_iter().enumerate() {
            if !spans.is_empty() {
                found.push((row, column, lines(spans)));
            }
        }
    }
    Cells { edges, cells: found }
}

/// The number of strips at the top of a page that only have text in the last column of an open table.
pub fn continued(strips: &[Strip], edges: &[f64]) -> usize {
    let Some(edge) = edges.last() else { return 0 };
    strips.iter().take_while(|strip| strip.taken.first().is_some_and(|(start, _)| start > edge)).count()
}

/// Strips that only have text in the last column; `None` if there are none.
pub fn last_column(strips: &[Strip], edges: &[f64]) -> Option<Cells> {
    let spans: Vec<Span> =
        strips.iter().flat_map(|strip| &strip.lines).flat_map(|line| &line.spans).cloned().collect();
    (!spans.is_empty()).then(|| Cells { edges: edges.to_vec(), cells: vec![(0, edges.len(), lines(spans))] })
}

/// The horizontal positions of the boundaries between columns.
fn edges(block: &[Strip], gap: (f64, f64)) -> Vec<f64> {
    let mut edges = vec![f64::midpoint(gap.0, gap.1)];
    let Some(fullest) = block.iter().max_by_key(|strip| strip.taken.len()) else { return edges };
    for candidate in fullest.gaps().take(GAPS) {
        let mut common = Some(candidate);
        for strip in block {
            common = common.and_then(|common| free(strip, common));
        }
        if let Some(common) = common.filter(|common| common.1 <= gap.0 || common.0 >= gap.1) {
            edges.push(f64::midpoint(common.0, common.1));
        }
    }
    edges.sort_by(f64::total_cmp);
    edges
}

/// Narrows a gap to the part without text of a strip; `None` if that is too narrow.
fn free(strip: &Strip, (mut low, mut high): (f64, f64)) -> Option<(f64, f64)> {
    for (start, end) in &strip.taken {
        if *start <= low && *end > low {
            low = *end;
        } else if *start > low && *start < high {
            high = *start;
        }
    }
    (high - low >= 0.5 * strip.size).then_some((low, high))
}

/// The indices of the strips at which rows begin: those with text in the first column, unless it continues the line
/// above.
fn rows(block: &[Strip], edges: &[f64]) -> Vec<usize> {
    let edge = edges.first().copied().unwrap_or(f64::MAX);
    let has_first = |strip: &Strip| strip.taken.iter().any(|(start, _)| *start < edge);
    let has_other = |strip: &Strip| strip.taken.iter().any(|(start, _)| *start > edge);
    let distances: Vec<f64> =
        block.windows(2).map(|pair| (pair[0].bottom - pair[1].top) / pair[1].size.max(0.1)).collect();
    let least = distances.iter().copied().fold(f64::MAX, f64::min);
    let most = distances.iter().copied().fold(f64::MIN, f64::max);
    // With even line spacing, each line with text in the first column begins a row.
    let is_even = most - least < 0.25;
    let mut starts = vec![0];
    for (index, strip) in block.iter().enumerate().skip(1) {
        let is_apart = distances[index - 1] > least + 0.2;
        let begins = if is_even { has_first(strip) } else { is_apart && has_first(strip) };
        let is_new = begins || has_first(strip) && has_other(strip) && !has_first(&block[index - 1]);
        if is_new {
            starts.push(index);
        }
    }
    starts
}
