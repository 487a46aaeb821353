//! Walks through the blocks of a document and places each line by the headings above it.

use super::doubtful::running;
use super::headings::{BY_LOOKS, Heading, Sign, begins_with_title, heading};
use super::labels::{Label, ProfilePart, unnumbered};
use super::line::DOUBT;
use super::numbers::number;
use super::phrases::{self, competency, core_task, is_group, labelled, level, titled};
use super::placer::Placer;
use super::slot::{Slot, Why};
use crate::reader::{Block, BlockShape};

/// The confidence in a heading, as a percentage.
fn sureness(sign: Sign, label: Option<Label>) -> u8 {
    match (sign, label) {
        (Sign::Style, Some(Label { is_exact: true, .. })) => 97,
        (Sign::Style, _) | (Sign::Looks, Some(_)) => 92,
        (Sign::Words, _) => 85,
        (Sign::Looks, None) => 80,
        (Sign::Form, _) => 60,
    }
}

/// The confidence in a title with a label, as a percentage: higher than that in the first line of a document.
const LABELLED_TITLE: u8 = 95;

/// The minimum number of words of a paragraph that introduces a job.
const OPENING_WORDS: usize = 8;

impl Placer<'_> {
    /// Places a block outside a table.
    pub fn block(&mut self, at: usize, next: Option<&Block>) {
        let block = &self.blocks[at];
        let found = heading(block, next, self.usual);
        if found.is_some() && self.is_later_title(at) {
            return self.push(at, Slot::In(ProfilePart::Title), LABELLED_TITLE, Why::Form);
        }
        if !self.has_title {
            let label =
                found.and_then(|found| found.label).or(labelled(block.text()).map(|(label, _)| label));
            self.has_title =
                label.is_none_or(|label| !label.section.is_fact() || label.section == ProfilePart::Title);
            let names = titled(block.text()).is_some()
                || at == 0 && begins_with_title(self.blocks) && label.is_some_and(|label| !label.is_exact)
                || label.is_none_or(|label| label.section == ProfilePart::Title && found.is_some());
            if names && block.text().chars().count() <= 120 {
                self.push(at, Slot::In(ProfilePart::Title), if found.is_some() { 90 } else { 75 }, Why::Form);
                return;
            }
        }
        match found {
            Some(found) => self.heading(at, found),
            None => self.content(at),
        }
    }

    /// Places the label of a table row. After an unknown label, the text beside it has no place.
    pub fn row(&mut self, at: usize, found: Heading) {
        let is_title =
            matches!(self.section, Some(ProfilePart::Tasks | ProfilePart::Competencies)) || self.awaits_title;
        if found.label.is_none() && !is_title && core_task(self.blocks[at].text()).is_none() {
            self.section = None;
            self.under = Some(at);
            return self.push(at, Slot::Heading, 80, Why::Guess);
        }
        self.heading(at, found);
    }

    /// Places a heading.
    pub fn heading(&mut self, at: usize, found: Heading) {
        let text = unnumbered(self.blocks[at].text());
        if text.is_empty() {
            return self.push(at, Slot::Heading, 95, Why::Form);
        }
        let sure = sureness(found.sign, found.label);
        if self.professional(at, found) {
            return;
        }
        if let Some(title) = core_task(text) {
            self.enter(at, ProfilePart::Tasks, found.rank, sure);
            self.awaits_title = title.is_empty();
            let slot = if title.is_empty() { Slot::Heading } else { Slot::CoreTask };
            let start = self.blocks[at].text().len() - title.len();
            return self.push_part(at, if title.is_empty() { 0 } else { start }, slot, sure, Why::Heading);
        }
        if let Some(name) = competency(text) {
            self.enter(at, ProfilePart::Competencies, found.rank, sure);
            self.has_competency = !name.is_empty();
            let start = self.blocks[at].text().len() - name.len();
            let slot = if name.is_empty() { Slot::Heading } else { Slot::Competency };
            return self.push_part(at, if name.is_empty() { 0 } else { start }, slot, sure, Why::Heading);
        }
        if let Some((label, start)) = self.valued(at, found) {
            if !label.section.is_fact() {
                self.enter(at, label.section, found.rank, sure);
            }
            return self.labelled(at, label, start);
        }
        if std::mem::take(&mut self.awaits_title) {
            self.rank = found.rank;
            return self.title(at, Slot::CoreTask, sure.max(85), found.rank);
        }
        if self.is_next_section(at, found) {
            (self.section, self.titles, self.interrupted) = (None, None, None);
        }
        let found = Heading { label: found.label.filter(|label| !self.may_be_name(*label)), ..found };
        // After competencies in a list or table, an unknown heading at the level of the section ends the section.
        let is_beside = self.titles.is_none() && self.has_competency && found.rank == self.rank;
        // A styled heading above the level of the titles, or above that of the section, ends the section too.
        let is_nested = self.titles.is_some_and(|titles| titles > self.rank);
        let is_above = found.sign == Sign::Style
            && (found.rank < self.rank || found.rank == self.rank && is_nested && !self.usual.is_flat);
        let titled = self.title_slot().filter(|_| found.label.is_some() || !(is_beside || is_above));
        let is_below = found.rank > self.rank || found.label.is_none();
        if self.title_slot() == Some(Slot::Competency) && is_below && is_group(text) {
            self.under = Some(at);
            self.names = None;
            return self.push(at, Slot::Heading, sure, Why::Heading);
        }
        match (titled, found.label) {
            // Among titles, a word such as "Samenwerking" or "Ontwikkeling" is a title itself.
            (Some(slot), Some(label)) if self.may_be_title(found.rank, label) => {
                if slot == Slot::CoreTask && label.section.is_of_context() {
                    let section = self.section.map(|section| (section, self.rank, self.sure));
                    let at_rank = self.titles;
                    self.enter(at, label.section, found.rank, sure);
                    (self.interrupted, self.titles) = (section, at_rank);
                    return self.push(at, Slot::Heading, sure, Why::Heading);
                }
                self.title(at, slot, sure, found.rank);
            }
            (_, Some(label)) => {
                self.enter(at, label.section, found.rank, sure);
                self.push(at, Slot::Heading, sure, Why::Heading);
            }
            (Some(slot), None) => {
                if slot == Slot::Competency {
                    self.section = Some(ProfilePart::Competencies);
                    self.has_competency = true;
                }
                self.title(at, slot, sure, found.rank);
            }
            (None, None) => {
                if let Some((section, rank, sureness)) =
                    self.interrupted.take().filter(|_| self.titles == Some(found.rank))
                {
                    (self.section, self.rank, self.sure) = (Some(section), rank, sureness);
                    return self.title(at, Slot::CoreTask, sure, found.rank);
                }
                if self.section.is_some() && found.rank <= self.rank {
                    // Without nested headings, an unknown heading may be a subheading of the section.
                    if self.usual.is_flat {
                        self.sure = self.sure.min(DOUBT - 5);
                    } else {
                        self.section = None;
                    }
                }
                self.under = Some(at);
                self.push(at, Slot::Heading, sure.min(80), Why::Guess);
            }
        }
    }

    /// Whether a heading with a known label may be a title instead: it has the rank of the earlier titles or, before
    /// the first title, is nested under the heading of the section.
    fn may_be_title(&self, rank: u8, label: Label) -> bool {
        let is_below = self.titles.map_or(rank > self.rank, |titles| rank >= titles);
        if self.titles.is_none() && rank == self.rank {
            return !self.has_competency && label.is_exact && label.section.is_weak() && self.rank < BY_LOOKS;
        }
        is_below && (label.section.is_weak() || !label.is_exact && rank > self.rank)
    }

    /// Places the title of a core task or the name of a competency.
    pub(super) fn title(&mut self, at: usize, slot: Slot, sure: u8, rank: u8) {
        self.under = Some(at);
        // Names in lists do not determine the rank of titles.
        if rank < u8::MAX {
            self.titles = Some(self.titles.map_or(rank, |titles| titles.min(rank)));
        }
        // The numbers of titles say nothing about the next section.
        let own = number(self.blocks[at].text());
        if self.number.as_ref().zip(own).is_some_and(|(section, own)| section.len() == own.len()) {
            self.number = None;
        }
        let why = if sure < DOUBT { Why::Guess } else { Why::Heading };
        let level = if slot == Slot::Competency { level(self.blocks[at].text()) } else { None };
        self.push(at, slot, sure, why);
        if let Some(line) = self.lines.last_mut() {
            line.level = level;
        }
    }

    /// Enters the section that the heading at block index `at` names.
    pub fn enter(&mut self, at: usize, section: ProfilePart, rank: u8, sure: u8) {
        let keeps = matches!(section, ProfilePart::Definition | ProfilePart::Indicators | ProfilePart::Level);
        let stays = keeps
            && self.section.is_some_and(|section| {
                matches!(
                    section,
                    ProfilePart::Competencies
                        | ProfilePart::Indicators
                        | ProfilePart::Definition
                        | ProfilePart::Level
                )
            });
        if !stays {
            self.rank = rank;
            self.has_competency = false;
            (self.titles, self.interrupted) = (None, None);
            self.number = number(self.blocks[at].text());
        }
        self.section = Some(section);
        self.sure = sure;
        self.under = Some(at);
    }

    /// Places a line of content.
    pub fn content(&mut self, at: usize) {
        if self.field(at) {
            return;
        }
        let block = &self.blocks[at];
        // In the section that a label names, the label is part of the text, as in "Intern: met collega's" under
        // "Contacten".
        let other = labelled(block.text())
            .filter(|(label, _)| self.section != Some(label.section) && !self.may_be_item(at, *label));
        if let Some((label, start)) = other {
            return self.labelled(at, label, start);
        }
        if self.section.is_none() && self.is_opening(at) {
            return self.opening(at);
        }
        let is_item = matches!(block.shape, BlockShape::Item { .. });
        let (slot, sure) = match self.section {
            None => (Slot::Nowhere, 0),
            // The text below "Kerntaak" is its title.
            Some(ProfilePart::CoreTask) if !is_item && self.is_first(at) => (Slot::CoreTask, self.sure),
            Some(ProfilePart::Tasks | ProfilePart::CoreTask) => (self.task(at), self.sure),
            Some(
                ProfilePart::Competencies
                | ProfilePart::Indicators
                | ProfilePart::Definition
                | ProfilePart::Level,
            ) => {
                return self.behaviour(at, is_item);
            }
            Some(ProfilePart::Demands) if block.text().starts_with("Kennis ") => {
                (Slot::In(ProfilePart::Knowledge), self.sure)
            }
            // A labelled title has a higher confidence than the first line of the document.
            Some(section) if section.is_fact() => match running(section, block.text()) {
                Some(part) => (Slot::In(part), self.sure.min(85)),
                None if section == ProfilePart::Title => (Slot::In(section), LABELLED_TITLE),
                None => (Slot::In(section), self.sure),
            },
            Some(section) => (Slot::In(section), self.sure),
        };
        let why = match (slot, sure) {
            (Slot::Nowhere, _) => Why::Nothing,
            (_, sure) if sure < DOUBT => Why::Guess,
            _ => Why::Heading,
        };
        self.push(at, slot, sure, why);
    }

    /// Whether a block is a paragraph of running text between the title and the first block with another place.
    fn is_opening(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let is_text =
            block.text().split_whitespace().count() >= OPENING_WORDS && block.text().contains(['.', ':']);
        is_text && block.cell.is_none() && block.shape == BlockShape::Paragraph && self.begun.is_none()
    }

    /// Places the sentences of an introductory paragraph.
    fn opening(&mut self, at: usize) {
        for (part, range) in phrases::opening(self.blocks[at].text()) {
            self.push_range(at, range, Slot::In(part), 75, Why::Form);
        }
    }

    /// The slot of a line in a tasks section: a task, or a part of the task before it.
    fn task(&self, at: usize) -> Slot {
        let BlockShape::Item { depth, .. } = self.blocks[at].shape else { return Slot::Task };
        let before = self.lines.iter().rev().find(|line| line.slot == Slot::Task);
        let before = before.map(|line| &self.blocks[line.block]);
        match before.map(|before| (before.shape, before.text().ends_with(':'))) {
            Some((BlockShape::Item { depth: above, .. }, _)) if depth > above => Slot::TaskPart,
            Some((BlockShape::Paragraph, true)) => Slot::TaskPart,
            _ => Slot::Task,
        }
    }

    /// Places a line that begins with a label, such as "Schaal: 9".
    fn labelled(&mut self, at: usize, label: Label, start: usize) {
        let slot = match label.section {
            ProfilePart::Tasks | ProfilePart::CoreTask => Slot::Task,
            ProfilePart::Competencies => Slot::Competency,
            section => Slot::In(section),
        };
        let is_title = label.section == ProfilePart::Title;
        self.has_title |= is_title;
        let sure = if is_title { LABELLED_TITLE } else { 85 };
        self.push_range(at, 0..start, Slot::Heading, 85, Why::Heading);
        self.push_range(at, start..self.blocks[at].text().len(), slot, sure, Why::Heading);
    }
}
