//! Labels that can also be something else at their place in a document.

use super::headings::Heading;
use super::labels::{Label, ProfilePart};
use super::numbers::{is_next, number};
use super::phrases::{labelled, titled};
use super::placer::Placer;
use super::slot::Slot;
use crate::reader::BlockShape;

/// The number of blocks at the start of a document in which a heading can be the job title.
const TITLE_BLOCKS: usize = 5;
/// The minimum number of words of a text that is not a single fact, such as the name of an organisation.
const LEAST_RUNNING: usize = 9;

impl Placer<'_> {
    /// Whether a heading after the first line names a description of a job with its title, as in "Functieprofiel:
    /// consulent" below the name of the organisation.
    pub(super) fn is_later_title(&self, at: usize) -> bool {
        let is_early = self.has_title && self.begun.is_none() && at < TITLE_BLOCKS;
        is_early && titled(self.blocks[at].text()).is_some()
    }

    /// Whether a heading is numbered as the section after the current one, as in "4. Functieprofiel" after "3. Taken".
    pub(super) fn is_next_section(&self, at: usize, found: Heading) -> bool {
        let own = number(self.blocks[at].text());
        let is_above = found.rank <= self.rank;
        is_above && self.number.as_ref().zip(own).is_some_and(|(section, own)| is_next(section, &own))
    }

    /// Whether a heading with a label of which one noun is known, such as "Ondersteunende taken", is the title of a core
    /// task or the name of a competency in the current section.
    pub(super) fn may_be_name(&self, label: Label) -> bool {
        label.is_loose
            && match self.title_slot() {
                Some(Slot::CoreTask) => label.section.is_weak() || label.section == ProfilePart::Tasks,
                Some(_) => label.section.is_weak() || label.section == ProfilePart::Competencies,
                None => false,
            }
    }

    /// The label of a text or fact and the byte offset of its value, in a heading such as "Schaal: 9" or "Inleiding: het
    /// wijkteam".
    pub(super) fn valued(&self, at: usize, found: Heading) -> Option<(Label, usize)> {
        let is_open = found.label.is_none() && self.title_slot().is_none();
        let found = labelled(self.blocks[at].text()).filter(|_| is_open);
        found.filter(|(label, _)| {
            let part = label.section;
            let is_text = matches!(part, ProfilePart::Intro | ProfilePart::Purpose | ProfilePart::Context);
            part.is_fact() || is_text || part == ProfilePart::Lead
        })
    }

    /// Whether a text such as "Samenwerking: helpt collega's" is an item of the current section, rather than a label with
    /// a value: a task, or a competency with its definition.
    pub(super) fn may_be_item(&self, at: usize, label: Label) -> bool {
        let is_item = matches!(self.blocks[at].shape, BlockShape::Item { .. });
        let is_weak =
            label.section.is_weak() && label.section != ProfilePart::Results && !label.section.is_fact();
        is_weak && is_item && self.title_slot().is_some()
    }

    /// Whether the block before this one is the heading above it.
    pub(super) fn is_first(&self, at: usize) -> bool {
        self.under.is_some_and(|under| under + 1 == at)
    }
}

/// The part that a text below the label of a fact belongs to, if it is running text: an organisation described in a
/// paragraph is context. `None` for a fact.
pub(super) fn running(section: ProfilePart, text: &str) -> Option<ProfilePart> {
    let is_running = text.split_whitespace().count() >= LEAST_RUNNING && text.ends_with(['.', ';', ':']);
    is_running.then_some(if section == ProfilePart::Title {
        ProfilePart::Purpose
    } else {
        ProfilePart::Context
    })
}
