//! An index of tagged ranges that answers overlap queries without scanning all ranges.

use std::ops::Range;

/// Ranges grouped by tag. A query takes logarithmic time.
#[derive(Debug, Default)]
pub(crate) struct Overlaps(Vec<Tagged>);

#[derive(Debug)]
struct Tagged {
    tag: usize,
    start: usize,
    /// The maximum end of this range and the earlier ranges with the same tag.
    reach: usize,
}

impl Overlaps {
    /// Builds the index from ranges in any order.
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

    /// Whether a range with this tag overlaps `range`.
    pub fn touch(&self, tag: usize, range: &Range<usize>) -> bool {
        self.reach_before(tag, range.end).is_some_and(|reach| reach > range.start)
    }

    /// Whether a range with this tag contains `range`.
    pub fn hold(&self, tag: usize, range: &Range<usize>) -> bool {
        self.reach_before(tag, range.start + 1).is_some_and(|reach| reach >= range.end)
    }

    /// The maximum end of the ranges with this tag that start before `place`.
    fn reach_before(&self, tag: usize, place: usize) -> Option<usize> {
        let behind = self.0.partition_point(|other| (other.tag, other.start) < (tag, place));
        let last = behind.checked_sub(1).and_then(|index| self.0.get(index));
        last.filter(|last| last.tag == tag).map(|last| last.reach)
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
            let of_tag = || ranges.iter().filter(|(other, _)| *other == tag).map(|(_, range)| range);
            let touched = of_tag().any(|range| range.start < asked.end && asked.start < range.end);
            let held = of_tag().any(|range| range.start <= asked.start && asked.end <= range.end);
            let overlaps = Overlaps::of(ranges.iter().cloned());
            prop_assert_eq!(overlaps.touch(tag, &asked), touched);
            prop_assert_eq!(overlaps.hold(tag, &asked), held);
        }
    }
}
