//! Composes edits made in several rounds into edits of the original text.

use std::ops::Range;

use super::replacement::Replacement;

/// A text under repair: the remaining parts of the original text, and the text inserted between these.
#[derive(Debug)]
pub(super) struct Pieces {
    first: usize,
    pieces: Vec<TextPiece>,
}

#[derive(Debug, Clone)]
enum TextPiece {
    /// Bytes of the original text.
    First(Range<usize>),
    /// Text inserted for a rule.
    New(String, &'static str),
}

impl TextPiece {
    fn len(&self) -> usize {
        match self {
            Self::First(span) => span.len(),
            Self::New(text, _) => text.len(),
        }
    }

    /// The part between two byte offsets.
    fn part(&self, from: usize, to: usize) -> Self {
        match self {
            Self::First(span) => Self::First(span.start + from..span.start + to),
            Self::New(text, rule) => Self::New(text[from..to].to_owned(), rule),
        }
    }

    fn is_of(&self, wanted: &str) -> bool {
        matches!(self, Self::New(_, rule) if *rule == wanted)
    }
}

impl Pieces {
    /// An unmodified text.
    pub fn of(text: &str) -> Self {
        Self { first: text.len(), pieces: vec![TextPiece::First(0..text.len())] }
    }

    /// Applies edits to the current text, each with the name of its rule. They are in text order and do not overlap.
    /// `None` if an edit touches text that was inserted for the same rule in an earlier round: a repair is not applied
    /// to its own output.
    pub fn replace(&mut self, edits: Vec<(Replacement, &'static str)>) -> Option<()> {
        let mut old = PieceReader::new(&self.pieces);
        let mut new = Vec::new();
        for (edit, rule) in edits {
            old.copy(edit.span.start, &mut new);
            if !old.skip(edit.span.end, rule) {
                return None;
            }
            new.push(TextPiece::New(edit.text, rule));
        }
        old.copy(usize::MAX, &mut new);
        self.pieces = new;
        Some(())
    }

    /// All changes as edits of the original text, in text order. They do not touch each other.
    pub fn edits(&self) -> Vec<Replacement> {
        let mut edits = Vec::new();
        let mut at = 0;
        let mut inserted = String::new();
        let end = TextPiece::First(self.first..self.first);
        for piece in self.pieces.iter().chain([&end]) {
            match piece {
                TextPiece::New(text, _) => inserted.push_str(text),
                TextPiece::First(span) => {
                    if at < span.start || !inserted.is_empty() {
                        edits.push(Replacement { span: at..span.start, text: std::mem::take(&mut inserted) });
                    }
                    at = span.end;
                }
            }
        }
        edits
    }
}

/// Reads pieces from front to back.
struct PieceReader<'p> {
    pieces: &'p [TextPiece],
    /// The next piece that was not read to its end.
    index: usize,
    /// The offset in the text where that piece begins.
    start: usize,
    /// The offset in the text up to which everything was read.
    at: usize,
}

impl<'p> PieceReader<'p> {
    fn new(pieces: &'p [TextPiece]) -> Self {
        Self { pieces, index: 0, start: 0, at: 0 }
    }

    /// Copies everything up to an offset in the text.
    fn copy(&mut self, to: usize, new: &mut Vec<TextPiece>) {
        while let Some(piece) = self.pieces.get(self.index).filter(|_| self.at < to) {
            let end = self.start + piece.len();
            let (from, to) = (self.at.max(self.start), to.min(end));
            if from < to {
                new.push(piece.part(from - self.start, to - self.start));
            }
            self.at = to;
            if to < end {
                return;
            }
            (self.index, self.start) = (self.index + 1, end);
        }
    }

    /// Skips everything up to an offset in the text. Whether nothing between, before or after was inserted for the rule.
    fn skip(&mut self, to: usize, rule: &str) -> bool {
        let is_beside = |index: &usize| self.start == self.at && (index + 1 == self.index);
        let before = self.index.checked_sub(1).filter(is_beside);
        let mut is_free = before.is_none_or(|index| !self.pieces[index].is_of(rule));
        while let Some(piece) = self.pieces.get(self.index).filter(|_| self.start <= to) {
            is_free &= !piece.is_of(rule);
            let end = self.start + piece.len();
            if to < end {
                break;
            }
            (self.index, self.start) = (self.index + 1, end);
        }
        self.at = to;
        is_free
    }
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::*;
    use proptest::prelude::*;

    fn edit((start, length, text): (usize, usize, String), now: &str) -> Replacement {
        let start = now.floor_char_boundary(start % (now.len() + 1));
        let end = now.floor_char_boundary((start + length).min(now.len())).max(start);
        Replacement { span: start..end, text }
    }

    /// A rule for each round, so that no round works on output of its own.
    fn rule(round: usize) -> &'static str {
        ["a", "b", "c", "d", "e", "f"][round % 6]
    }

    #[test]
    fn a_rule_does_not_work_on_its_own_output() {
        let insert = |at, text: &str| Replacement { span: at..at, text: text.to_owned() };
        let try_out = |second: Replacement, rule| {
            let mut pieces = Pieces::of("abcdef");
            assert!(pieces.replace(vec![(insert(2, "xx"), "a")]).is_some());
            pieces.replace(vec![(second, rule)]).is_some()
        };
        for at in 2..=4 {
            assert!(!try_out(insert(at, "y"), "a"), "{at}");
            assert!(try_out(insert(at, "y"), "b"), "{at}");
        }
        assert!(try_out(insert(1, "y"), "a") && try_out(insert(5, "y"), "a"));
        for (start, end) in [(0, 2), (1, 3), (2, 4), (3, 5), (4, 6), (0, 6)] {
            assert!(!try_out(Replacement { span: start..end, text: String::new() }, "a"), "{start}..{end}");
        }
    }

    proptest! {
        #[test]
        fn rounds_of_changes_are_changes_of_the_first_text(
            text in "[aé\n]{0,30}",
            rounds in prop::collection::vec((0..40_usize, 0..6_usize, "[bü]{0,4}"), 0..6),
        ) {
            let mut pieces = Pieces::of(&text);
            let mut now = text.clone();
            for (number, round) in rounds.into_iter().enumerate() {
                let edits = [edit(round, &now)];
                now = apply(&now, &edits);
                prop_assert!(pieces.replace(edits.into_iter().map(|edit| (edit, rule(number))).collect()).is_some());
            }
            let edits = pieces.edits();
            prop_assert!(edits.windows(2).all(|pair| pair[0].span.end < pair[1].span.start), "{edits:?}");
            prop_assert_eq!(apply(&text, &edits), now);
        }
    }
}
