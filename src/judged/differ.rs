//! Which findings of a file are there in another reading of it too.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::Reading;
use crate::finding::Finding;

/// How often each rule finds something at each place.
type Counts<'a> = BTreeMap<(&'static str, std::borrow::Cow<'a, str>), usize>;

/// For each finding whether the reading has it too, and the rules that find more or less in it. A rule that finds as much
/// in the parts that are read differently finds the same: a gap is shown where it would be filled, and that is elsewhere
/// where there is a block more.
pub fn differ(
    found: &[Finding],
    in_reading: &[Finding],
    reading: &Reading,
    parts: &[String],
) -> (Vec<bool>, BTreeSet<&'static str>) {
    let mut others = Counts::new();
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

/// For each finding whether it is among the others.
pub fn stay(found: &[Finding], others: &[Finding]) -> Vec<bool> {
    let mut counts = Counts::new();
    for finding in others {
        *counts.entry((finding.rule.name, finding.place.pointer().into())).or_default() += 1;
    }
    found.iter().map(|finding| take(&mut counts, finding)).collect()
}

/// Takes one that is the same out; whether there was one.
fn take(counts: &mut Counts<'_>, finding: &Finding) -> bool {
    let key = (finding.rule.name, finding.place.pointer().to_owned().into());
    let Some(count) = counts.get_mut(&key) else { return false };
    *count -= 1;
    if *count == 0 {
        counts.remove(&key);
    }
    true
}
