//! Which findings of a file are there in another reading of it too.

use std::collections::BTreeSet;

use super::readings::Reading;
use crate::finding::Finding;

/// For each finding whether the reading has it too, and the rules that find more or less in it. A rule that finds as much
/// in the part that is read differently finds the same: a gap is shown where it would be filled, and that is elsewhere
/// where there is a block more.
pub fn differ(
    found: &[Finding],
    in_reading: &[Finding],
    reading: &Reading,
) -> (Vec<bool>, BTreeSet<&'static str>) {
    let mut others: Vec<(&'static str, String)> = in_reading
        .iter()
        .map(|finding| (finding.rule.name, reading.in_file(finding.place.pointer())))
        .collect();
    let mut stays: Vec<bool> = Vec::with_capacity(found.len());
    for finding in found {
        let (name, pointer) = (finding.rule.name, finding.place.pointer());
        stays.push(take(&mut others, |(rule, place)| *rule == name && place == pointer));
    }
    for (finding, stays) in found.iter().zip(&mut stays).filter(|(_, stays)| !**stays) {
        *stays = take(&mut others, |(rule, place)| *rule == finding.rule.name && reading.reads(place));
    }
    let less = found.iter().zip(&stays).filter(|(_, stays)| !**stays).map(|(finding, _)| finding.rule.name);
    let rules = less.chain(others.iter().map(|(rule, _)| *rule)).collect();
    (stays, rules)
}

/// For each finding whether it is among the others.
pub fn stay(found: &[Finding], others: &[Finding]) -> Vec<bool> {
    let mut others: Vec<&Finding> = others.iter().collect();
    let same = |a: &Finding, b: &Finding| std::ptr::eq(a.rule, b.rule) && a.place == b.place;
    found.iter().map(|finding| take(&mut others, |other| same(finding, other))).collect()
}

/// Takes the first that fits out; whether there was one.
fn take<T>(list: &mut Vec<T>, fits: impl FnMut(&T) -> bool) -> bool {
    list.iter().position(fits).map(|at| list.swap_remove(at)).is_some()
}
