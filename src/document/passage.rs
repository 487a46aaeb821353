//! Running text as a document: a list of passages, each of which maps its words to the file.

use std::ops::Range;

use super::aligned::{Aligned, BETWEEN, Mark, Style};
use crate::source::Source;

/// A heading, a paragraph or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// The visible text, without markup.
    pub text: String,
    /// The positions of the parts of the text, in text order.
    pub pieces: Vec<PassagePiece>,
}

/// A part of a passage that is contiguous in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassagePiece {
    /// The bytes in the text of the passage.
    pub text: Range<usize>,
    /// The bytes in the file; the length differs if a character is written as an entity.
    pub file: Range<usize>,
}

impl Passage {
    /// Appends the text of these bytes of the file.
    pub fn push(&mut self, text: &str, file: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(PassagePiece { text: start..self.text.len(), file });
    }

    /// The bytes of the file that hold a part of the text.
    pub(super) fn in_file(
        &self,
        source: &Source,
        wanted: &Range<usize>,
        aligned: &Aligned,
    ) -> Option<Range<usize>> {
        let place = |offset: usize, is_end: bool| {
            // The pieces are contiguous.
            let index = self.pieces.partition_point(|piece| piece.text.end + usize::from(is_end) <= offset);
            let piece =
                self.pieces.get(index).filter(|piece| piece.text.start + usize::from(is_end) <= offset)?;
            let raw = source.text.get(piece.file.clone())?;
            let text = self.text.get(piece.text.clone())?;
            let wanted = offset - piece.text.start;
            if raw.len() == text.len() {
                return Some(piece.file.start + wanted);
            }
            let first = Mark::default();
            let from = aligned.mark((piece.file.start, Style::Bare), raw, wanted, first, || marks(raw, text));
            let from = walk(raw, text, from).find(|mark| mark.text >= wanted);
            Some(piece.file.start + from.map_or(raw.len(), |mark| mark.raw))
        };
        let start = place(wanted.start, false)?;
        Some(start..place(wanted.end, true)?.max(start))
    }

    /// Returns the byte range in the file of a part of the text; `None` if the part is outside the text.
    #[must_use]
    pub fn part(&self, source: &Source, wanted: &Range<usize>) -> Option<Range<usize>> {
        self.in_file(source, wanted, &Aligned::default())
    }

    /// From its first piece to its last.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| piece.file.start);
        start..self.pieces.last().map_or(start, |piece| piece.file.end)
    }
}

/// The maximum length of an entity name.
const ENTITY: usize = 40;

/// Iterates over the characters of a text from a known position, with the offset of each in the raw and in the resolved
/// text; the end of the text comes last. The two differ only in entities.
fn walk<'t>(raw: &'t str, text: &'t str, from: Mark) -> impl Iterator<Item = Mark> + 't {
    let mut at = from.raw;
    let signs = text.get(from.text..).unwrap_or_default().char_indices();
    let signs = signs.map(move |(offset, sign)| (from.text + offset, Some(sign)));
    signs.chain([(text.len(), None)]).map(move |(offset, sign)| {
        let mark = Mark { raw: at.min(raw.len()), text: offset };
        let rest = raw.get(at..).unwrap_or_default();
        at += match sign {
            Some(sign) if sign == '&' || !rest.starts_with(sign) => {
                let name = rest.bytes().take(ENTITY).position(|byte| byte == b';');
                name.map_or(sign.len_utf8(), |end| end + 1)
            }
            Some(sign) => sign.len_utf8(),
            None => 0,
        };
        mark
    })
}

/// Marks at regular distances.
fn marks(raw: &str, text: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for mark in walk(raw, text, Mark::default()) {
        if marks.last().is_none_or(|last| mark.raw - last.raw >= BETWEEN) {
            marks.push(mark);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_through_tags_and_entities() {
        let source = Source::new("a.html", "<p>een <b>jong</b> caf&eacute; team</p>");
        let mut passage = Passage::default();
        passage.push("een ", 3..7);
        passage.push("jong", 10..14);
        passage.push(" café team", 18..35);
        let place = |words: &str| {
            let at = passage.text.find(words).expect("it is there");
            passage
                .in_file(&source, &(at..at + words.len()), &Aligned::default())
                .map(|range| &source.text[range])
        };
        assert_eq!(place("jong"), Some("jong"));
        assert_eq!(place("team"), Some("team"));
        assert_eq!(place("café"), Some("caf&eacute;"));
        assert_eq!(place("jong café"), Some("jong</b> caf&eacute;"));
    }

    #[test]
    fn words_far_into_a_long_piece_are_found_too() {
        let raw = "een caf&eacute; &amp; een team, ".repeat(1000);
        let source = Source::new("a.html", raw.clone());
        let mut passage = Passage::default();
        passage.push(&"een café & een team, ".repeat(1000), 0..raw.len());
        let aligned = Aligned::default();
        for (number, (at, words)) in passage.text.match_indices("café & een").enumerate() {
            let place = passage.in_file(&source, &(at..at + words.len()), &aligned);
            let start = number * raw.len() / 1000 + 4;
            assert_eq!(place, Some(start..start + "caf&eacute; &amp; een".len()));
        }
    }
}
