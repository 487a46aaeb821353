//! Composes edits made in several rounds into edits of the original text.

use std::ops::Range;

use super::replacement::Replacement;

/// A text under repair: the remaining parts of the original text, and the text inserted between these.
#[derive(Debug)]
pub(super) struct Pieces {
    first: usize,
    pieces: Vec<ScalarPiece>,
}

#[derive(Debug, Clone)]
enum ScalarPiece {
    /// Bytes of the original text.
    First(Range<usize>),
    New(String),
}

impl ScalarPiece {
    fn len(&self) -> usize {
        match self {
            Self::First(span) => span.len(),
            Self::New(text) => text.len(),
        }
    }

    /// The part between two byte offsets.
    fn part(&self, from: usize, to: usize) -> Self {
        match self {
            Self::First(span) => Self::First(span.start + from..span.start + to),
            Self::New(text) => Self::New(text[from..to].to_owned()),
        }
    }
}

impl Pieces {
    /// An unmodified text.
    pub fn of(text: &str) -> Self {
        Self { first: text.len(), pieces: vec![ScalarPiece::First(0..text.len())] }
    }

    /// Applies edits to the current text. They are in text order and do not overlap.
    pub fn replace(&mut self, edits: &[Replacement]) {
        let mut new = Vec::new();
        let mut at = 0;
        for edit in edits {
            self.copy(at..edit.span.start, &mut new);
            new.push(ScalarPiece::New(edit.text.clone()));
            at = edit.span.end;
        }
        let length = self.pieces.iter().map(ScalarPiece::len).sum();
        self.copy(at..length, &mut new);
        self.pieces = new;
    }

    /// Copies the pieces between two byte offsets of the current text.
    fn copy(&self, wanted: Range<usize>, new: &mut Vec<ScalarPiece>) {
        let mut start = 0;
        for piece in &self.pieces {
            let end = start + piece.len();
            let (from, to) = (wanted.start.max(start), wanted.end.min(end));
            if from < to {
                new.push(piece.part(from - start, to - start));
            }
            start = end;
        }
    }

    /// All changes as edits of the original text, in text order. They do not touch each other.
    pub fn edits(&self) -> Vec<Replacement> {
        let mut edits = Vec::new();
        let mut at = 0;
        let mut inserted = String::new();
        let end = ScalarPiece::First(self.first..self.first);
        for piece in self.pieces.iter().chain([&end]) {
            match piece {
                ScalarPiece::New(text) => inserted.push_str(text),
                ScalarPiece::First(span) => {
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

    proptest! {
        #[test]
        fn rounds_of_changes_are_changes_of_the_first_text(
            text in "[aé\n]{0,30}",
            rounds in prop::collection::vec((0..40_usize, 0..6_usize, "[bü]{0,4}"), 0..6),
        ) {
            let mut pieces = Pieces::of(&text);
            let mut now = text.clone();
            for round in rounds {
                let edits = [edit(round, &now)];
                now = apply(&now, &edits);
                pieces.replace(&edits);
            }
            let edits = pieces.edits();
            prop_assert!(edits.windows(2).all(|pair| pair[0].span.end < pair[1].span.start), "{edits:?}");
            prop_assert_eq!(apply(&text, &edits), now);
        }
    }
}
