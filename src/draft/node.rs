//! A profile in the making: values in file order, each with the line of the document that it comes from.

use std::ops::Range;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The paragraph of the document, from 1.
    pub paragraph: usize,
    /// The page, if it is known.
    pub page: Option<usize>,
    /// How sure its place is, in per cent.
    pub confidence: u8,
    /// Its whole text in the document, if the value is not all of it.
    pub whole: Option<String>,
    /// The lines that the value consists of: one, or one for each line of a text of several paragraphs.
    pub parts: Vec<OriginPart>,
}

/// A line of the document, which may be part of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginPart {
    /// The block, by number.
    pub block: usize,
    /// The bytes of the text of that block.
    pub text: Range<usize>,
}

/// A value of the profile.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A text.
    Text(String, Option<Origin>),
    /// A number.
    Number(serde_json::Number),
    /// A list.
    List(Vec<Node>),
    /// Keys with their values.
    Map(Vec<(&'static str, Node)>),
}

impl Node {
    /// A text that comes from no line of the document.
    pub fn fixed(text: &str) -> Self {
        Self::Text(text.to_owned(), None)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text, _) => text.is_empty(),
            Self::Number(_) => false,
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }

    /// The texts in it that come from the document.
    pub fn texts<'n>(&'n self, found: &mut Vec<(&'n str, &'n Origin)>) {
        match self {
            Self::Text(text, Some(origin)) => found.push((text, origin)),
            Self::List(items) => items.iter().for_each(|item| item.texts(found)),
            Self::Map(entries) => entries.iter().for_each(|(_, value)| value.texts(found)),
            Self::Text(_, None) | Self::Number(_) => {}
        }
    }

    /// The plain value.
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
