//! Explains rules and dimensions: the data on a page, and its output formats.
//!
//! ```text
//! rule, dimension -> facts (data of a page, in one language; serialised as JSON) -> text | markdown
//! all of them     -> book (with its indexes; serialised as JSON)                 -> markdown | html
//! ```

mod book;
mod facts;
mod html;
mod law;
mod markdown;
mod sections;
mod signals;
mod text;

pub use book::Book;
pub(super) use facts::open;
pub use facts::{
    CitationFacts, DimensionFacts, ExampleFacts, RuleFacts, SectionFacts, SignsFacts, family_name,
};
pub(super) use html::RuleView;
pub use html::book_html;
pub use law::{AbolishedFacts, GroundFacts};
pub use markdown::{
    book_markdown, catalogue_markdown, dimension_markdown, dimensions_markdown, list_markdown, page_markdown,
    rules_markdown,
};
pub(super) use markdown::{citations, fenced, own_text};
pub use text::{dimension, dimensions, list, page};
