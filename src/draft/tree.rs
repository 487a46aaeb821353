//! Turns a draft into a [`Document`] tree whose spans are byte ranges of the source of the manuscript, without writing
//! and parsing YAML.
//!
//! The span of a text is that of its words, and the span of a key is that of the heading that announces the key. A text
//! that does not come from the document has an empty span at the start of the span of its key. A
//! [`Place`](crate::finding::Place) that is not in the tree therefore resolves to the nearest enclosing heading or
//! name, or else to the document as a whole.

use std::ops::Range;

use super::ProfileDraft;
use super::node::{Node, Origin};
use crate::base::pointer::{push_index, push_key};
use crate::document::{Document, Entry, Node as TreeNode, TextOrigins, TextStretch, Value};
use crate::placing::{PlacedLine, ProfilePart, Slot, label};
use crate::reader::Manuscript;

/// The maximum number of `: ` separators in a text that are tried as the end of a label.
const LABELS: usize = 4;

/// Returns the tree of a draft. `lines` are the placed lines of the manuscript; the spans are byte ranges of its
/// source.
#[must_use]
pub fn document(draft: &ProfileDraft, manuscript: &Manuscript, lines: &[PlacedLine]) -> Document {
    let origins = TextOrigins {
        passages: manuscript.blocks.iter().map(|block| block.passage.clone()).collect(),
        ..TextOrigins::default()
    };
    let mut builder = TreeBuilder { manuscript, lines, origins };
    let entries = builder.entries(&draft.entries, &mut String::new(), &(0..0));
    let root = TreeNode { value: Value::Mapping(entries), span: 0..0 };
    Document::of_paragraphs(root, builder.origins)
}

struct TreeBuilder<'m> {
    manuscript: &'m Manuscript,
    lines: &'m [PlacedLine],
    origins: TextOrigins,
}

impl TreeBuilder<'_> {
    /// Converts a value; `pointer` is its JSON pointer, and `near` the span of the enclosing key or mapping.
    fn node(&mut self, value: &Node, pointer: &mut String, near: &Range<usize>) -> TreeNode {
        match value {
            Node::Text(text, origin) => {
                let span = origin.as_ref().and_then(|origin| self.text(text, origin, pointer));
                TreeNode { value: Value::String(text.clone()), span: span.unwrap_or(near.start..near.start) }
            }
            Node::Number(number) => TreeNode { value: Value::Number(number.clone()), span: near.clone() },
            Node::List(items) => {
                let mut nodes = Vec::with_capacity(items.len());
                let length = pointer.len();
                for (at, item) in items.iter().enumerate() {
                    push_index(pointer, at);
                    nodes.push(self.node(item, pointer, near));
                    pointer.truncate(length);
                }
                TreeNode { value: Value::Sequence(nodes), span: near.clone() }
            }
            Node::Map(entries) => {
                let near = self.first(value).unwrap_or_else(|| near.clone());
                TreeNode { value: Value::Mapping(self.entries(entries, pointer, &near)), span: near }
            }
        }
    }

    fn entries(
        &mut self,
        entries: &[(&'static str, Node)],
        pointer: &mut String,
        near: &Range<usize>,
    ) -> Vec<Entry> {
        let length = pointer.len();
        let mut nodes = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let key_span = self.key(key, value, near);
            push_key(pointer, key);
            let value = self.node(value, pointer, &key_span);
            pointer.truncate(length);
            nodes.push(Entry { key: (*key).to_owned(), key_span, value });
        }
        nodes
    }

    /// Returns the span of a key: that of the heading that announces it, or else that of the first text in its value.
    fn key(&self, key: &str, value: &Node, near: &Range<usize>) -> Range<usize> {
        let own = self.first(value);
        let parts = parts(key);
        if let Some(heading) = self.heading(parts, own.as_ref()).or_else(|| self.heading(parts, None)) {
            return heading;
        }
        // For a list in a core task or competency, the span is that of the enclosing item.
        match value {
            Node::List(_) if !near.is_empty() => near.clone(),
            _ => own.unwrap_or_else(|| near.clone()),
        }
    }

    /// Returns the span of the last heading that announces one of `parts` and does not start after `before`, or of the
    /// first such heading in the document if `before` is `None`. A heading outside tables takes precedence over a label
    /// in a table.
    fn heading(&self, parts: &[ProfilePart], before: Option<&Range<usize>>) -> Option<Range<usize>> {
        if parts.is_empty() {
            return None;
        }
        let blocks = &self.manuscript.blocks;
        let mut found: Option<usize> = None;
        for line in self.lines.iter().filter(|line| line.slot == Slot::Heading) {
            let block = &blocks[line.block];
            if before.is_some_and(|before| block.passage.span().start > before.start) {
                break;
            }
            let text = block.text().get(line.text.clone()).unwrap_or_default();
            if !label(text).is_some_and(|label| parts.contains(&label.section)) {
                continue;
            }
            let is_better = found.is_none_or(|at| block.cell.is_none() || blocks[at].cell.is_some());
            if is_better {
                found = Some(line.block);
            }
            if before.is_none() {
                break;
            }
        }
        found.map(|at| blocks[at].passage.span())
    }

    /// Returns the span of the first text in a value that comes from the document.
    fn first(&self, value: &Node) -> Option<Range<usize>> {
        let mut texts = Vec::new();
        value.texts(&mut texts);
        texts.first().and_then(|(text, origin)| self.span(&self.stretches(text, origin)))
    }

    /// Records the stretches of the text at a JSON pointer and returns its span.
    fn text(&mut self, text: &str, origin: &Origin, pointer: &str) -> Option<Range<usize>> {
        let stretches = self.stretches(text, origin);
        let span = self.span(&stretches);
        self.origins.stretches.insert(pointer.to_owned(), stretches);
        span
    }

    /// Returns the byte range of the source from the first of the stretches to the last.
    fn span(&self, stretches: &[TextStretch]) -> Option<Range<usize>> {
        let place = |stretch: &TextStretch| {
            let wanted = stretch.start..stretch.start + stretch.text.len();
            self.origins.passages.get(stretch.passage)?.part(&self.manuscript.source, &wanted)
        };
        let first = place(stretches.first()?)?;
        let last = stretches.last().and_then(place).map_or(first.end, |last| last.end);
        Some(first.start..last.max(first.end))
    }

    /// Returns the stretches of a text. Each line of the text is (part of) a line of the document, possibly after a
    /// bullet or a label that the draft added.
    fn stretches(&self, text: &str, origin: &Origin) -> Vec<TextStretch> {
        let mut stretches = Vec::with_capacity(origin.parts.len());
        let mut start = 0;
        let is_one = origin.parts.len() == 1;
        for (at, part) in origin.parts.iter().enumerate() {
            let rest = text.get(start..).unwrap_or_default();
            let line = if is_one { rest } else { rest.split('\n').next().unwrap_or_default() };
            let whole = self.manuscript.blocks[part.block].text();
            let before = line.match_indices(": ").take(LABELS).map(|(end, between)| end + between.len());
            let beginnings = [0, if line.starts_with('•') { "• ".len() } else { 0 }];
            let found = beginnings.into_iter().chain(before).find_map(|skipped| {
                let words = line.get(skipped..).filter(|words| !words.is_empty())?;
                let from = whole.get(part.text.clone())?.find(words)?;
                Some((skipped, words.len(), part.text.start + from))
            });
            if let Some((skipped, length, from)) = found {
                let text = start + skipped..start + skipped + length;
                stretches.push(TextStretch { text, passage: part.block, start: from });
            } else if at == 0 {
                // The words differ from those of the document: an empty stretch at the start of the first line stands
                // for them.
                let text = start..start;
                stretches.push(TextStretch { text, passage: part.block, start: part.text.start });
            }
            start += line.len() + 1;
        }
        stretches
    }
}

/// Returns the parts of a profile whose heading announces a key.
fn parts(key: &str) -> &'static [ProfilePart] {
    match key {
        "bron" => &[ProfilePart::Source],
        "inleiding" => &[ProfilePart::Intro],
        "doel" => &[ProfilePart::Purpose],
        "onmisbare_kwaliteiten" => &[ProfilePart::Qualities],
        "context" => &[ProfilePart::Context],
        "leiding" => &[ProfilePart::Lead],
        "samenwerkingspartners" => &[ProfilePart::Partners],
        "beroepssituaties" => &[ProfilePart::Situations],
        "kerntaken" => &[ProfilePart::Tasks, ProfilePart::CoreTask],
        "competenties" => &[ProfilePart::Competencies],
        "vakkennis" => &[ProfilePart::Knowledge],
        "eisen" => &[ProfilePart::Demands],
        "professionaliteit" => &[
            ProfilePart::Room,
            ProfilePart::Mandate,
            ProfilePart::Limits,
            ProfilePart::Accountability,
            ProfilePart::Learning,
            ProfilePart::Reflection,
        ],
        "ruimte" | "handelingsruimte" => &[ProfilePart::Room, ProfilePart::Mandate],
        "mandaat" => &[ProfilePart::Mandate],
        "begrenzing" => &[ProfilePart::Limits],
        "verantwoording" => &[ProfilePart::Accountability],
        "leren" | "scholing" => &[ProfilePart::Learning],
        "reflectie" => &[ProfilePart::Reflection],
        _ => &[],
    }
}
