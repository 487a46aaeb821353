//! The YAML parser's events -> a tree. The only module that knows the parser crate.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span, Tag};

use super::{Entry, MAX_ALIAS_NODES, MAX_DEPTH, Node, Value, scalar};
use crate::finding::{Arg, Finding, Place};
use crate::lint::rules::bestand;

/// What came out of one run over the text.
#[derive(Debug, Default)]
pub struct Built {
    /// The tree; `None` where the text has no content or is broken.
    pub root: Option<Node>,
    /// Problems that did not stop the run.
    pub findings: Vec<Finding>,
    /// What stopped the run.
    pub broken: Option<Broken>,
}

/// A syntax error.
#[derive(Debug)]
pub struct Broken {
    /// Byte offset where the parser gave up.
    pub at: usize,
    /// What kind of error it was.
    pub kind: BrokenKind,
}

/// The kinds of syntax error a reader can do something different about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenKind {
    /// A quote that is never closed.
    OpenQuote,
    /// Text after a closing quote.
    AfterQuote,
    /// An unknown escape in double quotes.
    Escape,
    /// A tab where spaces belong.
    Tab,
    /// A bracket that is not closed, or closed by the wrong one.
    Bracket,
    /// Nested too deep.
    Depth,
    /// A line that starts in the wrong column.
    Indentation,
    /// A colon where none may stand.
    Colon,
    /// A character that needs quotes at the beginning of a text.
    Character,
    /// An alias (`*name`) without its anchor.
    Anchor,
    /// Anything else.
    Other,
}

/// Builds the tree of one text.
pub fn build(text: &str) -> Built {
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        emit_comments: false,
    };
    let mut builder = Builder { text, ..Builder::default() };
    let mut built = Built::default();
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, span)) => {
                if builder.event(event, span).is_stop() {
                    break;
                }
            }
            Err(error) => {
                built.broken = Some(broken(&error, text));
                break;
            }
        }
    }
    if let Some(at) = builder.too_deep {
        built.broken = Some(Broken { at, kind: BrokenKind::Depth });
    }
    built.root = if built.broken.is_none() { builder.root } else { None };
    built.findings = builder.findings;
    built
}

/// Whether to go on.
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
    key: Option<(String, Range<usize>)>,
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    stack: Vec<Open>,
    root: Option<Node>,
    anchors: HashMap<usize, Node>,
    alias_nodes: usize,
    documents: usize,
    too_deep: Option<usize>,
    findings: Vec<Finding>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Flow {
        let range = bytes(&span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.findings.push(Finding::new(&bestand::meer_documenten::RULE, Place::Bytes(range)));
                    return Flow::Stop;
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                let value = if style == ScalarStyle::Plain && !is_string_tag(tag.as_deref()) {
                    scalar::resolve(&text)
                } else {
                    Value::String(text.into_owned())
                };
                self.refuse_tag(tag.as_deref(), &span);
                self.add(Node { value, span: range }, anchor);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_tag(tag.as_deref(), &span);
                return self.open(Value::Sequence(Vec::new()), range, anchor);
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_tag(tag.as_deref(), &span);
                return self.open(Value::Mapping(Vec::new()), range, anchor);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
            Event::Alias(id) => return self.alias(id, range),
            _ => {}
        }
        Flow::Go
    }

    fn open(&mut self, value: Value, range: Range<usize>, anchor: usize) -> Flow {
        if self.stack.len() >= MAX_DEPTH {
            self.too_deep = Some(range.start);
            return Flow::Stop;
        }
        self.stack.push(Open { node: Node { value, span: range }, anchor, key: None });
        Flow::Go
    }

    fn close(&mut self, end: usize) {
        if let Some(mut open) = self.stack.pop() {
            open.node.span.end = end.max(open.node.span.end);
            self.add(open.node, open.anchor);
        }
    }

    fn alias(&mut self, id: usize, range: Range<usize>) -> Flow {
        let Some(node) = self.anchors.get(&id) else {
            // An alias inside its own anchor has no end.
            self.findings.push(Finding::new(&bestand::alias_te_veel::RULE, Place::Bytes(range.clone())));
            self.add(Node { value: Value::Null, span: range }, 0);
            return Flow::Go;
        };
        self.alias_nodes += count(node);
        if self.alias_nodes > MAX_ALIAS_NODES {
            let finding = Finding::new(&bestand::alias_te_veel::RULE, Place::Bytes(range))
                .with("grens", MAX_ALIAS_NODES);
            self.findings.push(finding);
            return Flow::Stop;
        }
        let node = node.clone();
        self.add(node, 0);
        Flow::Go
    }

    /// Puts a finished node where it belongs: as the root, a list item, a key or a value.
    fn add(&mut self, node: Node, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(mut open) = self.stack.pop() else {
            self.root = Some(node);
            return;
        };
        match &mut open.node.value {
            Value::Sequence(items) => items.push(node),
            Value::Mapping(entries) => match open.key.take() {
                None => open.key = Some((self.key_text(&node), node.span)),
                Some((key, key_span)) => insert(entries, &mut self.findings, key, key_span, node),
            },
            _ => {}
        }
        self.stack.push(open);
    }

    /// The key as text; a key that is a list or mapping cannot be one.
    fn key_text(&mut self, node: &Node) -> String {
        match &node.value {
            Value::String(text) => text.clone(),
            Value::Sequence(_) | Value::Mapping(_) => {
                self.findings
                    .push(Finding::new(&bestand::sleutel_geen_tekst::RULE, Place::Bytes(node.span.clone())));
                String::new()
            }
            _ => self.text[node.span.clone()].to_owned(),
        }
    }

    fn refuse_tag(&mut self, tag: Option<&Tag>, span: &Span) {
        if tag.is_some_and(|tag| !tag.is_yaml_core_schema()) {
            let at = span.tag_start.and_then(|mark| mark.byte_offset()).unwrap_or(bytes(span).start);
            self.findings.push(Finding::new(&bestand::tag_onbekend::RULE, Place::Bytes(at..at + 1)));
        }
    }
}

/// Adds an entry; a second one with the same key is a finding and does not count.
fn insert(
    entries: &mut Vec<Entry>,
    findings: &mut Vec<Finding>,
    key: String,
    key_span: Range<usize>,
    value: Node,
) {
    if key == "<<" {
        findings.push(Finding::new(&bestand::samenvoegsleutel::RULE, Place::Bytes(key_span)));
    } else if let Some(first) = entries.iter().find(|entry| entry.key == key) {
        let finding = Finding::new(&bestand::sleutel_dubbel::RULE, Place::Bytes(key_span))
            .with("sleutel", key)
            .with("eerste", Arg::Line(first.key_span.start));
        findings.push(finding);
    } else {
        entries.push(Entry { key, key_span, value });
    }
}

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// The number of nodes in a tree, itself included.
fn count(node: &Node) -> usize {
    1 + match &node.value {
        Value::Sequence(items) => items.iter().map(count).sum(),
        Value::Mapping(entries) => entries.iter().map(|entry| count(&entry.value)).sum(),
        _ => 0,
    }
}

fn is_string_tag(tag: Option<&Tag>) -> bool {
    tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix() == "str")
}

fn broken(error: &ScanError, text: &str) -> Broken {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let kind = match error.kind() {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => BrokenKind::OpenQuote,
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => BrokenKind::AfterQuote,
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => BrokenKind::Escape,
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => BrokenKind::Tab,
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping => BrokenKind::Bracket,
        ErrorKind::RecursionLimitExceeded => BrokenKind::Depth,
        ErrorKind::InvalidIndentation
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry => BrokenKind::Indentation,
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => BrokenKind::Colon,
        ErrorKind::UnexpectedCharacter { .. } => BrokenKind::Character,
        ErrorKind::UnknownAnchor => BrokenKind::Anchor,
        _ => BrokenKind::Other,
    };
    Broken { at, kind }
}
