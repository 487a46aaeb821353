//! Splits a document with several profiles into its profiles.
//!
//! A collection of profiles repeats its sections: every job has its own "Doel" or "Taken" below its title, or its own
//! "Functienaam". A matrix has one row or column per job.

use std::collections::{BTreeMap, BTreeSet};

use super::headings::{Heading, Usual, heading};
use super::labels::{Label, ProfilePart, label, unnumbered};
use super::matrix;
use super::phrases::{core_task, labelled};
use super::place::place;
use super::profile::{PlacedProfile, unplaced};
use crate::base::slug;
use crate::reader::{Block, Zone};

/// Returns the profiles of a document that contains several; empty if it contains at most one.
#[must_use]
pub fn profiles(blocks: &[Block]) -> Vec<PlacedProfile> {
    if let Some(found) = matrix::functions(blocks) {
        return found;
    }
    let starts = by_name(blocks).or_else(|| by_section(blocks)).unwrap_or_default();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([blocks.len()]);
    let mut found: Vec<PlacedProfile> = starts
        .iter()
        .zip(ends)
        .map(|((start, title), end)| {
            let mut lines = place(&blocks[*start..end]);
            for line in &mut lines {
                line.block += start;
                line.under = line.under.map(|under| under + start);
            }
            PlacedProfile { title: title.clone(), lines }
        })
        .collect();
    if let (Some(first), Some((start, _))) = (found.first_mut(), starts.first()) {
        first.lines.splice(0..0, unplaced(blocks, 0..*start));
    }
    found
}

/// Returns the given starts (block index and title of each profile) if they are plausible: there are several, all
/// titles differ, and most profiles, at least two, have tasks, competencies or requirements. Otherwise returns `None`.
fn checked(blocks: &[Block], starts: Vec<(usize, String)>) -> Option<Vec<(usize, String)>> {
    let titles: BTreeSet<String> = starts.iter().map(|(_, title)| slug(title)).collect();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([blocks.len()]);
    let is_profile = |part: &[Block]| {
        part.iter().any(|block| {
            let known = label(block.text()).filter(|label| !label.is_loose).map(|label| label.section);
            matches!(known, Some(ProfilePart::Tasks | ProfilePart::Competencies | ProfilePart::Demands))
        })
    };
    let count = starts.iter().zip(ends).filter(|((start, _), end)| is_profile(&blocks[*start..*end])).count();
    (titles.len() > 1 && titles.len() == starts.len() && count > 1 && count * 2 > starts.len())
        .then_some(starts)
}

/// Finds profiles by a labelled job title, such as "Functienaam: Consulent", on a line or in a table row.
///
/// Returns the index of the first block of each profile, with its title.
fn by_name(blocks: &[Block]) -> Option<Vec<(usize, String)>> {
    let usual = Usual::of(blocks);
    let mut starts: Vec<(usize, String)> = Vec::new();
    // A collection labels all job titles in the same way.
    let mut first = None;
    for at in (0..blocks.len()).filter(|at| is_text(&blocks[*at])) {
        let Some((announced, name)) = name(blocks, at) else { continue };
        if *first.get_or_insert_with(|| announced.clone()) != announced {
            continue;
        }
        if starts.last().is_some_and(|(_, last)| slug(last) == slug(name)) {
            continue;
        }
        // Headings directly above the job title belong to the same profile.
        let is_title = |block: &Block| {
            is_text(block)
                && block.cell.is_none()
                && label(block.text()).is_none_or(|known| known.section == ProfilePart::Title)
                && heading(block, blocks.get(at), usual).is_some()
        };
        let above = blocks[..at].iter().rev().take(2).take_while(|block| is_title(block)).count();
        let after = starts.last().map_or(0, |(last, _)| last + 1);
        starts.push((at.saturating_sub(above).max(after), name.to_owned()));
    }
    checked(blocks, starts)
}

fn is_text(block: &Block) -> bool {
    matches!(block.zone, Zone::Body | Zone::Box)
}

/// Returns the job title that the block at index `at` introduces, preceded by the form of its label: a slug of the
/// label's words, and whether the label is in a table cell.
fn name(blocks: &[Block], at: usize) -> Option<((String, bool), &str)> {
    let text = blocks[at].text();
    let is_title = |known: &Label| known.is_exact && known.section == ProfilePart::Title;
    if let Some((_, start)) = labelled(text).filter(|(known, _)| is_title(known)) {
        return Some(((slug(&text[..start]), blocks[at].cell.is_some()), &text[start..]));
    }
    let cell = blocks[at].cell?;
    label(text).filter(is_title)?;
    let next = blocks.get(at + 1)?;
    let is_beside = next
        .cell
        .is_some_and(|next| next.table == cell.table && next.row == cell.row && next.column > cell.column);
    (is_beside && label(next.text()).is_none()).then(|| ((slug(text), true), next.text()))
}

/// Finds profiles by the first section heading that occurs more than once; the heading above each occurrence is the
/// title of a profile.
///
/// Returns the block index and the text of each title.
fn by_section(blocks: &[Block]) -> Option<Vec<(usize, String)>> {
    let usual = Usual::of(blocks);
    let heads: Vec<(usize, Heading)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| is_text(block) && block.cell.is_none())
        .filter_map(|(at, block)| Some((at, heading(block, blocks.get(at + 1), usual)?)))
        .collect();
    let key = |(at, head): &(usize, Heading)| {
        let known = head.label.filter(|known| !known.is_loose && begins_profile(known.section))?;
        Some((slug(unnumbered(blocks[*at].text())), known.section))
    };
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for head in &heads {
        if let Some(key) = key(head) {
            *counts.entry(key).or_default() += 1;
        }
    }
    let first = heads.iter().filter_map(key).find(|key| counts.get(key).is_some_and(|count| *count > 1))?;
    let parents = parents(&heads);
    let mut starts = Vec::new();
    let (mut after, mut rank) = (0, None);
    for (index, head) in heads.iter().enumerate().filter(|(_, head)| key(head).as_ref() == Some(&first)) {
        let (at, title) = title(blocks, &heads[..index], &parents, after, head.1.rank)?;
        if *rank.get_or_insert(title.rank) != title.rank {
            return None;
        }
        starts.push((at, blocks[at].text().to_owned()));
        after = index + 1;
    }
    checked(blocks, starts)
}

/// Whether a profile can begin with this section.
fn begins_profile(section: ProfilePart) -> bool {
    !matches!(
        section,
        ProfilePart::Definition
            | ProfilePart::Indicators
            | ProfilePart::Level
            | ProfilePart::Criteria
            | ProfilePart::CoreTask
    )
}

/// Returns the title above a section heading of this rank: its block index and its heading. `heads` are the headings
/// before the section, and `after` is the index of the first heading that can be the title. `None` if there is no
/// title, or if it is the title of a core task.
fn title(
    blocks: &[Block],
    heads: &[(usize, Heading)],
    parents: &[Option<usize>],
    after: usize,
    rank: u8,
) -> Option<(usize, Heading)> {
    let is_title = |index: usize, at: usize, head: &Heading| {
        let is_direct = index + 1 == heads.len();
        let is_number = unnumbered(blocks[at].text()).is_empty();
        !is_number
            && head.label.is_none_or(|known| known.section == ProfilePart::Title)
            && (head.rank < rank || is_direct)
    };
    let index =
        (after..heads.len()).rev().find(|index| is_title(*index, heads[*index].0, &heads[*index].1))?;
    let (at, head) = heads[index];
    let is_task = |at: usize| core_task(unnumbered(blocks[at].text())).is_some();
    let above = index.checked_sub(1).map(|index| heads[index]);
    if is_task(at) || above.is_some_and(|(at, _)| is_task(at)) {
        return None;
    }
    // Titles within the tasks section of a profile are titles of core tasks.
    let mut around = parents[index];
    while let Some(parent) = around {
        if heads[parent].1.label.is_some_and(|known| known.section == ProfilePart::Tasks) {
            return None;
        }
        around = parents[parent];
    }
    Some((at, head))
}

/// The index of the parent of each heading; `None` for headings at the top level.
fn parents(heads: &[(usize, Heading)]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::with_capacity(heads.len());
    for (index, (_, head)) in heads.iter().enumerate() {
        while open.last().is_some_and(|last| heads[*last].1.rank >= head.rank) {
            open.pop();
        }
        found.push(open.last().copied());
        open.push(index);
    }
    found
}
