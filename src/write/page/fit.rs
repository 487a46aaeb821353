//! Where lines end: the breaks of a paragraph that together look best, not the first that fit.
//!
//! The right side is ragged, so that words keep their distances; a line is worse the more room it leaves, and a hyphen
//! is worth it only where the gap would be large.

/// A part of a text that no line break falls in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Where it begins, as bytes from the start of the text.
    pub start: usize,
    /// Where what is blank after it begins.
    pub end: usize,
    /// Where the next piece begins.
    pub next: usize,
    /// How wide it is.
    pub wide: f32,
    /// How wide what is blank after it is.
    pub blank: f32,
    /// How wide the hyphen is that it ends with where a line ends after it; 0 for none.
    pub hyphen: f32,
}

/// What a hyphen costs: as much as a gap of ten letters.
const HYPHEN: f32 = 100.0;
/// What a line costs by itself, so that text does not take more lines than it must.
const LINE: f32 = 400.0;
/// What it costs when the last line is less than an eighth of the width.
const SHORT: f32 = 120.0;
/// What a line costs that is too wide, per point.
const OVERFULL: f32 = 10_000.0;

/// The ends of the lines, as counts of pieces. `letter` is how wide a letter is, on average.
pub fn fit(pieces: &[Piece], wide: f32, letter: f32) -> Vec<usize> {
    // For each number of pieces: the cost of setting so many, and where the last line of them begins.
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
        // The first that fit would leave a gap of five on the second line.
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
