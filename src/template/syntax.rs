//! The syntax of templates.

use minijinja::Error;
use minijinja::syntax::SyntaxConfig;

/// A line that contains only a tag produces no output line.
pub(super) fn syntax() -> Result<SyntaxConfig, Error> {
    SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()
}
