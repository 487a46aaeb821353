//! YAML text -> a tree in which every node has its span.
//!
//! A single parse yields the spans of all keys and values, the input of the schema validator, the input of the typed
//! models, and the texts that are searched for evidence. Only `events` uses the YAML parser. `recover` repairs syntax
//! errors so that the rest of the file can still be read.

mod aligned;
mod events;
mod origins;
mod passage;
mod place;
mod read;
mod recover;
mod scalar;
mod tree;

pub use origins::{TextOrigins, TextStretch};
pub use passage::{Passage, PassagePiece};
use tree::{Damage, collect_texts};
pub use tree::{Entry, MAX_ALIAS_NODES, MAX_DEPTH, MAX_FINDINGS, Node, Value};

use std::ops::Range;

use crate::base::pointer::segments;
use crate::finding::{Evidence, Finding, Place};
use crate::rulebook::bestand;
use crate::source::Source;

use aligned::Aligned;
/// Comments are only collected if the text contains this.
const ADDRESS: &str = "goedwerk:";

/// A file parsed into a tree.
#[derive(Debug, Clone, Default)]
pub struct Document {
    root: Option<Node>,
    damage: Vec<Damage>,
    repeated: Vec<Range<usize>>,
    comments: Vec<Range<usize>>,
    /// The positions of the words of running text; empty for YAML.
    passages: Vec<Passage>,
    /// The origins of the texts; empty unless the tree was made from the paragraphs of a document.
    origins: TextOrigins,
    aligned: Aligned,
}

impl Document {
    /// Parses YAML. Every problem is a finding, in file order; whatever can be read is in the document. A source that
    /// [`Source::decode`] could not read already has its finding, and gives none here.
    #[must_use]
    pub fn parse(source: &Source) -> (Self, Vec<Finding>) {
        if !source.is_readable() {
            let damage = vec![Damage { span: 0..0, is_lost: true }];
            return (Self { damage, ..Self::default() }, Vec::new());
        }
        let mut recovered = recover::parse(&source.text);
        let mut findings = std::mem::take(&mut recovered.findings);
        if recovered.root.is_none() && findings.is_empty() {
            findings.push(Finding::new(&bestand::leeg_bestand::RULE, Place::Bytes(0..0)));
        }
        let comments =
            if source.text.contains(ADDRESS) { events::comments(&source.text) } else { Vec::new() };
        let recover::Recovered { root, damage, repeated, .. } = recovered;
        (Self { root, damage, repeated, comments, ..Self::default() }, findings)
    }

    /// The tree of a text without errors; `None` if it has any. Nothing is repaired, so this runs in linear time.
    #[must_use]
    pub fn parse_sound(text: &str) -> Option<Node> {
        let built = events::build(text);
        let is_sound = built.broken.is_none() && built.findings.is_empty();
        built.root.filter(|_| is_sound)
    }

    /// Wraps a tree that was read from a format other than YAML.
    #[must_use]
    pub fn from_root(root: Node, is_damaged: bool) -> Self {
        let damage = if is_damaged { vec![Damage { span: 0..0, is_lost: true }] } else { Vec::new() };
        Self { root: Some(root), damage, ..Self::default() }
    }

    /// The root, unless the file holds nothing readable.
    #[must_use]
    pub fn root(&self) -> Option<&Node> {
        self.root.as_ref()
    }

    /// The spans of the comments, in file order; empty if no comment addresses goedwerk.
    #[must_use]
    pub fn comments(&self) -> &[Range<usize>] {
        &self.comments
    }

    /// Whether the file is running text, such as a vacancy in Markdown, and not YAML.
    #[must_use]
    pub fn is_running_text(&self) -> bool {
        !self.passages.is_empty() || self.is_of_paragraphs()
    }

    /// Whether the tree was made from the paragraphs of a document, with [`Document::of_paragraphs`].
    #[must_use]
    pub fn is_of_paragraphs(&self) -> bool {
        !self.origins.passages.is_empty()
    }

    /// Whether parts of the file were dropped, so that nothing may be concluded from what is absent.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.damage.iter().any(|damage| damage.is_lost)
    }

    /// The spans of the dropped parts, in the order of discovery.
    pub fn lost(&self) -> impl Iterator<Item = &Range<usize>> {
        self.damage.iter().filter(|damage| damage.is_lost).map(|damage| &damage.span)
    }

    /// The spans of the entries that were dropped because their key already occurs in the block.
    pub fn repeated(&self) -> impl Iterator<Item = &Range<usize>> {
        self.repeated.iter()
    }

    /// Whether everything in the file was read, unchanged.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.is_damaged() && self.repeated.is_empty()
    }

    /// The same file with another tree: what it would say if one part of it were interpreted differently.
    #[must_use]
    pub fn with_root(&self, root: Node) -> Self {
        Self { root: Some(root), ..self.clone() }
    }

    /// Whether a problem in this span may be caused by a part that was repaired or dropped.
    #[must_use]
    pub fn touches_damage(&self, span: &Range<usize>) -> bool {
        self.damage.iter().any(|damage| damage.span.start <= span.end && span.start <= damage.span.end)
    }

    /// The node at a JSON pointer (RFC 6901).
    #[must_use]
    pub fn node(&self, pointer: &str) -> Option<&Node> {
        segments(pointer).try_fold(self.root.as_ref()?, |node, segment| match &node.value {
            Value::Mapping(_) => node.get(&segment),
            Value::Sequence(items) => items.get(segment.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The entry at a JSON pointer: the key with its value; `None` for the root and for list items.
    #[must_use]
    pub fn entry(&self, pointer: &str) -> Option<&Entry> {
        let (parent, _) = pointer.rsplit_once('/')?;
        let last = segments(pointer).last()?;
        match &self.node(parent)?.value {
            Value::Mapping(entries) => entries.iter().find(|entry| entry.key == last),
            _ => None,
        }
    }

    /// The text at a pointer.
    #[must_use]
    pub fn text(&self, pointer: &str) -> Option<&str> {
        self.node(pointer)?.text()
    }

    /// The span of a place. A place that is not in the file resolves to the nearest place that encloses it.
    #[must_use]
    pub fn span(&self, source: &Source, place: &Place) -> Range<usize> {
        match place {
            Place::Bytes(span) => source.sound(span),
            Place::Words(evidence) => self.evidence_span(source, evidence),
            Place::Key(pointer) => match self.entry(pointer) {
                Some(entry) => source.sound(&entry.key_span),
                None => self.value_span(source, pointer),
            },
            Place::Value(pointer) => self.value_span(source, pointer),
        }
    }

    /// The bytes that a change at this place replaces: the whole value, where [`Self::span`] marks only its first line.
    /// A place that is not in the file resolves to an empty range, so that nothing is lost.
    #[must_use]
    pub fn edit_span(&self, source: &Source, place: &Place) -> Range<usize> {
        let span = match place {
            Place::Bytes(_) | Place::Words(_) => self.span(source, place),
            Place::Key(pointer) if self.entry(pointer).is_some() => self.span(source, place),
            Place::Key(pointer) | Place::Value(pointer) => {
                let near = self.span(source, place).start;
                self.node(pointer).map_or(near..near, |node| node.span.clone())
            }
        };
        source.sound(&span)
    }

    /// The span of the quoted words, or of the field if the quote is empty.
    #[must_use]
    pub fn evidence_span(&self, source: &Source, evidence: &Evidence) -> Range<usize> {
        let Some(node) = self.node(&evidence.pointer) else {
            return self.span(source, &Place::Key(evidence.pointer.clone()));
        };
        if evidence.quote.is_empty() {
            return self.span(source, &Place::Key(evidence.pointer.clone()));
        }
        if let Some(passage) = self.passage(&evidence.pointer) {
            let wanted = evidence.offset..evidence.offset + evidence.quote.len();
            let span = passage.in_file(source, &wanted, &self.aligned).unwrap_or_else(|| node.span.clone());
            return source.sound(&span);
        }
        if self.is_of_paragraphs() {
            let wanted = evidence.offset..evidence.offset + evidence.quote.len();
            let found = self.origins.in_file(source, &evidence.pointer, &wanted, &self.aligned);
            return source.sound(&found.unwrap_or_else(|| node.span.clone()));
        }
        let span = source.sound(&node.span);
        let raw = &source.text[span.clone()];
        let text = self.text(&evidence.pointer);
        let found = text.and_then(|text| place::in_raw((raw, span.start), text, evidence, &self.aligned));
        found.map_or_else(
            || place::first_line(source, &span),
            |found| span.start + found.start..span.start + found.end,
        )
    }

    /// Every text in the file with its pointer, in file order.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut texts = Vec::new();
        if let Some(root) = &self.root {
            collect_texts(root, &mut String::new(), &mut texts);
        }
        texts
    }

    /// The file as a JSON value.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        self.root.as_ref().map_or(serde_json::Value::Null, Node::to_json)
    }

    /// The span of a value; of a list or mapping only the first line, since underlining a whole block helps nobody.
    fn value_span(&self, source: &Source, pointer: &str) -> Range<usize> {
        let mut pointer = pointer;
        loop {
            if let Some(node) = self.node(pointer) {
                let is_block = matches!(node.value, Value::Sequence(_) | Value::Mapping(_));
                return match self.entry(pointer) {
                    Some(entry) if is_block || node.span.is_empty() => source.sound(&entry.key_span),
                    _ => place::first_line(source, &source.sound(&node.span)),
                };
            }
            let Some((parent, _)) = pointer.rsplit_once('/') else { return 0..0 };
            pointer = parent;
        }
    }
}

impl Document {
    /// Running text as a tree: a list of texts, so `/3` is the fourth passage.
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

    /// Makes a document from a tree whose texts come from the paragraphs of another document. Spans in the tree are
    /// byte ranges of the source of that document. The span of a text that does not come from a paragraph is empty.
    #[must_use]
    pub fn of_paragraphs(root: Node, origins: TextOrigins) -> Self {
        Self { root: Some(root), origins, ..Self::default() }
    }

    /// The passage at a pointer, if the file is running text.
    fn passage(&self, pointer: &str) -> Option<&Passage> {
        self.passages.get(pointer.strip_prefix('/')?.parse::<usize>().ok()?)
    }
}
