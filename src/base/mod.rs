//! The lowest layer: small utilities that every other module may use and that know nothing of goedwerk.

mod budget;
mod colour;
pub mod day;
mod escape;
mod fold;
mod language;
mod nearest;
pub mod pointer;
mod signs;
mod slug;
pub mod text;
mod visible;

pub use budget::{Budget, Exhausted};
pub use colour::{Colour, LEAST_CONTRAST};
pub use escape::{escape_html, escape_markdown, escape_markdown_part, is_email};
pub use fold::fold_accent;
pub use language::Language;
pub use nearest::{is_slip, nearest};
pub use signs::{is_blank, is_unseen, is_unusable};
pub use slug::slug;
pub use visible::{visible, visible_coloured};
