//! Converts between byte offsets and the lines and columns of editors.

use gen_lsp_types::{Position, PositionEncodingKind, Range};

use crate::source::Source;

/// The unit in which an editor counts columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// In bytes.
    Utf8,
    /// In UTF-16 code units, which every editor supports.
    #[default]
    Utf16,
}

impl Encoding {
    /// Chooses among the encodings that an editor supports: UTF-8 is preferred, since it needs no conversion.
    #[must_use]
    pub fn of(offered: &[PositionEncodingKind]) -> Self {
        if offered.contains(&PositionEncodingKind::UTF8) { Self::Utf8 } else { Self::Utf16 }
    }

    /// Its name in the protocol.
    #[must_use]
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    fn width(self, letter: char) -> usize {
        match self {
            Self::Utf8 => letter.len_utf8(),
            Self::Utf16 => letter.len_utf16(),
        }
    }

    /// The byte offset of a position. A column past the end of a line is clamped; one within a character is rounded
    /// down.
    #[must_use]
    pub fn offset(self, source: &Source, position: Position) -> usize {
        let line = source.line(usize::try_from(position.line).unwrap_or(usize::MAX).saturating_add(1));
        let wanted = usize::try_from(position.character).unwrap_or(usize::MAX);
        let mut column = 0;
        for (at, letter) in source.text[line.clone()].char_indices() {
            column += self.width(letter);
            if column > wanted {
                return line.start + at;
            }
        }
        line.end
    }

    /// The line and column of a byte offset. An offset within a line break is at the end of its line.
    #[must_use]
    pub fn position(self, source: &Source, offset: usize) -> Position {
        let number = source.position(offset).line;
        let line = source.line(number);
        let before = source.sound(&(line.start..offset.min(line.end).max(line.start)));
        let column: usize = source.text[before].chars().map(|letter| self.width(letter)).sum();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position { line: count(number - 1), character: count(column) }
    }

    /// The byte range between two positions, in either order.
    #[must_use]
    pub fn bytes(self, source: &Source, range: Range) -> std::ops::Range<usize> {
        let (one, other) = (self.offset(source, range.start), self.offset(source, range.end));
        one.min(other)..one.max(other)
    }

    /// The positions of a byte range.
    #[must_use]
    pub fn range(self, source: &Source, bytes: &std::ops::Range<usize>) -> Range {
        Range { start: self.position(source, bytes.start), end: self.position(source, bytes.end) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn columns_are_counted_as_agreed() {
        let source = Source::new("", "één 😀 x\r\ntwee\n");
        let x = source.text.find('x').unwrap_or_default();
        assert_eq!(Encoding::Utf16.position(&source, x), at(0, 7));
        assert_eq!(Encoding::Utf8.position(&source, x), at(0, 11));
        assert_eq!(Encoding::Utf16.offset(&source, at(0, 7)), x);
        assert_eq!(Encoding::Utf8.offset(&source, at(0, 11)), x);
        let emoji = source.text.find('😀').unwrap_or_default();
        assert_eq!(Encoding::Utf16.offset(&source, at(0, 5)), emoji, "rounded down to the character");
    }

    #[test]
    fn what_lies_outside_the_text_is_its_edge() {
        let source = Source::new("", "één\r\ntwee");
        assert_eq!(Encoding::Utf16.offset(&source, at(0, 99)), 5);
        assert_eq!(Encoding::Utf16.offset(&source, at(9, 0)), source.text.len());
        assert_eq!(Encoding::Utf16.offset(&source, at(u32::MAX, u32::MAX)), source.text.len());
        assert_eq!(Encoding::Utf16.position(&source, 6), at(0, 3), "between the bytes of a line break");
        assert_eq!(Encoding::Utf16.position(&source, 99), at(1, 4));
    }

    proptest! {
        #[test]
        fn every_place_in_a_line_comes_back(text in "[aé😀\u{301}\r\n]{0,40}") {
            let source = Source::new("", text.clone());
            for encoding in [Encoding::Utf8, Encoding::Utf16] {
                for offset in (0..=text.len()).filter(|&offset| text.is_char_boundary(offset)) {
                    let position = encoding.position(&source, offset);
                    let back = encoding.offset(&source, position);
                    let inside = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
                    prop_assert_eq!(back, if inside { offset - 1 } else { offset }, "{:?} {:?}", encoding, position);
                }
            }
        }
    }
}
