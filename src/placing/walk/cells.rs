//! Places cells of tables whose columns say what is in them.

use super::Placer;
use crate::placing::labels::ProfilePart;
use crate::placing::slot::{Slot, Why};

impl Placer<'_> {
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
