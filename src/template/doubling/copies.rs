//! Numbers of copies of variables in a value.

use std::collections::BTreeMap;

/// How often a value contains those of variables: `x`, or `ns.x` for an attribute that is assigned.
pub(super) type Copies = BTreeMap<String, u64>;

/// The number of copies in a value that is composed of two others.
pub(super) fn sum(one: Copies, other: Copies) -> Copies {
    joined(one, other, u64::saturating_add)
}

/// The copies in two values, with the number for each variable determined by `how`.
pub(super) fn joined(one: Copies, other: Copies, how: fn(u64, u64) -> u64) -> Copies {
    // Adding the smaller map to the larger keeps the work proportional to the length of an expression.
    let (mut one, other) = if one.len() < other.len() { (other, one) } else { (one, other) };
    for (name, count) in other {
        let known = one.entry(name).or_default();
        *known = how(*known, count);
    }
    one
}
