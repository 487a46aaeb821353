//! The template engine: the available templates, their filters, and the limits they run under.

mod doubling;
mod engine;
mod filters;
mod html;
mod markdown;
pub mod origin;
mod syntax;

#[cfg(test)]
pub(crate) use engine::FILLED;
pub use engine::{Fault, RenderError, Templates, render};
pub use html::page as html_page;
