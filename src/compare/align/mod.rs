//! Finds the parts that are the same in several profiles.
//!
//! ```text
//! parts -> terms (lexicon) -> for each profile in turn: candidate rows (index) -> the best assignment -> rows
//! ```
//!
//! A row holds at most one part of each profile. The first profile opens the rows; each further profile is assigned to
//! the existing rows as a whole, maximising the total agreement. An index on terms selects the candidate rows: the work
//! grows with the number of rows that share a significant term with a part, not with the number of pairs.

mod assign;
mod index;
mod items;
mod labels;
mod related;
mod rows;

use items::{Candidate, Item};
pub use rows::{Alignment, Link, Match, Member, RELATED, Related, Row, SAME_CONTENT, SHARED_TERMS};

use std::collections::BTreeSet;

use super::fingerprint::Part;
use super::pairings::KnownPairs;
use super::terms::Lexicon;
use crate::words::same_name;
use assign::assign;
use index::{Crowded, Index};
use labels::Labels;

/// How many members of a row a new part is compared with: the first distinct ones.
const SPOKESMEN: usize = 4;

/// All parts to align, by global number.
struct Items<'f> {
    list: Vec<Item<'f>>,
    /// The global numbers of each profile's parts.
    by_profile: Vec<std::ops::Range<usize>>,
    lexicon: Lexicon,
    crowded: Crowded,
}

/// A row under construction: the global numbers of its members.
#[derive(Debug, Default)]
struct Open {
    members: Vec<usize>,
    links: Vec<Candidate>,
}

/// Aligns the parts of the profiles.
pub(super) fn align<'f>(profiles: &[&'f [Part]], said: &KnownPairs) -> Alignment<'f> {
    let items = Items::read(profiles);
    let mut rows: Vec<Open> = Vec::new();
    // The row of each part, by global number.
    let mut homes: Vec<usize> = vec![0; items.list.len()];
    let mut index = Index::new(&items.crowded);
    for range in &items.by_profile {
        let mut candidates: Vec<Candidate> = Vec::new();
        for item in range.clone() {
            let mut near = index.rows(&items.list[item], SAME_CONTENT);
            near.extend(said.partners(item).filter(|with| *with < range.start).map(|with| homes[with]));
            candidates.extend(items.candidates(item, &near, &rows, said));
        }
        let mut placed = vec![false; range.len()];
        for candidate in assign(candidates) {
            placed[candidate.item - range.start] = true;
            let row = &mut rows[candidate.row];
            if row.members.len() < SPOKESMEN {
                index.add(candidate.row, &items.list[candidate.item]);
            }
            homes[candidate.item] = candidate.row;
            row.members.push(candidate.item);
            row.links.push(candidate);
        }
        for item in range.clone().filter(|item| !placed[item - range.start]) {
            homes[item] = rows.len();
            index.add(rows.len(), &items.list[item]);
            rows.push(Open { members: vec![item], links: Vec::new() });
        }
    }
    items.finish(&rows, said)
}

impl<'f> Items<'f> {
    fn read(profiles: &[&'f [Part]]) -> Self {
        let parts = || profiles.iter().flat_map(|parts| parts.iter());
        let (lexicon, terms) = Lexicon::read(parts());
        let mut by_profile = Vec::with_capacity(profiles.len());
        let mut start = 0;
        for parts in profiles {
            by_profile.push(start..start + parts.len());
            start += parts.len();
        }
        let members = profiles
            .iter()
            .enumerate()
            .flat_map(|(profile, parts)| parts.iter().map(move |part| Member { profile, part }));
        let list: Vec<Item<'f>> = members
            .zip(terms)
            .map(|(member, terms)| Item { member, labels: Labels::of(member.part), terms })
            .collect();
        let crowded = Crowded::of(&list, &by_profile);
        Self { list, by_profile, lexicon, crowded }
    }

    /// The nearby rows that a part may join, each with its best matching member.
    fn candidates(
        &self,
        item: usize,
        near: &BTreeSet<usize>,
        rows: &[Open],
        said: &KnownPairs,
    ) -> Vec<Candidate> {
        let best = |row: &usize| {
            let row = *row;
            let members = &rows[row].members;
            if said.denies(item, members) {
                return None;
            }
            let confirmed = said.partners(item).filter(|with| members.contains(with));
            let spokesmen = members.iter().take(SPOKESMEN).copied();
            confirmed
                .chain(spokesmen)
                .filter_map(|with| self.agreement(row, with, item, said))
                .min_by(Candidate::before)
        };
        near.iter().filter_map(best).collect()
    }

    fn agreement(&self, row: usize, with: usize, item: usize, said: &KnownPairs) -> Option<Candidate> {
        let (one, other) = (&self.list[with], &self.list[item]);
        let overlap = one.terms.overlap(&other.terms);
        let how = if said.about(with, item) == Some(true) {
            Match::Confirmed
        } else {
            let same = overlap.similarity >= SAME_CONTENT && overlap.shared >= SHARED_TERMS;
            one.labels.agree(&other.labels).or_else(|| same.then_some(Match::Content))?
        };
        Some(Candidate { row, item, with, how, overlap })
    }

    fn link(&self, candidate: &Candidate) -> Link {
        let (one, other) = (&self.list[candidate.with], &self.list[candidate.item]);
        Link {
            from: one.member.profile,
            to: other.member.profile,
            how: candidate.how,
            similarity: (candidate.overlap.similarity * 100.0).round() / 100.0,
            shared_words: self.lexicon.shared_words(&one.terms, &other.terms),
        }
    }

    fn finish(&self, open: &[Open], said: &KnownPairs) -> Alignment<'f> {
        let alone: Vec<usize> =
            open.iter().filter(|row| row.members.len() == 1).map(|row| row.members[0]).collect();
        let mut rows: Vec<Row<'f>> = open.iter().map(|row| self.row(row)).collect();
        // Rows shared by most profiles come first; ties are in the order of the profiles.
        rows.sort_by_key(|row| std::cmp::Reverse(row.members.len()));
        Alignment {
            in_all: rows.iter().filter(|row| row.members.len() == self.by_profile.len()).count(),
            in_several: rows.iter().filter(|row| row.members.len() > 1).count(),
            related: if self.by_profile.len() > related::FEW {
                Vec::new()
            } else {
                related::related(&self.list, &alone, &self.crowded, said, |candidate| self.link(candidate))
            },
            rows,
        }
    }

    fn row(&self, open: &Open) -> Row<'f> {
        let members: Vec<Member<'f>> = open.members.iter().map(|item| self.list[*item].member).collect();
        let names: Vec<&'f str> = members.iter().map(|member| member.part.name.as_str()).collect();
        let count = |name: &str| names.iter().filter(|other| **other == name).count();
        let name = names.iter().rev().max_by_key(|name| count(name)).copied().unwrap_or_default();
        Row {
            name,
            same_name: names.iter().all(|other| *other == name || same_name(other, name)),
            how: open.links.iter().map(|link| link.how).max(),
            links: open.links.iter().map(|link| self.link(link)).collect(),
            members,
        }
    }
}
