//! One-to-one assignment of parts to rows that maximises total agreement.

use std::collections::{BTreeMap, BTreeSet};

use pathfinding::matrix::Matrix;
use pathfinding::prelude::kuhn_munkres;

use super::items::Candidate;
use super::rows::Match;

/// The value of a candidate. A more certain kind of match outweighs all less certain ones together (a profile has at
/// most a few hundred parts); within a kind, the similarity decides.
fn worth(candidate: &Candidate) -> i64 {
    let kind = match candidate.how {
        Match::Confirmed => 1_000_000_000_000_000,
        Match::Code => 1_000_000_000_000,
        Match::Id => 1_000_000_000,
        Match::Name => 20_000_000,
        Match::Synonym => 2_000_000,
        Match::Content => 10_000,
    };
    #[expect(clippy::cast_possible_truncation, reason = "a similarity is at most 1")]
    let similarity = (candidate.overlap.similarity * 10_000.0).round() as i64;
    kind + similarity
}

/// The candidates of the optimal assignment, by row. Candidates are split into connected components, which share no row
/// and no part; each is solved separately.
pub(super) fn assign(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut chosen: Vec<Candidate> = Vec::new();
    for group in groups(candidates) {
        chosen.extend(best(group));
    }
    chosen.sort_by_key(|candidate| (candidate.row, candidate.item));
    chosen
}

/// The candidates of one component: by row and part.
type CandidateGroup = BTreeMap<(usize, usize), Candidate>;

fn groups(candidates: Vec<Candidate>) -> Vec<CandidateGroup> {
    let mut groups: Vec<CandidateGroup> = Vec::new();
    let mut by_row: BTreeMap<usize, usize> = BTreeMap::new();
    let mut by_item: BTreeMap<usize, usize> = BTreeMap::new();
    for candidate in candidates {
        let (row, item) = (candidate.row, candidate.item);
        let group = match (by_row.get(&row).copied(), by_item.get(&item).copied()) {
            (Some(one), Some(other)) if one != other => {
                // The smaller group moves, so that a candidate moves few times.
                let (one, other) =
                    if groups[one].len() < groups[other].len() { (other, one) } else { (one, other) };
                let moved = std::mem::take(&mut groups[other]);
                for key in moved.keys() {
                    by_row.insert(key.0, one);
                    by_item.insert(key.1, one);
                }
                groups[one].extend(moved);
                one
            }
            (Some(known), _) | (_, Some(known)) => known,
            (None, None) => {
                groups.push(CandidateGroup::new());
                groups.len() - 1
            }
        };
        by_row.insert(row, group);
        by_item.insert(item, group);
        groups[group].insert((row, item), candidate);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Maximum work for the optimal assignment of a component: the number of rows times that of parts, times the smaller
/// of both. A hundred of each takes a million.
const OPTIMAL: usize = 1_000_000;

fn best(mut group: CandidateGroup) -> Vec<Candidate> {
    if group.len() == 1 {
        return group.into_values().collect();
    }
    let (mut rows, mut items): (Vec<usize>, Vec<usize>) = group.keys().copied().unzip();
    for list in [&mut rows, &mut items] {
        list.sort_unstable();
        list.dedup();
    }
    if rows.len() * items.len() * rows.len().min(items.len()) > OPTIMAL {
        return greedy(group);
    }
    // The library requires at most as many rows as columns.
    let turned = rows.len() > items.len();
    let (down, across) = if turned { (&items, &rows) } else { (&rows, &items) };
    let key = |one: usize, other: usize| if turned { (other, one) } else { (one, other) };
    let values = down.iter().flat_map(|one| {
        let group = &group;
        across.iter().map(move |other| group.get(&key(*one, *other)).map_or(0, worth))
    });
    let Ok(matrix) = Matrix::from_vec(down.len(), across.len(), values.collect()) else { return Vec::new() };
    let (_, assigned) = kuhn_munkres(&matrix);
    let pairs = assigned.into_iter().enumerate().map(|(one, other)| key(down[one], across[other]));
    // Pairs of zero value are not assigned.
    pairs.filter_map(|pair| group.remove(&pair)).collect()
}

/// The best candidate first, and then the best of what is left: nearly optimal, and fast.
fn greedy(group: CandidateGroup) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = group.into_values().collect();
    candidates.sort_by(|one, other| worth(other).cmp(&worth(one)).then_with(|| one.before(other)));
    let (mut rows, mut items) = (BTreeSet::new(), BTreeSet::new());
    candidates.retain(|candidate| {
        let is_free = !rows.contains(&candidate.row) && !items.contains(&candidate.item);
        if is_free {
            rows.insert(candidate.row);
            items.insert(candidate.item);
        }
        is_free
    });
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::terms::Overlap;

    fn candidate(row: usize, item: usize, how: Match, similarity: f64) -> Candidate {
        Candidate { row, item, with: row, how, overlap: Overlap { similarity, shared: 3 } }
    }

    fn chosen(candidates: Vec<Candidate>) -> Vec<(usize, usize)> {
        assign(candidates).into_iter().map(|candidate| (candidate.row, candidate.item)).collect()
    }

    #[test]
    fn the_whole_is_best_and_not_the_first_pair() {
        let content = |row, item, similarity| candidate(row, item, Match::Content, similarity);
        let candidates = vec![content(0, 0, 0.9), content(0, 1, 0.8), content(1, 0, 0.8), content(5, 5, 0.4)];
        assert_eq!(chosen(candidates), [(0, 1), (1, 0), (5, 5)]);
    }

    #[test]
    fn what_is_sure_is_never_given_up_for_what_is_likely() {
        let mut candidates = vec![candidate(0, 0, Match::Id, 0.0)];
        candidates.push(candidate(0, 1, Match::Name, 1.0));
        candidates.push(candidate(1, 0, Match::Name, 1.0));
        assert_eq!(chosen(candidates), [(0, 0)]);
    }

    #[test]
    fn more_rows_than_parts_and_the_other_way_round() {
        let content = |row, item, similarity| candidate(row, item, Match::Content, similarity);
        assert_eq!(chosen(vec![content(0, 0, 0.5), content(1, 0, 0.6), content(2, 0, 0.4)]), [(1, 0)]);
        assert_eq!(chosen(vec![content(0, 0, 0.5), content(0, 1, 0.6), content(0, 2, 0.4)]), [(0, 1)]);
    }
}
