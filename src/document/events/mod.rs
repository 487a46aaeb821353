//! YAML parser events -> a tree. Only this module and its submodules use the parser crate.

mod kind;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span, StructureStyle, Tag};

use super::scalar;
use super::tree::{Damage, Entry, MAX_ALIAS_NODES, MAX_DEPTH, MAX_FINDINGS, Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::bestand;

pub use kind::{BrokenKind, is_control};

/// The number of bytes of text that count as one node in the alias limit.
const BYTES_PER_NODE: usize = 64;

/// The result of one parse.
#[derive(Debug, Default)]
pub struct Built {
    /// The tree; `None` if the text is empty or broken.
    pub root: Option<Node>,
    /// Problems that did not stop the parser.
    pub findings: Vec<Finding>,
    /// Parts that were dropped from the tree.
    pub damage: Vec<Damage>,
    /// Entries that were dropped because their key already occurs in the block.
    pub repeated: Vec<Range<usize>>,
    /// Quoted texts of more than one line; one of these may have swallowed the lines after an unclosed quote.
    pub wrapped: Vec<Range<usize>>,
    /// The error that stopped the parser.
    pub broken: Option<Broken>,
}

/// A syntax error.
#[derive(Debug, Clone)]
pub struct Broken {
    /// Byte offset where the parser stopped.
    pub at: usize,
    /// What kind of error it was.
    pub kind: BrokenKind,
    /// Start of the last node that was read.
    pub last_start: usize,
    /// How far the text was read.
    pub reached: usize,
    /// Start of the outermost flow list or mapping that was still open.
    pub bracket: Option<usize>,
}

/// Builds the tree of a text.
pub fn build(text: &str) -> Built {
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        emit_comments: false,
    };
    let mut builder = Builder { text, has_aliases: text.contains('*'), ..Builder::default() };
    let mut broken = None;
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, span)) => {
                if builder.event(event, span).is_stop() {
                    break;
                }
            }
            Err(error) => {
                broken = Some(builder.broken(&error));
                break;
            }
        }
    }
    if let Some(at) = builder.too_deep {
        broken = Some(builder.broken_at(at, BrokenKind::Depth));
    }
    let root = if broken.is_none() { builder.root } else { None };
    let Builder { findings, damage, repeated, wrapped, .. } = builder;
    Built { root, findings, damage, repeated, wrapped, broken }
}

/// The spans of all comments, up to the first syntax error.
pub fn comments(text: &str) -> Vec<Range<usize>> {
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        emit_comments: true,
    };
    let events = Parser::new_from_str_with_options(text, options).map_while(Result::ok);
    let comments = events.filter(|(event, _)| matches!(event, Event::Comment(..)));
    comments.map(|(_, span)| bytes(&span)).collect()
}

/// Whether to continue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    Go,
    Stop,
}

impl Flow {
    fn is_stop(self) -> bool {
        self == Self::Stop
    }
}

/// A list or mapping that is still open.
struct Open {
    node: Node,
    anchor: usize,
    key: Option<OpenMapping>,
    /// An index of the keys, for a mapping that is too large for a linear search.
    index: HashMap<String, usize>,
    in_brackets: bool,
}

/// A key that is waiting for its value.
struct OpenMapping {
    /// `None` for a list or mapping, which cannot be a key.
    text: Option<String>,
    span: Range<usize>,
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    has_aliases: bool,
    /// Boxed: the last element is popped and pushed back for every node.
    #[expect(clippy::vec_box, reason = "they are large, and move often")]
    stack: Vec<Box<Open>>,
    root: Option<Node>,
    /// What aliases may repeat; `None` for a part that is too large.
    anchors: HashMap<usize, Option<Node>>,
    anchor_nodes: usize,
    alias_nodes: usize,
    has_document: bool,
    too_deep: Option<usize>,
    last: Range<usize>,
    findings: Vec<Finding>,
    damage: Vec<Damage>,
    repeated: Vec<Range<usize>>,
    wrapped: Vec<Range<usize>>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Flow {
        let range = bytes(&span);
        match event {
            Event::DocumentStart(..) => {
                if self.has_document {
                    self.report(Finding::new(&bestand::meer_documenten::RULE, Place::Bytes(range)));
                    return Flow::Stop;
                }
                self.has_document = true;
                return Flow::Go;
            }
            Event::Scalar(text, style, anchor, tag) => {
                let value = if style == ScalarStyle::Plain && !is_string_tag(tag.as_deref()) {
                    scalar::resolve(&text)
                } else {
                    Value::String(text.into_owned())
                };
                let is_quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
                if is_quoted && span.start.line() != span.end.line() {
                    self.wrapped.push(range.clone());
                }
                self.refuse_tag(tag.as_deref(), &span);
                self.last = range.clone();
                self.add(Node { value, span: range }, anchor);
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.refuse_tag(tag.as_deref(), &span);
                return self.open(Value::Sequence(Vec::new()), style, range, anchor);
            }
            Event::MappingStart(style, anchor, tag) => {
                self.refuse_tag(tag.as_deref(), &span);
                return self.open(Value::Mapping(Vec::new()), style, range, anchor);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
            Event::Alias(id) => self.alias(id, range),
            _ => {}
        }
        Flow::Go
    }

    fn report(&mut self, finding: Finding) {
        match self.findings.len().cmp(&MAX_FINDINGS) {
            Ordering::Less => self.findings.push(finding),
            Ordering::Equal => {
                self.findings.push(Finding::new(&bestand::te_veel_fouten::RULE, finding.place));
            }
            Ordering::Greater => {}
        }
    }

    fn open(&mut self, value: Value, style: StructureStyle, range: Range<usize>, anchor: usize) -> Flow {
        if self.stack.len() >= MAX_DEPTH {
            self.too_deep = Some(range.start);
            return Flow::Stop;
        }
        self.last = range.clone();
        self.stack.push(Box::new(Open {
            node: Node { value, span: range },
            anchor,
            key: None,
            index: HashMap::new(),
            in_brackets: style == StructureStyle::Flow,
        }));
        Flow::Go
    }

    fn close(&mut self, end: usize) {
        if let Some(mut open) = self.stack.pop() {
            // The end of a block is only detected at the next event: the block ends where its last part ends.
            let end = if open.in_brackets { end } else { self.last.end };
            open.node.span.end = end.max(open.node.span.end);
            self.last.end = self.last.end.max(end);
            self.add(open.node, open.anchor);
        }
    }

    fn alias(&mut self, id: usize, range: Range<usize>) {
        self.last = range.clone();
        let mut rule = &bestand::alias_kringloop::RULE;
        if let Some(known) = self.anchors.get(&id) {
            rule = &bestand::alias_te_veel::RULE;
            if let Some(node) = known {
                let size = measure(node, MAX_ALIAS_NODES);
                self.alias_nodes += size.nodes;
                if self.stack.len() + size.depth > MAX_DEPTH {
                    rule = &bestand::te_diep::RULE;
                } else if self.alias_nodes <= MAX_ALIAS_NODES {
                    let mut node = node.clone();
                    if self.awaits_key() {
                        node.span = range;
                    }
                    self.add(node, 0);
                    return;
                }
            }
        }
        if !self.findings.iter().any(|finding| std::ptr::eq(finding.rule, rule)) {
            let grens = if rule.name == bestand::te_diep::RULE.name { MAX_DEPTH } else { MAX_ALIAS_NODES };
            self.report(Finding::new(rule, Place::Bytes(range.clone())).with("grens", grens));
        }
        self.damage.push(Damage { span: range.clone(), is_lost: true });
        self.add(Node { value: Value::Null, span: range }, 0);
    }

    /// Whether the next node is a key.
    fn awaits_key(&self) -> bool {
        self.stack
            .last()
            .is_some_and(|open| open.key.is_none() && matches!(open.node.value, Value::Mapping(_)))
    }

    /// Stores what an alias may repeat. Only small parts are stored: larger ones may not be repeated anyway, and nested
    /// anchors would copy the file many times over.
    fn anchor(&mut self, id: usize, node: &Node) {
        if !self.has_aliases {
            return;
        }
        let size = measure(node, MAX_ALIAS_NODES);
        self.anchor_nodes += size.nodes;
        let fits = size.nodes <= MAX_ALIAS_NODES && self.anchor_nodes <= 10 * MAX_ALIAS_NODES;
        self.anchors.insert(id, fits.then(|| node.clone()));
    }

    /// Adds a finished node to its parent: as the root, a list item, a key or a value.
    fn add(&mut self, node: Node, anchor: usize) {
        if anchor > 0 {
            self.anchor(anchor, &node);
        }
        let Some(mut open) = self.stack.pop() else {
            self.root = Some(node);
            return;
        };
        match (&mut open.node.value, open.key.take()) {
            (Value::Sequence(items), _) => items.push(node),
            (Value::Mapping(_), None) => open.key = Some(self.key(node)),
            (Value::Mapping(entries), Some(key)) => self.insert(entries, &mut open.index, key, node),
            _ => {}
        }
        self.stack.push(open);
    }

    /// The key as text; `None` for a list or mapping, which cannot be a key.
    fn key(&mut self, node: Node) -> OpenMapping {
        let Node { value, span } = node;
        let text = match value {
            Value::String(text) => Some(text),
            Value::Sequence(_) | Value::Mapping(_) => {
                self.report(Finding::new(&bestand::sleutel_geen_tekst::RULE, Place::Bytes(span.clone())));
                None
            }
            _ => Some(self.text.get(span.clone()).unwrap_or_default().to_owned()),
        };
        OpenMapping { text, span }
    }

    /// Adds an entry, or a finding if the entry is invalid.
    fn insert(
        &mut self,
        entries: &mut Vec<Entry>,
        index: &mut HashMap<String, usize>,
        key: OpenMapping,
        value: Node,
    ) {
        let span = key.span.start..value.span.end.max(key.span.end);
        let Some(text) = key.text else {
            self.damage.push(Damage { span, is_lost: true });
            return;
        };
        if text == "<<" {
            self.report(Finding::new(&bestand::samenvoegsleutel::RULE, Place::Bytes(key.span)));
            self.damage.push(Damage { span, is_lost: true });
            return;
        }
        if let Some(first) = find_key(entries, index, &text) {
            let first = Arg::Line(entries[first].key_span.start);
            let finding = Finding::new(&bestand::sleutel_dubbel::RULE, Place::Bytes(key.span))
                .with("sleutel", text)
                .with("eerste", first);
            self.report(finding);
            self.repeated.push(span);
            return;
        }
        if entries.len() >= SMALL_MAPPING {
            index.insert(text.clone(), entries.len());
        }
        entries.push(Entry { key: text, key_span: key.span, value });
    }

    fn refuse_tag(&mut self, tag: Option<&Tag>, span: &Span) {
        if tag.is_some_and(|tag| !tag.is_yaml_core_schema()) {
            let at = span.tag_start.and_then(|mark| mark.byte_offset()).unwrap_or(bytes(span).start);
            self.report(Finding::new(&bestand::tag_onbekend::RULE, Place::Bytes(at..at + 1)));
        }
    }

    fn broken(&self, error: &ScanError) -> Broken {
        let at = error.marker().byte_offset().unwrap_or(self.text.len());
        self.broken_at(at, BrokenKind::of(error.kind(), &self.text[at.min(self.text.len())..]))
    }

    fn broken_at(&self, at: usize, kind: BrokenKind) -> Broken {
        let at = at.min(self.text.len());
        let bracket = self.stack.iter().find(|open| open.in_brackets).map(|open| open.node.span.start);
        // The error is on the line of the unclosed quote.
        let end = if kind == BrokenKind::OpenQuote {
            self.text[at..].find('\n').map_or(self.text.len(), |end| at + end)
        } else {
            at
        };
        Broken { at, kind, last_start: self.last.start, reached: end.max(self.last.end), bracket }
    }
}

/// From this size on, the keys of a mapping are looked up in an index.
const SMALL_MAPPING: usize = 32;

/// The position of an entry. Small mappings are searched linearly: real mappings are small.
fn find_key(entries: &[Entry], index: &HashMap<String, usize>, key: &str) -> Option<usize> {
    let small = entries.iter().take(SMALL_MAPPING).position(|entry| entry.key == key);
    small.or_else(|| if index.is_empty() { None } else { index.get(key).copied() })
}

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// The size of a repeated part.
#[derive(Debug, Clone, Copy)]
struct Size {
    /// The number of nodes; a long text counts as several.
    nodes: usize,
    /// The number of levels.
    depth: usize,
}

/// The size of a tree, including the root. Counting stops once the limit is exceeded.
fn measure(node: &Node, limit: usize) -> Size {
    let mut size = Size { nodes: 1, depth: 0 };
    let mut child = |node: &Node, key_length: usize| {
        if size.nodes <= limit {
            let child = measure(node, limit - size.nodes);
            size.nodes += child.nodes + key_length / BYTES_PER_NODE;
            size.depth = size.depth.max(child.depth + 1);
        }
    };
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| child(item, 0)),
        Value::Mapping(entries) => entries.iter().for_each(|entry| child(&entry.value, entry.key.len())),
        Value::String(text) => size.nodes += text.len() / BYTES_PER_NODE,
        _ => {}
    }
    if matches!(node.value, Value::Sequence(_) | Value::Mapping(_)) {
        size.depth = size.depth.max(1);
    }
    size
}

fn is_string_tag(tag: Option<&Tag>) -> bool {
    tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix() == "str")
}
