//! The files a comparison leaves out.

use crate::base::{Language, escape_markdown};
use crate::compare::shard::LeftOut;

/// A closing part in Markdown that names the files a comparison leaves out; nothing where there are none.
#[must_use]
pub fn left_out(files: &[LeftOut], language: Language) -> String {
    if files.is_empty() {
        return String::new();
    }
    format!("\n## {}\n\n{}", language.words().problem.left_out_title, left_out_list(files, language))
}

/// The files a comparison leaves out as a list in Markdown, each with the reason.
pub fn left_out_list(files: &[LeftOut], language: Language) -> String {
    let reasons = &language.words().tables.guide;
    let line =
        |left: &LeftOut| format!("- {}: {}\n", escape_markdown(&left.file), left.reason.words(reasons));
    files.iter().map(line).collect()
}
