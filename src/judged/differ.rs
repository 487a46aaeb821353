//! Compares the findings of a file with those of another reading of it.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::Reading;
use crate::finding::Finding;

/// The number of findings of each rule at each place.
type FindingCounts<'a> = BTreeMap<(&'static str, std::borrow::Cow<'a, str>), usize>;

/// For each finding, whether it also occurs in the reading; and the rules that report more or fewer findings there. A
/// rule that reports equally many findings in the parts that differ counts as unchanged: a gap is reported where it
/// should be filled, and that place moves if the reading has an extra block.
pub fn differ(
    found: &[Finding],
    in_reading: &[Finding],
    reading: &Reading,
    parts: &[String],
) -> (Vec<bool>, BTreeSet<&'static str>) {
    let mut others = FindingCounts::new();
    for finding in in_reading {
        let place = reading.in_file(finding.place.pointer());
        *others.entry((finding.rule.name, place.into())).or_default() += 1;
    }
    let mut stays: Vec<bool> = found.iter().map(|finding| take(&mut others, finding)).collect();
    let mut there: BTreeMap<&'static str, usize> = BTreeMap::new();
    for ((rule, place), count) in &others {
        let is_there = parts.iter().any(|part| super::reason::is_in(place, part));
        *there.entry(*rule).or_default() += if is_there { *count } else { 0 };
    }
    for (finding, stays) in found.iter().zip(&mut stays).filter(|(_, stays)| !**stays) {
        if let Some(left) = there.get_mut(finding.rule.name).filter(|left| **left > 0) {
            *left -= 1;
            *stays = true;
        }
    }
    let less = found.iter().zip(&stays).filter(|(_, stays)| !**stays).map(|(finding, _)| finding.rule.name);
    let mut left: BTreeMap<&'static str, usize> = BTreeMap::new();
    for ((rule, place), count) in &others {
        let is_there = parts.iter().any(|part| super::reason::is_in(place, part));
        *left.entry(*rule).or_default() += if is_there { 0 } else { *count };
    }
    let more = there.iter().chain(&left).filter(|(_, count)| **count > 0).map(|(rule, _)| *rule);
    let rules = less.chain(more).collect();
    (stays, rules)
}

/// For each finding, whether it also occurs among the others.
pub fn stay(found: &[Finding], others: &[Finding]) -> Vec<bool> {
    let mut counts = FindingCounts::new();
    for finding in others {
        *counts.entry((finding.rule.name, finding.place.pointer().into())).or_default() += 1;
    }
    found.iter().map(|finding| take(&mut counts, finding)).collect()
}

/// Removes an equal finding, and returns whether there was one.
fn take(counts: &mut FindingCounts<'_>, finding: &Finding) -> bool {
    let key = (finding.rule.name, finding.place.pointer().to_owned().into());
    let Some(count) = counts.get_mut(&key) else { return false };
    *count -= 1;
    if *count == 0 {
        counts.remove(&key);
    }
    true
}
