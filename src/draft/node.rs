//! The values of a draft, in file order, each with its origin in the document.

use std::ops::Range;

use crate::placing::DOUBT;

/// The origin of a value in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The 1-based number of the paragraph.
    pub paragraph: usize,
    /// The 1-based number of the page, if the file says it.
    pub page: Option<usize>,
    /// The confidence that the value is in the right place in the profile, in per cent.
    pub confidence: u8,
    /// The full text of the line in the document, if the value is only a part of it.
    pub whole: Option<String>,
    /// The lines of the document that the value consists of. A text of several paragraphs has one for each of its
    /// lines.
    pub parts: Vec<OriginPart>,
}

/// A line of the document: a block or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginPart {
    /// The index of the block.
    pub block: usize,
    /// The byte range in the text of the block.
    pub text: Range<usize>,
}

/// A value in a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A string, with its origin if it comes from the document.
    Text(String, Option<Origin>),
    /// A number.
    Number(serde_json::Number),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in file order.
    Map(Vec<(&'static str, Node)>),
}

impl Node {
    /// Returns a text that does not come from the document.
    pub fn fixed(text: &str) -> Self {
        Self::Text(text.to_owned(), None)
    }

    /// Whether the text, list or mapping is empty.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text, _) => text.is_empty(),
            Self::Number(_) => false,
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }

    /// Appends the texts in this value that come from the document to `found`, in file order.
    pub fn texts<'n>(&'n self, found: &mut Vec<(&'n str, &'n Origin)>) {
        match self {
            Self::Text(text, Some(origin)) => found.push((text, origin)),
            Self::List(items) => items.iter().for_each(|item| item.texts(found)),
            Self::Map(entries) => entries.iter().for_each(|(_, value)| value.texts(found)),
            Self::Text(_, None) | Self::Number(_) => {}
        }
    }

    /// Returns the value as JSON, without origins.
    #[must_use]
    pub fn value(&self) -> serde_json::Value {
        match self {
            Self::Text(text, _) => text.as_str().into(),
            Self::Number(number) => number.clone().into(),
            Self::List(items) => items.iter().map(Self::value).collect(),
            Self::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| ((*key).to_owned(), value.value()));
                serde_json::Value::Object(entries.collect())
            }
        }
    }
}

/// Joins paragraphs with line breaks. The origin has the location of the first paragraph, the lowest confidence, and
/// the parts of all paragraphs. `None` without paragraphs.
pub fn joined(texts: Vec<(String, Origin)>) -> Option<Node> {
    let confidence = texts.iter().map(|(_, origin)| origin.confidence).min().unwrap_or(DOUBT);
    let parts = texts.iter().flat_map(|(_, origin)| origin.parts.iter().cloned()).collect();
    let first = texts.first().map(|(_, origin)| Origin { confidence, parts, ..origin.clone() })?;
    let lines: Vec<String> = texts.into_iter().map(|(text, _)| text).collect();
    Some(Node::Text(lines.join("\n"), Some(first)))
}
