//! Parts without a counterpart that resemble a part of another profile.

use std::collections::BTreeSet;

use super::index::{Crowded, Index};
use super::items::{Candidate, Item};
use super::rows::{Link, Match, RELATED, Related, SHARED_TERMS};
use crate::compare::pairings::KnownPairs;

/// With more profiles than this, there would be too many merely related pairs to read.
pub(super) const FEW: usize = 4;

/// One-to-one pairs of unmatched parts, most similar first.
pub(super) fn related<'f>(
    items: &[Item<'f>],
    alone: &[usize],
    crowded: &Crowded,
    said: &KnownPairs,
    link: impl Fn(&Candidate) -> Link,
) -> Vec<Related<'f>> {
    let mut index = Index::new(crowded);
    let mut candidates = Vec::new();
    for &item in alone {
        for with in index.rows(&items[item], RELATED) {
            let (one, other) = (&items[with], &items[item]);
            if one.member.profile == other.member.profile || said.about(with, item).is_some() {
                continue;
            }
            let overlap = one.terms.overlap(&other.terms);
            if overlap.similarity >= RELATED && overlap.shared >= SHARED_TERMS {
                candidates.push(Candidate { row: with, item, with, how: Match::Content, overlap });
            }
        }
        index.add(item, &items[item]);
    }
    candidates.sort_by(Candidate::before);
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let mut found = Vec::new();
    for candidate in candidates {
        if used.contains(&candidate.with) || used.contains(&candidate.item) {
            continue;
        }
        used.extend([candidate.with, candidate.item]);
        found.push(Related {
            one: items[candidate.with].member,
            other: items[candidate.item].member,
            link: link(&candidate),
        });
    }
    found
}
