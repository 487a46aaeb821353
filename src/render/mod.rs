//! Profile and data -> template -> Markdown.
//!
//! A document is a template under `templates/<language>/`; what it says stands there and not in the code. The
//! code makes the context a template works with: the files as their authors wrote them, under the same Dutch
//! keys, and beside them what has to be computed. Web pages share one set of templates, `templates/html/`: their
//! words come with the context, in any language.

mod engine;
mod filters;
mod html;
mod markdown;
pub mod plan;
mod starter;
pub mod vacancy;

pub use engine::{RenderError, render};
pub use html::{escape as escape_html, page as html_page};
pub use markdown::escape as escape_markdown;
pub use starter::{settings_starter, starter};

use crate::compare::Comparison;
use crate::model::{Development, Profile, Vacancy};
use crate::text::Language;

/// A vacancy text in Markdown.
///
/// # Errors
/// When the template fails.
pub fn vacancy(profile: &Profile, vacancy: &Vacancy, language: Language) -> Result<String, RenderError> {
    render("vacature.md", &vacancy::context(profile, vacancy), language)
}

/// A personal development plan in Markdown.
///
/// # Errors
/// When the template fails.
pub fn plan(profile: &Profile, development: &Development, language: Language) -> Result<String, RenderError> {
    render("plan.md", &plan::context(profile, development), language)
}

/// A comparison of profiles in Markdown.
///
/// # Errors
/// When the template fails.
pub fn comparison(comparison: &Comparison, language: Language) -> Result<String, RenderError> {
    render("vergelijking.md", comparison, language)
}
