//! Splits paragraphs with typed lists: bullets between sentences, or at the start of lines.

use std::ops::Range;

use super::block::{Block, BlockShape};
use super::signs::{bullet, is_picture};
use crate::document::Passage;

/// Characters that are bullets even within a paragraph. Middle dots and asterisks are not: they are separators or
/// footnote marks.
const WITHIN: &str = "•●▪■◦○‣⁃∙➢➤►▶▸✓✔☐□☑";

/// A part of a paragraph: a typed list item, or the text around items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParagraphPart {
    /// The byte range in the text, without the bullet and surrounding white space.
    pub text: Range<usize>,
    /// The nesting depth in the list, from 0; `None` if the part has no bullet or number.
    pub depth: Option<u8>,
}

/// Which line breaks within a paragraph separate parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineBreaks {
    /// All line breaks.
    All,
    /// Only line breaks before a bullet or number, or between lines that are clearly separate items, labels or
    /// sentences.
    Clear,
}

/// Splits a paragraph into parts. `breaks` are the byte offsets, in ascending order, at which lines begin within the
/// paragraph.
pub fn parts(text: &str, breaks: &[usize], which: LineBreaks) -> Vec<ParagraphPart> {
    let breaks: Vec<usize> = breaks.iter().copied().filter(|at| text.is_char_boundary(*at)).collect();
    let lines: Vec<Range<usize>> = ranges(text.len(), breaks.iter().copied()).collect();
    let numbered = lines.iter().filter(|line| number(&text[line.start..line.end]).is_some()).count() > 1;
    let marker = |at: usize| bullet(&text[at..]).or_else(|| number(&text[at..]).filter(|_| numbered));
    let is_apart = which == LineBreaks::All || are_apart(text, &lines);
    let mut starts = within(text);
    starts.extend(breaks.iter().copied().filter(|at| is_apart || marker(*at).is_some()));
    starts.sort_unstable();
    starts.dedup();
    let mut signs: Vec<char> = Vec::new();
    let mut found: Vec<ParagraphPart> = Vec::new();
    // The byte offset of punctuation or symbols before the first words.
    let mut signs_from = None;
    for part in ranges(text.len(), starts.into_iter()) {
        let typed = marker(part.start).filter(|end| part.start + end <= part.end);
        let start = part.start + typed.unwrap_or(0);
        let depth = typed.and_then(|_| text[part.start..].chars().next()).map(|sign| depth(&mut signs, sign));
        let inner = trimmed(text, start..part.end);
        match found.last_mut() {
            _ if text[inner.clone()].chars().any(char::is_alphanumeric) => {
                found.push(match signs_from.take() {
                    Some(start) => ParagraphPart { text: start..inner.end, depth: None },
                    None => ParagraphPart { text: inner, depth },
                });
            }
            // Punctuation and symbols without words belong to the part before them.
            Some(last) if !inner.is_empty() => last.text.end = inner.end,
            None if !inner.is_empty() => signs_from = signs_from.or(Some(inner.start)),
            _ => {}
        }
    }
    found
}

/// Splits `0..length` at the given offsets.
fn ranges(length: usize, starts: impl Iterator<Item = usize>) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let ends = starts.filter(|at| *at > 0).chain([length]);
    ends.map(move |end| std::mem::replace(&mut from, end)..end)
}

fn trimmed(text: &str, part: Range<usize>) -> Range<usize> {
    let inner = &text[part.clone()];
    let start = part.start + inner.len() - inner.trim_start().len();
    start..start + inner.trim().len()
}

/// The nesting depth of a bullet character: each new character in a list is one level deeper. `signs` are the
/// characters of the enclosing levels.
fn depth(signs: &mut Vec<char>, sign: char) -> u8 {
    let sign = if sign.is_ascii_digit() { '1' } else { sign };
    match signs.iter().position(|known| *known == sign) {
        Some(at) => signs.truncate(at + 1),
        // Further bullet characters are decoration, not levels.
        None if signs.len() > 3 => {}
        None => signs.push(sign),
    }
    super::block::depth(signs.len())
}

/// The byte offsets of the bullets within a paragraph; empty if they are separators, as in "Utrecht • 36 uur".
fn within(text: &str) -> Vec<usize> {
    let is_bullet = |at: usize, sign: char| {
        (WITHIN.contains(sign) || is_picture(sign))
            && (at == 0 || text[..at].ends_with(char::is_whitespace))
            && text[at + sign.len_utf8()..].starts_with(char::is_whitespace)
    };
    let found: Vec<usize> =
        text.char_indices().filter(|(at, sign)| is_bullet(*at, *sign)).map(|(at, _)| at).collect();
    let Some(first) = found.first() else { return found };
    let ends = |part: Range<usize>| text[part].trim_end().ends_with([':', ';', '.', ',']);
    let is_list = *first == 0
        || bullet(text).is_some()
        || ranges(text.len(), found.iter().copied()).any(|part| part.end < text.len() && ends(part));
    if is_list { found } else { Vec::new() }
}

/// The length in bytes of the number or letter before a list item, including the space after it: `1. `, `2) `, `a) `.
/// `None` if there is none.
pub fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (length, is_letter) = match digits {
        1 | 2 => (digits, false),
        0 if text.starts_with(|sign: char| sign.is_ascii_lowercase()) => (1, true),
        _ => return None,
    };
    let after = text[length..]
        .strip_prefix(')')
        .or_else(|| text[length..].strip_prefix('.').filter(|_| !is_letter))?;
    let rest = after.trim_start();
    (rest.len() < after.len() && !rest.is_empty()).then_some(text.len() - rest.len())
}

/// The maximum number of characters, and of words, in a label before a colon.
const LABEL: usize = 40;
const LABEL_WORDS: usize = 5;

/// Whether a line is a label with a value, such as "Standplaats: Utrecht".
pub fn is_labelled(line: &str) -> bool {
    line.split_once(':').is_some_and(|(label, value)| {
        label.chars().count() <= LABEL
            && label.split_whitespace().count() <= LABEL_WORDS
            && label.starts_with(char::is_uppercase)
            && value.starts_with(char::is_whitespace)
            && !value.trim().is_empty()
    })
}

/// Whether the lines of a paragraph are clearly separate items, labels or sentences: none continues on the next line.
fn are_apart(text: &str, lines: &[Range<usize>]) -> bool {
    let lines = || lines.iter().map(|line| text[line.clone()].trim()).filter(|line| !line.is_empty());
    let count = lines().count();
    let goes_on = |line: &str| {
        line.starts_with(char::is_lowercase) && number(line).is_none() && bullet(line).is_none()
            || line.ends_with([',', '-', '–', '/', '('])
    };
    let ends = lines().take(count.saturating_sub(1)).any(|line| line.ends_with(['.', ':', ';', '!', '?']));
    count >= 2 && !lines().any(goes_on) && (count >= 3 || ends || lines().any(is_labelled))
}

/// Splits a block at the bullets typed within it: text before the first bullet keeps its shape, and the rest are items
/// of the list with number `list`.
#[must_use]
pub fn split_bullets(block: Block, list: usize) -> Vec<Block> {
    if matches!(block.shape, BlockShape::Heading(_)) || within(block.text()).is_empty() {
        return vec![block];
    }
    let parts = parts(block.text(), &[], LineBreaks::Clear);
    let mut divided = Vec::new();
    for part in parts {
        let shape = item(block.shape, &part, divided.is_empty(), list);
        let passage = slice(&block.passage, &part.text);
        let tabs = block.tabs.iter().filter(|at| part.text.contains(at)).map(|at| at - part.text.start);
        let tabs = tabs.collect();
        divided.push(Block { shape, passage, tabs, ..unworded(&block) });
    }
    if divided.is_empty() { vec![block] } else { divided }
}

/// Splits all blocks at the bullets typed within them, with a new list number for each block that is split.
#[must_use]
pub fn split_all(blocks: Vec<Block>) -> Vec<Block> {
    let lists = blocks.iter().map(|block| match block.shape {
        BlockShape::Item { list, .. } => list,
        _ => 0,
    });
    let mut list = lists.max().unwrap_or(0);
    let mut divided = Vec::with_capacity(blocks.len());
    for block in blocks {
        let parts = split_bullets(block, list + 1);
        list += usize::from(parts.len() > 1);
        divided.extend(parts);
    }
    divided
}

/// The shape of a part of a block with shape `whole`.
pub fn item(whole: BlockShape, part: &ParagraphPart, is_first: bool, list: usize) -> BlockShape {
    match (whole, part.depth) {
        (BlockShape::Item { .. }, _) if is_first => whole,
        (BlockShape::Item { depth, .. }, Some(inner)) => {
            BlockShape::Item { list, depth: depth.saturating_add(inner).saturating_add(1) }
        }
        (_, Some(depth)) => BlockShape::Item { list, depth },
        (_, None) => whole,
    }
}

/// Copies a block without its text, tabs and bookmarks.
fn unworded(block: &Block) -> Block {
    let Block { shape, zone, bold, size, indent, cell, location, .. } = *block;
    Block { shape, zone, bold, size, indent, cell, location, ..Block::default() }
}

/// The part of a passage in a byte range of its text. A piece whose length in the file differs is not split: it is a
/// single character.
pub fn slice(passage: &Passage, part: &Range<usize>) -> Passage {
    let mut found = Passage::default();
    let first = passage.pieces.partition_point(|piece| piece.text.end <= part.start);
    for piece in passage.pieces[first..].iter().take_while(|piece| piece.text.start < part.end) {
        let text = piece.text.start.max(part.start)..piece.text.end.min(part.end);
        let file = if piece.text.len() == piece.file.len() {
            let from = piece.file.start + (text.start - piece.text.start);
            from..from + text.len()
        } else {
            piece.file.clone()
        };
        found.push(&passage.text[text], file);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(text: &str, breaks: &[usize]) -> Vec<(String, Option<u8>)> {
        let parts = parts(text, breaks, LineBreaks::Clear);
        parts.into_iter().map(|part| (text[part.text].to_owned(), part.depth)).collect()
    }

    fn at_breaks(text: &str) -> Vec<(String, Option<u8>)> {
        let breaks: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        divided(&text.replace('\n', " "), &breaks)
    }

    #[test]
    fn bullets_within_a_paragraph_make_a_list_and_separators_do_not() {
        let item = |text: &str, depth| (text.to_owned(), Some(depth));
        let plain = |text: &str| (text.to_owned(), None);
        for (text, wanted) in [
            ("• bellen • schrijven", vec![item("bellen", 0), item("schrijven", 0)]),
            (
                "Taken: • bellen; ◦ elke dag; • schrijven.",
                vec![plain("Taken:"), item("bellen;", 0), item("elke dag;", 1), item("schrijven.", 0)],
            ),
            ("Utrecht • 36 uur • hbo", vec![plain("Utrecht • 36 uur • hbo")]),
            ("Schaal 8·9 of A•B", vec![plain("Schaal 8·9 of A•B")]),
            ("| • bellen; • | schrijven", vec![plain("| • bellen;"), item("| schrijven", 0)]),
            ("• bellen; • |", vec![item("bellen; • |", 0)]),
            ("•", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(divided(text, &[]), wanted, "{text}");
        }
    }

    #[test]
    fn a_line_break_separates_lines_that_are_clearly_apart() {
        for (text, wanted) in [
            ("Je hebt drie jaar\nwerkervaring.", 1),
            ("Je werkt voor de gemeente\nUtrecht.", 1),
            ("Schaal: 8\nUren: 36", 2),
            ("Hbo-diploma\nRijbewijs B\nTwee jaar ervaring", 3),
            ("- bellen\n- schrijven", 2),
            ("1. bellen\n2. schrijven", 2),
            ("a) bellen\nb) schrijven", 2),
            ("Je werkt in paragraaf\n3. van de wet", 1),
            ("Je belt.\nJe schrijft.", 2),
        ] {
            assert_eq!(at_breaks(text).len(), wanted, "{text}: {:?}", at_breaks(text));
        }
    }

    #[test]
    fn parts_keep_their_places() {
        let mut passage = Passage::default();
        passage.push("Taken: ", 10..17);
        passage.push("•", 17..24);
        passage.push(" bellen; • schrijven", 24..46);
        let block = Block { passage, ..Block::default() };
        let divided = split_bullets(block, 4);
        let found: Vec<_> =
            divided.iter().map(|block| (block.text(), block.shape, block.passage.span())).collect();
        let item = BlockShape::Item { list: 4, depth: 0 };
        assert_eq!(
            found,
            [
                ("Taken:", BlockShape::Paragraph, 10..16),
                ("bellen;", item, 25..32),
                ("schrijven", item, 37..46),
            ]
        );
    }
}
