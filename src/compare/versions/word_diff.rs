//! The differences between two lists of words, in time nearly proportional to their length.
//!
//! The exact algorithm takes time proportional to the length of the texts times the number of differences. It is used
//! for texts, and parts of texts, of up to [`EXACT`] words. In longer texts, words that both have exactly once are fixed
//! points first, and the exact algorithm compares what is between them.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Maximum number of words, of both texts together, for the exact algorithm.
const EXACT: usize = 1_000;

/// A stretch of both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DiffStep {
    pub old: Range<usize>,
    pub new: Range<usize>,
    pub is_equal: bool,
}

/// The steps from the old text to the new one.
pub(super) fn steps(old: &[&str], new: &[&str]) -> Vec<DiffStep> {
    let mut steps = Vec::new();
    let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let rest = (&old[start..], &new[start..]);
    let end = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(|(one, other)| one == other).count();
    push(&mut steps, 0..start, 0..start, true);
    let (inner_old, inner_new) = (start..old.len() - end, start..new.len() - end);
    if inner_old.len() + inner_new.len() <= EXACT {
        exact(&mut steps, old, new, inner_old.clone(), inner_new.clone());
    } else {
        anchored(&mut steps, old, new, inner_old.clone(), inner_new.clone());
    }
    push(&mut steps, inner_old.end..old.len(), inner_new.end..new.len(), true);
    steps
}

fn push(steps: &mut Vec<DiffStep>, old: Range<usize>, new: Range<usize>, is_equal: bool) {
    if !old.is_empty() || !new.is_empty() {
        steps.push(DiffStep { old, new, is_equal });
    }
}

fn exact(steps: &mut Vec<DiffStep>, old: &[&str], new: &[&str], from: Range<usize>, to: Range<usize>) {
    for step in capture_diff_slices(Algorithm::Myers, &old[from.clone()], &new[to.clone()]) {
        let (tag, of_old, of_new) = step.as_tag_tuple();
        let of_old = from.start + of_old.start..from.start + of_old.end;
        let of_new = to.start + of_new.start..to.start + of_new.end;
        push(steps, of_old, of_new, tag == DiffTag::Equal);
    }
}

/// Compares what is between the fixed points; what is still too long differs as a whole.
fn anchored(steps: &mut Vec<DiffStep>, old: &[&str], new: &[&str], from: Range<usize>, to: Range<usize>) {
    let (mut at_old, mut at_new) = (from.start, to.start);
    let end = (from.end, to.end);
    let mut gap = |steps: &mut Vec<DiffStep>, one: usize, other: usize| {
        if one - at_old + other - at_new <= EXACT {
            exact(steps, old, new, at_old..one, at_new..other);
        } else {
            push(steps, at_old..one, at_new..other, false);
        }
        (at_old, at_new) = (one + 1, other + 1);
    };
    for (one, other) in fixed_points(old, new, from, to) {
        gap(steps, one, other);
        push(steps, one..one + 1, other..other + 1, true);
    }
    gap(steps, end.0, end.1);
}

/// The longest series of words that both texts have exactly once, in the order of both.
fn fixed_points(old: &[&str], new: &[&str], from: Range<usize>, to: Range<usize>) -> Vec<(usize, usize)> {
    let (of_old, of_new) = (once(old, from.clone()), once(new, to));
    let pairs = from.filter_map(|at| {
        let word = old[at];
        of_old.get(word).copied().flatten()?;
        Some((at, of_new.get(word).copied().flatten()?))
    });
    longest_increasing(&pairs.collect::<Vec<_>>())
}

/// The place of every word that occurs exactly once; `None` for a word that occurs more often.
fn once<'w>(words: &[&'w str], range: Range<usize>) -> HashMap<&'w str, Option<usize>> {
    let mut places: HashMap<&str, Option<usize>> = HashMap::new();
    for at in range {
        places.entry(words[at]).and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}

/// The longest subsequence in which the second numbers increase; the first ones do already.
fn longest_increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length, the index of the pair that ends such a subsequence with the lowest number.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, (_, to)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *to);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut found: Vec<(usize, usize)> = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(index) = next {
        found.push(pairs[index]);
        next = before[index];
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The old and the new text, rebuilt from the steps, and the number of equal words.
    fn rebuilt(old: &[&str], new: &[&str]) -> usize {
        let (mut at_old, mut at_new, mut equal) = (0, 0, 0);
        for step in steps(old, new) {
            assert_eq!((step.old.start, step.new.start), (at_old, at_new), "the steps follow each other");
            (at_old, at_new) = (step.old.end, step.new.end);
            if step.is_equal {
                assert_eq!(old[step.old.clone()], new[step.new.clone()]);
                equal += step.old.len();
            }
        }
        assert_eq!((at_old, at_new), (old.len(), new.len()), "nothing is left out");
        equal
    }

    #[test]
    fn short_texts_are_compared_word_by_word() {
        let (old, new): (Vec<&str>, Vec<&str>) =
            ("a b c d e".split(' ').collect(), "a x c e f".split(' ').collect());
        assert_eq!(rebuilt(&old, &new), 3);
        assert_eq!(rebuilt(&[], &new) + rebuilt(&old, &[]), 0);
        assert_eq!(rebuilt(&old, &old), 5);
    }

    #[test]
    fn long_texts_are_compared_between_fixed_points() {
        let words: Vec<String> = (0..3_000).map(|number| format!("w{number}")).collect();
        let old: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut new = old.clone();
        for at in (5..3_000).step_by(50) {
            new[at] = "de";
        }
        new.swap(100, 2_000);
        assert_eq!(rebuilt(&old, &new), 3_000 - 60 - 2);
        // Without fixed points, long texts differ as a whole; the end that they share is still found.
        let old: Vec<&str> = ["a", "b"].into_iter().cycle().take(2_000).chain(["x"]).collect();
        let new: Vec<&str> = ["b", "a"].into_iter().cycle().take(3_000).chain(["x"]).collect();
        assert_eq!(rebuilt(&old, &new), 1);
    }
}
