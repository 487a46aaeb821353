//! The texts of a file that take up more than one line: a comment about one of these lines applies to all of them.

use std::ops::{Range, RangeInclusive};

use crate::document::{Document, Node, Value};
use crate::source::Source;

/// A text of more than one line.
#[derive(Debug)]
pub struct LongText {
    /// Its lines: from the line of its key or dash, which may hold only `>-`, to its last one.
    pub lines: RangeInclusive<usize>,
    /// Its bytes, without the key or dash.
    pub span: Range<usize>,
}

/// The texts of more than one line of a file, in file order.
#[derive(Debug, Default)]
pub struct LongTexts(Vec<LongText>);

impl LongTexts {
    /// Finds the texts in a file.
    pub fn of(source: &Source, document: &Document) -> Self {
        let mut texts = Vec::new();
        if let Some(root) = document.root() {
            collect(source, root, None, &mut texts);
        }
        texts.sort_by_key(|text| (*text.lines.start(), *text.lines.end()));
        texts.dedup_by(|a, b| a.span == b.span);
        Self(texts)
    }

    /// The texts.
    pub fn iter(&self) -> impl Iterator<Item = &LongText> {
        self.0.iter()
    }

    /// All lines that a comment about this line applies to.
    pub fn around(&self, line: usize) -> RangeInclusive<usize> {
        let behind = self.0.partition_point(|text| *text.lines.start() <= line);
        // Texts on the same lines are rare: two items of a list in brackets.
        let holding = self.0[..behind].iter().rev().take_while(|text| *text.lines.end() >= line);
        holding.fold(line..=line, |lines, text| {
            *lines.start().min(text.lines.start())..=*lines.end().max(text.lines.end())
        })
    }

    /// The lines of the text that ends on this line.
    pub fn ending(&self, line: usize) -> Option<RangeInclusive<usize>> {
        let behind = self.0.partition_point(|text| *text.lines.start() <= line);
        let last = self.0[..behind].last()?;
        (*last.lines.end() == line).then(|| last.lines.clone())
    }
}

/// Collects the long texts under a node. `key` is the offset of its key.
fn collect(source: &Source, node: &Node, key: Option<usize>, texts: &mut Vec<LongText>) {
    match &node.value {
        Value::String(_) => texts.extend(long_text(source, node, key)),
        Value::Sequence(items) => items.iter().for_each(|item| collect(source, item, None, texts)),
        Value::Mapping(entries) => {
            for entry in entries {
                collect(source, &entry.value, Some(entry.key_span.start), texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The lines of a text, if it has more than one.
fn long_text(source: &Source, node: &Node, key: Option<usize>) -> Option<LongText> {
    let span = source.sound(&node.span);
    let start = key.filter(|key| *key <= span.start).unwrap_or_else(|| {
        // The span of a block scalar begins after the line with its dash and `>-`.
        source.text[..span.start].trim_end().len().saturating_sub(1)
    });
    let end = span.start + source.text[span.clone()].trim_end().len();
    let lines = line(source, start)..=line(source, end);
    (lines.start() < lines.end()).then_some(LongText { lines, span })
}

fn line(source: &Source, offset: usize) -> usize {
    source.position(source.text.floor_char_boundary(offset)).line
}
