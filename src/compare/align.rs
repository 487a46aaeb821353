//! Which items of several profiles are the same.

use std::cmp::Ordering;

use super::terms::{Overlap, Terms, Weights};
use super::{Alignment, Cell, Link, Match, Row};
use crate::model::profile::{Competency, CoreTask};
use crate::words::{content_words, same_name};

/// The least similarity at which content alone makes two items one.
///
/// Chosen by reading the pairs of the werkcoach of the report's appendix and the klantmanager, which are written
/// apart from each other, and pairs that are the same behaviour in other words: see `tests/compare.rs`.
pub const SAME_CONTENT: f64 = 0.30;

/// The least number of words both must have: one word in common may be chance, whatever it weighs.
pub const SHARED_WORDS: usize = 3;

/// Something of a profile that can have a counterpart in another.
#[derive(Debug, Clone)]
pub(super) struct Item {
    id: String,
    codes: Vec<String>,
    name: String,
    name_terms: Terms,
    behaviour: bool,
    terms: Terms,
}

impl From<&Competency> for Item {
    fn from(competency: &Competency) -> Self {
        let texts = [competency.name.as_str()]
            .into_iter()
            .chain(competency.definition.as_deref())
            .chain(competency.indicators.iter().map(String::as_str));
        let classification = competency.classification.as_ref();
        // ISCO classifies occupations: many competencies of one occupation would share the code.
        let codes = classification
            .into_iter()
            .flat_map(|codes| [&codes.esco, &codes.competentnl])
            .flatten()
            .map(|code| code.trim().to_lowercase())
            .collect();
        Self {
            id: competency.id(),
            codes,
            name: competency.name.clone(),
            name_terms: Terms::of([competency.name.as_str()]),
            behaviour: !competency.indicators.is_empty(),
            terms: Terms::of(texts),
        }
    }
}

impl From<&CoreTask> for Item {
    fn from(task: &CoreTask) -> Self {
        let tasks = task
            .tasks
            .iter()
            .flat_map(|task| [task.text()].into_iter().chain(task.parts().iter().map(String::as_str)));
        Self {
            id: task.id(),
            codes: Vec::new(),
            name: task.title.clone(),
            name_terms: Terms::of([task.title.as_str()]),
            behaviour: !task.tasks.is_empty(),
            terms: Terms::of([task.title.as_str()].into_iter().chain(tasks)),
        }
    }
}

impl Item {
    fn cell(&self) -> Cell {
        Cell { id: self.id.clone(), name: self.name.clone(), behaviour: self.behaviour }
    }

    /// How two items agree without a look at their content.
    fn label_match(&self, other: &Self) -> Option<Match> {
        if self.codes.iter().any(|code| other.codes.contains(code)) {
            Some(Match::Code)
        } else if self.id == other.id && (self.id_says_something() || other.id_says_something()) {
            Some(Match::Id)
        } else if same_name(&self.name, &other.name) {
            Some(Match::Name)
        } else {
            None
        }
    }

    /// Whether the id is made of the name. One that only numbers ("c1") is the same in unrelated profiles.
    fn id_says_something(&self) -> bool {
        content_words(&self.id).iter().any(|stem| self.name_terms.has(stem))
            || Terms::of([self.id.as_str()]).meets(&self.name_terms)
            || same_name(&self.id, &self.name)
    }
}

/// An item that may join a row.
struct Candidate {
    row: usize,
    item: usize,
    with: usize,
    how: Match,
    overlap: Overlap,
}

impl Candidate {
    /// Best first: by how it was matched, then by similarity; ties by the order in the files. The last key looks at
    /// the two places as a set, so that another order of the files does not choose another pair.
    fn before(&self, other: &Self) -> Ordering {
        let places = |candidate: &Self| {
            (candidate.row.min(candidate.item), candidate.row.max(candidate.item), candidate.row)
        };
        self.how
            .cmp(&other.how)
            .then_with(|| other.overlap.similarity.total_cmp(&self.overlap.similarity))
            .then_with(|| places(self).cmp(&places(other)))
    }
}

/// A row that is being filled: per profile the index of its item.
struct Group {
    items: Vec<Option<usize>>,
    links: Vec<Link>,
}

/// Aligns the items of the profiles one to one: each next profile with the rows found so far.
pub(super) fn align(profiles: &[Vec<Item>]) -> Alignment {
    let weights = Weights::of(profiles.iter().flatten().map(|item| &item.terms));
    let mut groups: Vec<Group> = Vec::new();
    for (profile, items) in profiles.iter().enumerate() {
        let mut candidates = candidates(profiles, &groups, items, &weights);
        candidates.sort_by(Candidate::before);
        let mut placed = vec![false; items.len()];
        for candidate in candidates {
            let group = &mut groups[candidate.row];
            if group.items[profile].is_some() || placed[candidate.item] {
                continue;
            }
            placed[candidate.item] = true;
            group.items[profile] = Some(candidate.item);
            group.links.push(Link {
                from: candidate.with,
                to: profile,
                how: candidate.how,
                similarity: (candidate.overlap.similarity * 100.0).round() / 100.0,
                shared_words: candidate.overlap.shared,
            });
        }
        for item in (0..items.len()).filter(|item| !placed[*item]) {
            let mut row = vec![None; profiles.len()];
            row[profile] = Some(item);
            groups.push(Group { items: row, links: Vec::new() });
        }
    }
    finish(profiles, groups)
}

/// Every way an item of the next profile can join a row: by the member it agrees with best.
fn candidates(profiles: &[Vec<Item>], groups: &[Group], items: &[Item], weights: &Weights) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (row, group) in groups.iter().enumerate() {
        for (index, item) in items.iter().enumerate() {
            let members = group.items.iter().enumerate();
            let best = members
                .filter_map(|(with, member)| Some((with, &profiles[with][(*member)?])))
                .filter_map(|(with, member)| {
                    let overlap = weights.overlap(&member.terms, &item.terms);
                    let how = member.label_match(item).or_else(|| same_content(&overlap))?;
                    Some(Candidate { row, item: index, with, how, overlap })
                })
                .min_by(Candidate::before);
            candidates.extend(best);
        }
    }
    candidates
}

fn same_content(overlap: &Overlap) -> Option<Match> {
    (overlap.similarity >= SAME_CONTENT && overlap.shared.len() >= SHARED_WORDS).then_some(Match::Content)
}

fn finish(profiles: &[Vec<Item>], groups: Vec<Group>) -> Alignment {
    let mut only: Vec<Vec<Cell>> = vec![Vec::new(); profiles.len()];
    let mut rows = Vec::new();
    for group in groups {
        let members: Vec<(usize, &Item)> = group
            .items
            .iter()
            .enumerate()
            .filter_map(|(profile, item)| Some((profile, &profiles[profile][(*item)?])))
            .collect();
        let Some((first_profile, first)) = members.first() else { continue };
        if members.len() == 1 {
            only[*first_profile].push(first.cell());
        }
        let cells = group.items.iter().enumerate();
        rows.push(Row {
            name: first.name.clone(),
            same_name: members.iter().all(|(_, item)| same_name(&item.name, &first.name)),
            count: members.len(),
            cells: cells.map(|(profile, item)| item.map(|item| profiles[profile][item].cell())).collect(),
            links: group.links,
        });
    }
    // What most profiles share comes first; the order of the files decides within.
    rows.sort_by_key(|row: &Row| std::cmp::Reverse(row.count));
    let in_all = rows.iter().filter(|row| row.count == profiles.len()).count();
    let in_several = rows.iter().filter(|row| row.count > 1).count();
    Alignment { rows, in_all, in_several, only }
}
