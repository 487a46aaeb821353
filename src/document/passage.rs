//! Running text as a document: a list of passages, each of which knows where its words stand in the file.

use std::ops::Range;

use super::Document;
use super::tree::{Node, Value};
use crate::source::Source;

/// A heading, a paragraph or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// What a reader sees, without marks and tags.
    pub text: String,
    /// Where the parts of the text stand, in its order.
    pub pieces: Vec<Piece>,
}

/// A part of a passage that stands in the file in one run of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The bytes in the text of the passage.
    pub text: Range<usize>,
    /// The bytes in the file; more or fewer where a sign is written as an entity.
    pub file: Range<usize>,
}

impl Passage {
    /// Adds what stands in these bytes of the file.
    pub fn push(&mut self, text: &str, file: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { text: start..self.text.len(), file });
    }

    /// The bytes of the file in which a part of the text stands.
    #[must_use]
    pub fn in_file(&self, source: &Source, wanted: &Range<usize>) -> Option<Range<usize>> {
        let place = |offset: usize, is_end: bool| {
            let holds = |piece: &&Piece| {
                if is_end {
                    piece.text.start < offset && offset <= piece.text.end
                } else {
                    piece.text.contains(&offset)
                }
            };
            let piece = self.pieces.iter().find(holds)?;
            let raw = source.text.get(piece.file.clone())?;
            let text = self.text.get(piece.text.clone())?;
            Some(piece.file.start + raw_offset(raw, text, offset - piece.text.start))
        };
        let start = place(wanted.start, false)?;
        Some(start..place(wanted.end, true)?.max(start))
    }

    fn span(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| piece.file.start);
        start..self.pieces.last().map_or(start, |piece| piece.file.end)
    }
}

/// The offset in a raw text that stands for one in the text it is read as. The two differ in entities only.
fn raw_offset(raw: &str, text: &str, wanted: usize) -> usize {
    if raw.len() == text.len() {
        return wanted;
    }
    let mut rest = raw;
    for (at, sign) in text.char_indices() {
        if at >= wanted {
            break;
        }
        let length = if sign != '&' && rest.starts_with(sign) {
            sign.len_utf8()
        } else {
            rest.find(';').map_or(sign.len_utf8(), |end| end + 1)
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    raw.len() - rest.len()
}

impl Document {
    /// Running text as a tree: a list of texts, so that `/3` is the fourth passage.
    #[must_use]
    pub fn of_passages(passages: Vec<Passage>) -> Self {
        let node =
            |passage: &Passage| Node { value: Value::String(passage.text.clone()), span: passage.span() };
        let items: Vec<Node> = passages.iter().map(node).collect();
        let start = items.first().map_or(0, |item| item.span.start);
        let end = items.last().map_or(0, |item| item.span.end);
        let root = Node { value: Value::Sequence(items), span: start..end.max(start) };
        Self { root: Some(root), passages, ..Self::default() }
    }

    /// The passage a pointer names, where the file is running text.
    pub(super) fn passage(&self, pointer: &str) -> Option<&Passage> {
        self.passages.get(pointer.strip_prefix('/')?.parse::<usize>().ok()?)
    }
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
            passage.in_file(&source, &(at..at + words.len())).map(|range| &source.text[range])
        };
        assert_eq!(place("jong"), Some("jong"));
        assert_eq!(place("team"), Some("team"));
        assert_eq!(place("café"), Some("caf&eacute;"));
        assert_eq!(place("jong café"), Some("jong</b> caf&eacute;"));
    }
}
