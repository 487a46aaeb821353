//! Reads plain text. A blank line ends a paragraph, and so does a line break, unless the line was wrapped.

use std::ops::Range;

use super::block::{Block, BlockShape, Zone};
use super::bullets::{LineBreaks, is_labelled, number};
use super::collector::{Collector, PieceLooks};
use super::signs::bullet;

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut collector = Collector::new(text);
    read(text, 0..text.len(), &mut collector);
    collector.blocks
}

/// Reads a byte range of a text as plain text.
pub(super) fn read(text: &str, part: Range<usize>, collector: &mut Collector<'_>) {
    let lines = lines(text, part);
    let mut reader = PlainReader {
        text,
        collector,
        margin: margin(text, &lines),
        shape: BlockShape::Paragraph,
        list: None,
        indents: Vec::new(),
        before: None,
    };
    for (at, line) in lines.iter().enumerate() {
        reader.line(line, at.checked_sub(1).and_then(|at| lines.get(at)), lines.get(at + 1));
    }
    reader.end();
}

/// A line of text.
struct TextLine {
    /// The byte range of the line, without surrounding white space.
    content: Range<usize>,
    /// The indentation, in columns.
    indent: usize,
}

/// The width of a tab, in columns.
const TAB: usize = 4;

fn lines(text: &str, part: Range<usize>) -> Vec<TextLine> {
    let mut at = part.start;
    let lines = text[part].split_inclusive('\n').map(|line| {
        let before = &line[..line.len() - line.trim_start().len()];
        let start = at + before.len();
        let content = line.trim();
        at += line.len();
        let indent = before.chars().map(|sign| if sign == '\t' { TAB } else { 1 }).sum();
        TextLine { content: start.min(at)..start.min(at) + content.len(), indent }
    });
    lines.collect()
}

/// The plausible lengths of the longest line of a wrapped text, in characters.
const MARGIN: std::ops::RangeInclusive<usize> = 45..=120;
/// The number of characters before the margin at which a line may already be wrapped.
const RAGGED: usize = 4;

/// The margin of a wrapped text: the length in characters of its longest line. `None` if that length is not in
/// [`MARGIN`].
fn margin(text: &str, lines: &[TextLine]) -> Option<usize> {
    let longest = lines.iter().map(|line| text[line.content.clone()].chars().count() + line.indent).max()?;
    MARGIN.contains(&longest).then_some(longest)
}

struct PlainReader<'r, 't> {
    text: &'r str,
    collector: &'r mut Collector<'t>,
    margin: Option<usize>,
    shape: BlockShape,
    /// The number of the current list.
    list: Option<usize>,
    /// The indentation of each enclosing level of the current list, in columns.
    indents: Vec<usize>,
    /// The byte range of the previous line, if it is in the same block.
    before: Option<Range<usize>>,
}

impl PlainReader<'_, '_> {
    fn line(&mut self, line: &TextLine, above: Option<&TextLine>, below: Option<&TextLine>) {
        let content = &self.text[line.content.clone()];
        let said = |line: Option<&TextLine>| line.map_or("", |line| &self.text[line.content.clone()]);
        if content.is_empty() {
            self.end();
            self.list = None;
            return;
        }
        if let Some(level) = underline(content) {
            if self.before.is_some() && is_title(said(above)) {
                self.shape = BlockShape::Heading(level);
            }
            return self.end();
        }
        let is_numbered = |line: &str| number(line).is_some();
        let marker = bullet(content).or_else(|| {
            let is_list = is_numbered(said(above)) || is_numbered(said(below)) || self.list.is_some();
            number(content).filter(|_| is_list || content.ends_with(['.', ';', ',']))
        });
        if let Some(marker) = marker {
            self.end();
            self.item(line.indent);
            return self.push(line.content.start + marker..line.content.end);
        }
        if is_capital(content) {
            self.end();
            self.shape = BlockShape::Heading(2);
            self.push(line.content.clone());
            return self.end();
        }
        if let Some(before) = self.before.clone() {
            if self.goes_on(&self.text[before], content, line.indent) {
                let end = self.before.as_ref().map_or(line.content.start, |before| before.end);
                self.collector.push_raw(end..line.content.start, PieceLooks::default());
            } else {
                self.end();
                self.list = None;
            }
        }
        self.push(line.content.clone());
    }

    fn push(&mut self, content: Range<usize>) {
        self.collector.push_raw(content.clone(), PieceLooks::default());
        self.before = Some(content);
    }

    /// Begins a list item with this indentation.
    fn item(&mut self, indent: usize) {
        if self.list.is_none() {
            self.indents.clear();
        }
        let list = *self.list.get_or_insert_with(|| self.collector.new_list());
        while self.indents.last().is_some_and(|last| *last > indent) {
            self.indents.pop();
        }
        if self.indents.last().is_none_or(|last| *last < indent) {
            self.indents.push(indent);
        }
        self.shape = BlockShape::Item { list, depth: super::block::depth(self.indents.len()) };
    }

    /// Whether a line continues the previous line, which was wrapped at the margin or ends within a sentence.
    fn goes_on(&self, before: &str, line: &str, indent: usize) -> bool {
        if is_labelled(line) {
            return false;
        }
        if matches!(self.shape, BlockShape::Item { .. }) && indent > 0 {
            return true;
        }
        let is_open = !before.ends_with(['.', ':', ';', '!', '?']);
        if is_open && (line.starts_with(char::is_lowercase) || before.ends_with([',', '-', '–', '/'])) {
            return true;
        }
        let word = line.split_whitespace().next().unwrap_or_default().chars().count();
        let length = before.chars().count() + indent;
        self.margin.is_some_and(|margin| length + 1 + word + RAGGED > margin && !is_labelled(before))
    }

    /// Ends the open block.
    fn end(&mut self) {
        let shape = std::mem::take(&mut self.shape);
        self.collector.end_in(shape, Zone::Body, None, LineBreaks::Clear);
        self.before = None;
    }
}

/// The maximum number of words in a heading.
const WORDS: usize = 9;

/// The level of the heading that a line of repeated characters underlines; `None` for other lines.
fn underline(line: &str) -> Option<u8> {
    let sign = line.chars().next()?;
    let level = match sign {
        '=' => 1,
        '-' | '–' | '_' | '~' | '*' => 2,
        _ => return None,
    };
    (line.chars().count() >= 3 && line.chars().all(|other| other == sign)).then_some(level)
}

/// Whether a line can be a heading.
fn is_title(line: &str) -> bool {
    let words = line.split_whitespace().count();
    (1..=WORDS).contains(&words) && !line.ends_with(['.', ';', ','])
}

/// Whether a line is a heading in capitals, and not just an abbreviation.
fn is_capital(line: &str) -> bool {
    let letters = || line.chars().filter(|sign| sign.is_alphabetic());
    is_title(line)
        && !line.contains(": ")
        && letters().count() >= 4
        && letters().all(char::is_uppercase)
        && !line.chars().any(|sign| sign.is_ascii_digit() && !line.starts_with(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, BlockShape)> {
        blocks(text).iter().map(|block| (block.text().to_owned(), block.shape)).collect()
    }

    fn texts(text: &str) -> Vec<String> {
        read(text).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn a_line_is_a_block_unless_it_was_broken_at_a_margin() {
        let wrapped = "De consulent beoordeelt aanvragen om een uitkering en\nis voor inwoners het eerste aanspreekpunt van de\ngemeente. Utrecht is de plaats waar de consulent op\nkantoor komt.";
        assert_eq!(texts(wrapped), [wrapped.replace('\n', " ")]);
        for (text, wanted) in [
            ("Consulent\nJe belt inwoners.\nJe schrijft brieven.", 3),
            ("Standplaats: Utrecht\nUren: 36", 2),
            ("Je hebt maximaal\ndrie jaar werkervaring.", 1),
            ("Je hebt maximaal  drie jaar.", 1),
            ("Bellen,\nSchrijven,\nRekenen", 1),
            ("Een\n\nTwee", 2),
        ] {
            assert_eq!(texts(text).len(), wanted, "{text}: {:?}", texts(text));
        }
    }

    #[test]
    fn bullets_numbers_and_indents_make_lists() {
        let item = |list, depth| BlockShape::Item { list, depth };
        let found = |text| read(text).into_iter().map(|(_, shape)| shape).collect::<Vec<_>>();
        assert_eq!(
            found("- a\n  - b\n- c\n\no d\n• e"),
            [item(1, 0), item(1, 1), item(1, 0), item(2, 0), item(2, 0)]
        );
        assert_eq!(found("1. a\n2. b"), [item(1, 0), item(1, 0)]);
        assert_eq!(found("a) a b\nb) b c"), [item(1, 0), item(1, 0)]);
        assert_eq!(texts("- bellen met\n  de inwoner\n- schrijven"), ["bellen met de inwoner", "schrijven"]);
        // A number before a heading is part of the heading.
        assert_eq!(read("1. Doel\n\nDe consulent helpt.")[0], ("1. Doel".to_owned(), BlockShape::Paragraph));
    }

    #[test]
    fn headings_are_in_capitals_or_underlined() {
        let heading = |level| BlockShape::Heading(level);
        for (text, shape) in [
            ("TAKEN\nJe belt.", heading(2)),
            ("DOEL VAN DE FUNCTIE:\nJe belt.", heading(2)),
            ("Taken\n=====\nJe belt.", heading(1)),
            ("Taken\n-----\n\nJe belt.", heading(2)),
            ("UWV\nJe belt.", BlockShape::Paragraph),
            ("Taken\nJe belt.", BlockShape::Paragraph),
        ] {
            let found = read(text);
            assert_eq!((found.len(), found[0].1), (2, shape), "{text}: {found:?}");
        }
        assert_eq!(
            texts("Taken\n-----\nJe belt.\n----------\nJe schrijft."),
            ["Taken", "Je belt.", "Je schrijft."]
        );
    }

    #[test]
    fn a_tab_separates_a_label_from_its_value() {
        let found = blocks("Schaal:\t8");
        assert_eq!((found[0].text(), found[0].tabs.as_slice()), ("Schaal: 8", &[7][..]));
    }
}
