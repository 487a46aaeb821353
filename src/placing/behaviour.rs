//! Places a line among competencies: a name, a definition, a level or an indicator.

use super::placer::Placer;
use crate::placing::labels::ProfilePart;
use crate::placing::phrases::{NAME_WORDS, clauses, defined, is_group, level};
use crate::placing::slot::{Slot, Why};
use crate::reader::{Block, BlockShape};

impl Placer<'_> {
    /// Places a line in a competencies section: the name, the definition or the indicators of a competency.
    pub(super) fn behaviour(&mut self, at: usize, is_item: bool) {
        let text = self.blocks[at].text();
        let sure = self.sure;
        let words = text.split_whitespace().count();
        let is_sentence = text.ends_with(['.', ';', ',', ':']);
        if self.section == Some(ProfilePart::Indicators) && self.has_competency {
            return self.push(at, Slot::In(ProfilePart::Indicators), sure, Why::Heading);
        }
        if self.is_behaviour(at) {
            return self.push(at, Slot::In(ProfilePart::Indicators), sure.min(90), Why::Form);
        }
        if is_group(text) {
            self.under = Some(at);
            return self.push(at, Slot::Heading, sure.min(90), Why::Form);
        }
        // In a list of names, a long item is a name too.
        let listed = listed(&self.blocks[at]);
        let names = self.names.filter(|(list, depth, _)| listed == Some((*list, *depth)));
        let is_bare = names.is_some_and(|(.., is_bare)| is_bare);
        if level(text).is_some() || (words <= NAME_WORDS && !is_sentence) || is_bare {
            self.has_competency = true;
            self.names =
                self.names.filter(|_| names.is_some()).or(listed.map(|(list, depth)| (list, depth, true)));
            return self.title(at, Slot::Competency, sure.min(90), u8::MAX);
        }
        if let Some(end) = defined(text) {
            self.has_competency = true;
            self.names = names.or(listed.map(|(list, depth)| (list, depth, false)));
            self.push_range(at, 0..end, Slot::Competency, sure.min(85), Why::Form);
            let clauses = clauses(text, end);
            if clauses.len() > 1 {
                for clause in clauses {
                    let slot = Slot::In(ProfilePart::Indicators);
                    self.push_range(at, clause, slot, sure.min(85), Why::Form);
                }
                return;
            }
            return self.push_range(
                at,
                end..text.len(),
                Slot::In(ProfilePart::Definition),
                sure.min(85),
                Why::Form,
            );
        }
        let slot = match (self.has_competency, is_item) {
            (false, false) => Slot::Nowhere,
            (true, false) => Slot::In(ProfilePart::Definition),
            (_, true) => Slot::In(ProfilePart::Indicators),
        };
        let sure = if slot == Slot::Nowhere { 0 } else { sure.min(85) };
        self.push(at, slot, sure, if slot == Slot::Nowhere { Why::Nothing } else { Why::Heading });
    }
}

impl Placer<'_> {
    /// Whether a block is an item of a list directly below the name of a competency, and that list is not one of names:
    /// some items start with a small letter, or are longer than a name.
    fn is_behaviour(&mut self, at: usize) -> bool {
        let Some((list, _)) = listed(&self.blocks[at]) else { return false };
        if let Some((known, is_behaviour)) = self.behaviours
            && known == list
        {
            return is_behaviour;
        }
        let above = self.lines.last().filter(|line| line.slot == Slot::Competency);
        let is_below = above.is_some_and(|line| {
            line.block < at && listed(&self.blocks[line.block]).is_none() && line.why != Why::Guess
        });
        let is_told = |block: &Block| {
            let text = block.text();
            text.starts_with(char::is_lowercase) || text.split_whitespace().nth(NAME_WORDS).is_some()
        };
        let mut items = self.blocks[at..]
            .iter()
            .take_while(|block| listed(block).is_some_and(|(other, _)| other == list));
        let is_behaviour = is_below && items.any(is_told);
        self.behaviours = Some((list, is_behaviour));
        is_behaviour
    }
}

/// The number of the list that a block is an item of, and the depth of the item; `None` for other blocks.
fn listed(block: &Block) -> Option<(usize, u8)> {
    match block.shape {
        BlockShape::Item { list, depth } => Some((list, depth)),
        _ => None,
    }
}
