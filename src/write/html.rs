//! Writes blocks as a self-contained web page, or as a fragment for a content management system.
//!
//! The page is designed to meet WCAG 2.2 AA: nested headings, landmarks, a skip link, row and column headers, contrast
//! from the house style, no scripts, and no minimum width.

mod body;
mod fonts;
mod look;
mod simple;

pub use look::PageLook;

use serde::Serialize;

use super::style::HouseStyle;
use crate::blocks::Content;
use crate::messages::Words;
use crate::template::html_page;
use crate::write::error::WriteError;

/// Machine-readable data in the head of a page. Browsers do not run it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Data {
    /// Its media type: `application/ld+json`.
    pub kind: &'static str,
    /// The data: JSON, in which `<` can be escaped.
    pub json: String,
}

/// A document as a web page.
///
/// # Errors
/// When the page template fails.
pub fn write(content: &Content, style: &HouseStyle) -> Result<Vec<u8>, WriteError> {
    page(content, style, &[]).map(String::into_bytes)
}

/// A document as a web page, with data in its head.
///
/// # Errors
/// When the page template fails.
pub fn page(content: &Content, style: &HouseStyle, data: &[Data]) -> Result<String, WriteError> {
    let page = Page {
        language: content.language.tag(),
        version: env!("CARGO_PKG_VERSION"),
        title: &content.title,
        author: &content.author,
        subject: &content.subject,
        words: content.language.words(),
        huis: PageLook::of(style),
        data: data
            .iter()
            .map(|data| Script { kind: data.kind, json: data.json.replace('<', "\\u003c") })
            .collect(),
        body: body::page(&content.blocks, content.language),
    };
    html_page("document.html", &page).map_err(|error| WriteError::Format(error.to_string()))
}

/// A document as part of a page: no styles, no ids, headings starting at `level` (1 to 6).
#[must_use]
pub fn fragment(content: &Content, level: u8) -> String {
    body::fragment(&content.blocks, level)
}

/// A document without its title, limited to the elements that job boards keep: `h2` to `h5`, `p`, `ul`, `li`, `br`,
/// `strong` and `em`.
#[must_use]
pub fn description(content: &Content) -> String {
    simple::elements(&content.blocks)
}

/// The context of the page template.
#[derive(Serialize)]
struct Page<'a> {
    language: &'static str,
    version: &'static str,
    title: &'a str,
    author: &'a str,
    subject: &'a str,
    words: &'static Words,
    huis: PageLook<'a>,
    data: Vec<Script>,
    body: String,
}

#[derive(Serialize)]
struct Script {
    kind: &'static str,
    json: String,
}
