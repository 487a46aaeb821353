//! Which parts of several profiles are the same.
//!
//! ```text
//! parts -> terms (lexicon) -> for each profile in turn: candidate rows (index) -> the best assignment -> rows
//! ```
//!
//! A row holds at most one part of each profile. The first profile opens the rows; each next one is assigned to the
//! rows so far, all of its parts at once, so that the sum of what they agree in is the highest there is. Which rows are
//! looked at comes from an index on terms: the work grows with the rows a part has a telling term in common with, and
//! not with all pairs.

mod assign;
mod index;
mod labels;
mod related;

use std::collections::BTreeSet;

use serde::Serialize;

use super::fingerprint::Part;
use super::pairings::Said;
use super::terms::{Lexicon, Overlap, Terms};
use crate::words::same_name;
use assign::assign;
use index::Index;
use labels::Labels;

/// The least similarity at which content alone makes two parts one; see `docs/vergelijken.md`.
pub const SAME_CONTENT: f64 = 0.18;

/// The least similarity at which parts that have no counterpart are named as worth reading together.
pub const RELATED: f64 = 0.12;

/// The least number of terms both must have: one term in common may be chance, whatever it weighs.
pub const SHARED_TERMS: usize = 3;

/// How many members of a row a new part is held against: the first ones that differ.
const SPOKESMEN: usize = 4;

/// Parts of the profiles, aligned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alignment<'f> {
    /// One row per part that is the same, what most profiles share first.
    #[serde(rename = "rijen")]
    pub rows: Vec<Row<'f>>,
    /// The number of rows that every profile has.
    #[serde(rename = "in_alle")]
    pub in_all: usize,
    /// The number of rows that more than one profile has.
    #[serde(rename = "in_meer")]
    pub in_several: usize,
    /// What has no counterpart but is worth reading beside something of another profile; not counted as shared. Only
    /// sought where there are few profiles.
    #[serde(rename = "verwant")]
    pub related: Vec<Related<'f>>,
}

/// A part with its counterparts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row<'f> {
    /// The name most of its members give it; of names used as often, the first.
    #[serde(rename = "naam")]
    pub name: &'f str,
    /// Whether all profiles that have it give it the same name.
    #[serde(rename = "zelfde_naam")]
    pub same_name: bool,
    /// What they agree in: the least sure of the links; none where one profile has it.
    #[serde(rename = "soort")]
    pub how: Option<Match>,
    /// Who has it, in the order of the profiles.
    #[serde(rename = "leden")]
    pub members: Vec<Member<'f>>,
    /// Why each next member was taken with the ones before it.
    #[serde(rename = "koppelingen")]
    pub links: Vec<Link>,
}

impl<'f> Row<'f> {
    /// The part of one profile, if it has one.
    #[must_use]
    pub fn of(&self, profile: usize) -> Option<&Member<'f>> {
        self.members.iter().find(|member| member.profile == profile)
    }
}

/// A part of one profile.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Member<'f> {
    /// The place of the profile.
    #[serde(rename = "profiel")]
    pub profile: usize,
    /// The part.
    #[serde(flatten)]
    pub part: &'f Part,
}

/// Two parts about one subject that are not the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Related<'f> {
    /// The part of the one profile.
    #[serde(rename = "een")]
    pub one: Member<'f>,
    /// The part of the other profile.
    #[serde(rename = "ander")]
    pub other: Member<'f>,
    /// What they share.
    #[serde(rename = "koppeling")]
    pub link: Link,
}

/// Why a part of one profile was taken together with one of another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The place of the one profile.
    #[serde(rename = "van")]
    pub from: usize,
    /// The place of the other profile.
    #[serde(rename = "naar")]
    pub to: usize,
    /// What they agree in.
    #[serde(rename = "soort")]
    pub how: Match,
    /// How much the texts have in common, from 0 to 1, in two decimals.
    #[serde(rename = "gelijkenis")]
    pub similarity: f64,
    /// The words of both, most telling first; *a/b* where one writes a and the other b.
    #[serde(rename = "gedeelde_woorden")]
    pub shared_words: Vec<String>,
}

/// What two parts agree in; the order is from surest to least sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Match {
    /// Somebody said so, in a `koppelingen` file.
    #[serde(rename = "bevestigd")]
    Confirmed,
    /// The code in a public classification.
    #[serde(rename = "code")]
    Code,
    /// The id.
    #[serde(rename = "id")]
    Id,
    /// The name, but for endings.
    #[serde(rename = "naam")]
    Name,
    /// The name, but for synonyms.
    #[serde(rename = "synoniem")]
    Synonym,
    /// The words of name, definition and behaviour.
    #[serde(rename = "inhoud")]
    Content,
}

/// A part with all that is compared of it.
struct Item<'f> {
    member: Member<'f>,
    labels: Labels,
    terms: Terms,
}

/// Everything that is aligned, by global number.
struct Items<'f> {
    list: Vec<Item<'f>>,
    /// The global numbers of each profile's parts.
    by_profile: Vec<std::ops::Range<usize>>,
    lexicon: Lexicon,
}

/// A way in which a part can join a row.
#[derive(Debug, Clone, PartialEq)]
struct Candidate {
    row: usize,
    item: usize,
    with: usize,
    how: Match,
    overlap: Overlap,
}

/// A row that is being filled: the global numbers of its members.
#[derive(Debug, Default)]
struct Open {
    members: Vec<usize>,
    links: Vec<Candidate>,
}

/// Aligns the parts of the profiles.
pub(super) fn align<'f>(profiles: &[&'f [Part]], said: &Said) -> Alignment<'f> {
    let items = Items::read(profiles);
    let mut rows: Vec<Open> = Vec::new();
    // The row each part came in, by global number.
    let mut homes: Vec<usize> = vec![0; items.list.len()];
    let mut index = Index::default();
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
        let list = members
            .zip(terms)
            .map(|(member, terms)| Item { member, labels: Labels::of(member.part), terms })
            .collect();
        Self { list, by_profile, lexicon }
    }

    /// Every row near a part that it may join, each by the member it agrees with best.
    fn candidates(&self, item: usize, near: &BTreeSet<usize>, rows: &[Open], said: &Said) -> Vec<Candidate> {
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

    fn agreement(&self, row: usize, with: usize, item: usize, said: &Said) -> Option<Candidate> {
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

    fn finish(&self, open: &[Open], said: &Said) -> Alignment<'f> {
        let alone: Vec<usize> =
            open.iter().filter(|row| row.members.len() == 1).map(|row| row.members[0]).collect();
        let mut rows: Vec<Row<'f>> = open.iter().map(|row| self.row(row)).collect();
        // What most profiles share comes first; the order of the profiles decides within.
        rows.sort_by_key(|row| std::cmp::Reverse(row.members.len()));
        Alignment {
            in_all: rows.iter().filter(|row| row.members.len() == self.by_profile.len()).count(),
            in_several: rows.iter().filter(|row| row.members.len() > 1).count(),
            related: related::related(self, &alone, said),
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

impl Candidate {
    /// Best first: by how it was matched, then by similarity; then by the order of the profiles.
    fn before(&self, other: &Self) -> std::cmp::Ordering {
        self.how
            .cmp(&other.how)
            .then_with(|| other.overlap.similarity.total_cmp(&self.overlap.similarity))
            .then_with(|| (self.row, self.item, self.with).cmp(&(other.row, other.item, other.with)))
    }
}
