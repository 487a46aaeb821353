//! The lowest layer: small utilities that every other module may use and that know nothing of goedwerk.

mod budget;
mod colour;
mod escape;
mod fold;
mod language;
mod nearest;
pub mod pointer;
mod slug;

pub use budget::{Budget, Exhausted};
pub use colour::{Colour, LEAST_CONTRAST};
pub use escape::{escape_html, escape_markdown, escape_markdown_part, is_email};
pub use fold::fold_accent;
pub use language::Language;
pub use nearest::{is_slip, nearest};
pub use slug::slug;
