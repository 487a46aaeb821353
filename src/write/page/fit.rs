//! Line breaking that optimises a whole paragraph instead of taking the first fit.
//!
//! Text is set ragged right, so that word spaces are constant; a line costs more the more space it leaves, and a hyphen
//! is only worth it to avoid a large gap.

/// A part of a text without break opportunities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Its start, as a byte offset in the text.
    pub start: usize,
    /// The start of the whitespace after it.
    pub end: usize,
    /// The start of the next piece.
    pub next: usize,
    /// Its width.
    pub wide: f32,
    /// The width of the whitespace after it.
    pub blank: f32,
    /// The width of the hyphen if a line ends after it; 0 for none.
    pub hyphen: f32,
}

/// The cost of a hyphen: that of a gap of ten letters.
const HYPHEN: f32 = 100.0;
/// The base cost of a line, so that text takes no more lines than necessary.
const LINE: f32 = 400.0;
/// The cost of a last line shorter than an eighth of the width.
const SHORT: f32 = 120.0;
/// The cost per point of an overfull line.
const OVERFULL: f32 = 10_000.0;

/// The ends of the lines, as counts of pieces. `letter` is the average width of a letter.
pub fn fit(pieces: &[Piece], wide: f32, letter: f32) -> Vec<usize> {
    // For each number of pieces: the cost of setting that many, and the start of their last line.
    let mut best = vec![(f32::INFINITY, 0); pieces.len() + 1];
    best[0].0 = 0.0;
    for begin in 0..pieces.len() {
        let mut filled = 0.0;
        for (index, piece) in pieces.iter().enumerate().skip(begin) {
            let taken = filled + piece.wide + piece.hyphen;
            let last = index + 1 == pieces.len();
            let cost = best[begin].0 + cost(wide - taken, wide, letter, piece.hyphen > 0.0, last);
            if cost < best[index + 1].0 {
                best[index + 1] = (cost, begin);
            }
            filled += piece.wide + piece.blank;
            if filled > wide {
                break;
            }
        }
    }
    let mut ends = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        ends.push(end);
        end = best[end].1;
    }
    ends.reverse();
    ends
}

fn cost(gap: f32, wide: f32, letter: f32, hyphen: bool, last: bool) -> f32 {
    let room = if gap < 0.0 {
        OVERFULL * -gap
    } else if last {
        if wide - gap < wide / 8.0 { SHORT } else { 0.0 }
    } else {
        (gap / letter).powi(2)
    };
    LINE + room + if hyphen { HYPHEN } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(widths: &[(f32, f32)]) -> Vec<Piece> {
        widths
            .iter()
            .map(|(wide, hyphen)| Piece {
                start: 0,
                end: 0,
                next: 0,
                wide: *wide,
                blank: if *hyphen > 0.0 { 0.0 } else { 1.0 },
                hyphen: *hyphen,
            })
            .collect()
    }

    #[test]
    fn lines_are_alike_where_they_can_be() {
        // First fit would leave a gap of five on the second line.
        let words = pieces(&[(3.0, 0.0), (2.0, 0.0), (2.0, 0.0), (5.0, 0.0)]);
        assert_eq!(fit(&words, 6.0, 1.0), [1, 3, 4]);
    }

    #[test]
    fn a_hyphen_is_only_for_a_large_gap() {
        let near = pieces(&[(96.0, 0.0), (2.0, 1.0), (50.0, 0.0)]);
        assert_eq!(fit(&near, 100.0, 1.0), [1, 3]);
        let far = pieces(&[(60.0, 0.0), (30.0, 1.0), (80.0, 0.0)]);
        assert_eq!(fit(&far, 100.0, 1.0), [2, 3]);
    }

    #[test]
    fn nothing_is_no_line() {
        assert!(fit(&[], 100.0, 1.0).is_empty());
    }
}
