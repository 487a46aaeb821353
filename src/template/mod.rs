//! The template engine: which templates there are, what they can do, and the bounds they run in.

mod engine;
mod filters;
mod html;
mod markdown;
pub mod origin;

#[cfg(test)]
pub(crate) use engine::FILLED;
pub use engine::{Fault, RenderError, Templates, render};
pub use html::page as html_page;
