//! One round of fixes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::offered::edits;
use super::replacement::Replacement;
use crate::checked::Checked;
use crate::finding::Finding;
use crate::rulebook::bestand::{codering, codering_utf16};

/// The edits that require no judgement and do not touch each other.
#[derive(Debug)]
pub(super) struct Round {
    /// The edits in file order, each with the name of the rule whose finding it fixes.
    pub edits: Vec<(Replacement, &'static str)>,
    /// The number of findings that they fix.
    pub count: usize,
}

impl Round {
    /// The fixes of a checked file; `None` if there is nothing to fix.
    pub fn of(checked: &Checked) -> Option<Self> {
        if !checked.source.is_readable() {
            return None;
        }
        let mut taken = Taken::default();
        let mut round = Self { edits: Vec::new(), count: 0 };
        for finding in &checked.findings {
            if is_about_encoding(finding) {
                round.count += 1;
            }
            let Some(fix) = finding.fix.as_ref().filter(|fix| fix.is_certain) else { continue };
            let Some(wanted) = edits(checked, fix) else { continue };
            if wanted.iter().all(|edit| taken.is_free(&edit.span)) {
                for edit in &wanted {
                    taken.add(&edit.span);
                }
                round.edits.extend(wanted.into_iter().map(|edit| (edit, finding.rule.name)));
                round.count += 1;
            }
        }
        round.edits.sort_by_key(|(edit, _)| (edit.span.start, edit.span.end));
        (round.count > 0).then_some(round)
    }
}

/// The text was already decoded as intended; all that remains is to write it as UTF-8.
fn is_about_encoding(finding: &Finding) -> bool {
    [codering::RULE.name, codering_utf16::RULE.name].contains(&finding.rule.name)
}

/// The ranges that fixes replace: from each start to its end. Ranges of different fixes are apart.
#[derive(Debug, Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Whether a range is apart from all others. Adjacent ranges are not: their order would matter.
    fn is_free(&self, range: &Range<usize>) -> bool {
        self.0.range(..=range.end).next_back().is_none_or(|(_, &end)| end < range.start)
    }

    fn add(&mut self, range: &Range<usize>) {
        let end = self.0.entry(range.start).or_default();
        *end = range.end.max(*end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_overlap_or_touch_are_not_apart() {
        let mut taken = Taken::default();
        assert!(taken.is_free(&(0..9)) && taken.is_free(&(0..0)));
        taken.add(&(3..5));
        taken.add(&(8..8));
        for (start, end) in [(0, 2), (2, 2), (6, 7), (6, 6), (9, 9), (9, 12)] {
            assert!(taken.is_free(&(start..end)), "{start}..{end}");
        }
        let touching = [(0, 3), (3, 3), (3, 5), (4, 4), (5, 5), (5, 7), (6, 8), (8, 8), (8, 9), (0, 12)];
        for (start, end) in touching {
            assert!(!taken.is_free(&(start..end)), "{start}..{end}");
        }
        // Of two edits at one place, the longest counts.
        taken.add(&(3..7));
        taken.add(&(3..3));
        assert!(!taken.is_free(&(7..7)));
    }
}
