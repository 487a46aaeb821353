//! Blocks -> a web page that needs nothing else, or a part of one for a content management system.
//!
//! The page is meant to satisfy WCAG 2.2 AA: headings in order, landmarks, a link past the head, headers of rows and
//! columns, contrast from the house style, no script, no width it needs.

mod body;
mod fonts;
mod look;
mod simple;

pub use look::Look;

use serde::Serialize;

use super::style::HouseStyle;
use crate::blocks::Content;
use crate::template::html_page;
use crate::text::Words;
use crate::write::error::WriteError;

/// Data that stands in the head of a page for machines that read it. No browser runs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Data {
    /// What it is: `application/ld+json`.
    pub kind: &'static str,
    /// The data: JSON, so that a `<` can be written without one.
    pub json: String,
}

/// A document as a web page.
///
/// # Errors
/// When the frame of the page fails.
pub fn write(content: &Content, style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    page(content, style, &[]).map(String::into_bytes)
}

/// A document as a web page, with data in its head.
///
/// # Errors
/// When the frame of the page fails.
pub fn page(content: &Content, style: &HouseStyle, data: &[Data]) -> Result<String, WriteError> {
    let page = Page {
        language: content.language.tag(),
        version: env!("CARGO_PKG_VERSION"),
        title: &content.title,
        author: &content.author,
        subject: &content.subject,
        words: content.language.words(),
        huis: Look::of(style),
        data: data
            .iter()
            .map(|data| Script { kind: data.kind, json: data.json.replace('<', "\\u003c") })
            .collect(),
        body: body::page(&content.blocks),
    };
    html_page("document.html", &page).map_err(|error| WriteError::Format(error.to_string()))
}

/// A document as a part of a page: no style, no ids, headings from `level` (1 to 6) on.
#[must_use]
pub fn fragment(content: &Content, level: u8) -> String {
    body::fragment(&content.blocks, level)
}

/// A document without its title in the few elements that job boards keep: `h2` to `h5`, `p`, `ul`, `li`, `br`, `strong`
/// and `em`.
#[must_use]
pub fn description(content: &Content) -> String {
    simple::elements(&content.blocks)
}

/// What the frame of the page is filled with.
#[derive(Serialize)]
struct Page<'a> {
    language: &'static str,
    version: &'static str,
    title: &'a str,
    author: &'a str,
    subject: &'a str,
    words: &'static Words,
    huis: Look<'a>,
    data: Vec<Script>,
    body: String,
}

#[derive(Serialize)]
struct Script {
    kind: &'static str,
    json: String,
}
