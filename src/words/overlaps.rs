//! Ranges with a tag, and whether one of them overlaps another range, without looking at each.

use std::ops::Range;

/// Ranges by tag. A question takes time logarithmic in their number.
#[derive(Debug, Default)]
pub(crate) struct Overlaps(Vec<Tagged>);

#[derive(Debug)]
struct Tagged {
    tag: usize,
    start: usize,
    /// The furthest end of this range and of those of its tag before it.
    reach: usize,
}

impl Overlaps {
    /// Collects ranges, in any order.
    pub fn of(ranges: impl IntoIterator<Item = (usize, Range<usize>)>) -> Self {
        let ranges = ranges.into_iter();
        let mut all: Vec<Tagged> =
            ranges.map(|(tag, range)| Tagged { tag, start: range.start, reach: range.end }).collect();
        all.sort_unstable_by_key(|range| (range.tag, range.start));
        for index in 1..all.len() {
            let (before, this) = (&all[index - 1], &all[index]);
            if before.tag == this.tag {
                all[index].reach = before.reach.max(this.reach);
            }
        }
        Self(all)
    }

    /// Whether a range of this tag shares at least one place with `range`.
    pub fn touch(&self, tag: usize, range: &Range<usize>) -> bool {
        let behind = self.0.partition_point(|other| (other.tag, other.start) < (tag, range.end));
        let last = behind.checked_sub(1).and_then(|index| self.0.get(index));
        last.is_some_and(|last| last.tag == tag && last.reach > range.start)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_answer_is_that_of_looking_at_each(
            ranges in proptest::collection::vec((0..3usize, 0..30usize, 1..9usize), 0..20),
            (tag, start, length) in (0..3usize, 0..30usize, 1..9usize),
        ) {
            let ranges: Vec<_> =
                ranges.into_iter().map(|(tag, start, length)| (tag, start..start + length)).collect();
            let asked = start..start + length;
            let expected = ranges.iter().any(|(other, range)| {
                *other == tag && range.start < asked.end && asked.start < range.end
            });
            prop_assert_eq!(Overlaps::of(ranges).touch(tag, &asked), expected);
        }
    }
}
