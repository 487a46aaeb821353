//! Places the lines of the section about professionalism by its headings and labels.

use super::placer::Placer;
use crate::placing::headings::{Heading, Sign};
use crate::placing::labels::unnumbered;
use crate::placing::professionalism::{self, ProfessionalSection};
use crate::placing::slot::{Slot, Why};

impl Placer<'_> {
    /// Places a heading or label in the section about professionalism, or the heading of the section itself. Returns
    /// false if the heading is of neither kind; then the section has ended.
    pub(super) fn professional(&mut self, at: usize, found: Heading) -> bool {
        let block = &self.blocks[at];
        let text = block.text();
        if block.cell.is_none() && professionalism::is_section(text) {
            self.section = None;
            self.under = Some(at);
            self.professional = Some(ProfessionalSection { rank: found.rank, block: None, field: None });
            self.push(at, Slot::Heading, 95, Why::Heading);
            return true;
        }
        let Some(state) = self.professional.take().filter(|_| block.cell.is_none()) else { return false };
        let is_within = found.sign != Sign::Style || found.rank > state.rank;
        if let Some(name) = professionalism::block(unnumbered(text)).filter(|_| is_within) {
            self.professional = Some(ProfessionalSection { block: Some(name), field: None, ..state });
            self.under = Some(at);
            self.push(at, Slot::Heading, 95, Why::Heading);
            return true;
        }
        // Any other heading of a style ends the section.
        if found.sign == Sign::Style {
            return false;
        }
        self.professional = Some(state);
        if self.field(at) {
            return true;
        }
        self.professional = None;
        false
    }

    /// Places a line in a field of the section about professionalism. Returns false outside a field.
    pub(super) fn field(&mut self, at: usize) -> bool {
        let Some(state) = self.professional.filter(|_| self.blocks[at].cell.is_none()) else { return false };
        let text = self.blocks[at].text();
        let labelled = state.block.and_then(|block| professionalism::field(block, text));
        if let Some((path, start)) = labelled {
            self.professional = Some(ProfessionalSection { field: Some(path), ..state });
            self.push_range(at, 0..start, Slot::Heading, 90, Why::Heading);
            if start < text.len() {
                self.push_range(at, start..text.len(), Slot::Field(path), 90, Why::Heading);
            }
            return true;
        }
        if let Some(path) = state.field {
            self.push(at, Slot::Field(path), 90, Why::Heading);
        }
        state.field.is_some()
    }
}
