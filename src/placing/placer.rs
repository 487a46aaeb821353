//! The state of a walk through a document, and the lines that it has placed.

use super::headings::Usual;
use super::labels::ProfilePart;
use super::line::PlacedLine;
use super::professionalism::ProfessionalSection;
use super::slot::{Slot, Why};
use crate::reader::Block;

/// The state of a walk through a document.
pub struct Placer<'b> {
    pub(super) blocks: &'b [Block],
    pub(super) usual: Usual,
    /// The lines placed so far.
    pub lines: Vec<PlacedLine>,
    /// The current section; `None` where no heading determines the place of a line.
    pub(super) section: Option<ProfilePart>,
    /// The rank of the heading of the current section.
    pub(super) rank: u8,
    /// The confidence in the current section, as a percentage.
    pub(super) sure: u8,
    /// The rank of the titles in the current section; `None` before the first title.
    pub(super) titles: Option<u8>,
    /// The section that is resumed at the next title, after a part such as "Resultaten" below a core task, with its
    /// rank and confidence.
    pub(super) interrupted: Option<(ProfilePart, u8, u8)>,
    /// The block index of the heading above the next lines.
    pub(super) under: Option<usize>,
    pub(super) has_title: bool,
    /// Whether the next heading is the title of a core task, because the previous one was "Kerntaak 1:".
    pub(super) awaits_title: bool,
    /// The index of the first block with a place other than title or introduction.
    pub(super) begun: Option<usize>,
    /// Whether the current section has a competency, to which definitions and indicators can belong.
    pub(super) has_competency: bool,
    /// The number of the heading of the current section, until a title has a number of the same level.
    pub(super) number: Option<Vec<u32>>,
    /// The list whose items are names of competencies: its number, the depth of these items, and whether the first
    /// item is only a name.
    pub(super) names: Option<(usize, u8, bool)>,
    /// The list whose items were last looked at as a whole: its number, and whether these are the behaviour that belongs to
    /// the name above it.
    pub(super) behaviours: Option<(usize, bool)>,
    /// The place in the section about professionalism, while the walk is in it.
    pub(super) professional: Option<ProfessionalSection>,
}

impl<'b> Placer<'b> {
    /// Creates a walk that has not placed any block yet.
    pub fn new(blocks: &'b [Block], usual: Usual) -> Self {
        Self {
            blocks,
            usual,
            lines: Vec::new(),
            section: None,
            rank: 0,
            sure: 0,
            titles: None,
            interrupted: None,
            under: None,
            has_title: false,
            begun: None,
            awaits_title: false,
            has_competency: false,
            number: None,
            names: None,
            behaviours: None,
            professional: None,
        }
    }

    /// The blocks of the document.
    pub fn blocks(&self) -> &'b [Block] {
        self.blocks
    }

    /// The slot of an unknown heading in the current section: the title of a core task, or the name of a competency.
    /// `None` in other sections.
    pub(super) fn title_slot(&self) -> Option<Slot> {
        match self.section? {
            ProfilePart::Tasks => Some(Slot::CoreTask),
            ProfilePart::Competencies
            | ProfilePart::Indicators
            | ProfilePart::Definition
            | ProfilePart::Level => Some(Slot::Competency),
            _ => None,
        }
    }

    /// Places a block that belongs to no part of the profile.
    pub fn nowhere(&mut self, at: usize) {
        self.push(at, Slot::Nowhere, 0, Why::Nothing);
    }

    pub(super) fn push(&mut self, at: usize, slot: Slot, confidence: u8, why: Why) {
        self.push_part(at, 0, slot, confidence, why);
    }

    pub(super) fn push_part(&mut self, at: usize, start: usize, slot: Slot, confidence: u8, why: Why) {
        self.push_range(at, start..self.blocks[at].text().len(), slot, confidence, why);
        if start > 0 {
            let line = self.lines.len() - 1;
            let before =
                PlacedLine { text: 0..start, slot: Slot::Heading, level: None, ..self.lines[line].clone() };
            self.lines.insert(line, before);
        }
    }

    pub(super) fn push_range(
        &mut self,
        at: usize,
        text: std::ops::Range<usize>,
        slot: Slot,
        confidence: u8,
        why: Why,
    ) {
        let is_opening = matches!(slot, Slot::In(ProfilePart::Title | ProfilePart::Intro) | Slot::Nowhere);
        self.begun = self.begun.or((!is_opening).then_some(at));
        let under = self.under.filter(|under| *under != at);
        self.lines.push(PlacedLine { block: at, text, slot, level: None, confidence, why, under });
    }

    /// Places a cell of a table column for this part.
    pub fn cell(&mut self, at: usize, section: ProfilePart) {
        let slot = match section {
            ProfilePart::Competencies => Slot::Competency,
            ProfilePart::Tasks => Slot::Task,
            ProfilePart::CoreTask => Slot::CoreTask,
            section => Slot::In(section),
        };
        if slot == Slot::Competency {
            self.has_competency = true;
        }
        self.push(at, slot, 90, Why::Heading);
    }

    /// Places a cell that is a row or column header.
    pub fn name(&mut self, at: usize) {
        self.push(at, Slot::Heading, 85, Why::Form);
    }

    /// Places the title of a job in a matrix.
    pub fn titled(&mut self, at: usize) {
        self.has_title = true;
        self.push(at, Slot::In(ProfilePart::Title), 90, Why::Form);
    }

    /// Sets the level of the last placed line.
    pub fn set_level(&mut self, level: Option<u8>) {
        if let Some(line) = self.lines.last_mut() {
            line.level = level;
        }
    }

    /// Places the name of a competency with its level.
    pub fn rated(&mut self, at: usize, level: Option<u8>) {
        self.push(at, Slot::Competency, 85, Why::Form);
        self.set_level(level);
    }
}
