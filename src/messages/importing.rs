//! Texts about documents that are read into a profile.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// Texts about documents that are read into a profile.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportWords {
    /// The lines at the top of a draft: `{file}`.
    pub head: String,
    /// Where a text comes from: `{n}` is the paragraph.
    pub paragraph: String,
    /// The same with its page: `{n}`, `{page}`.
    pub paragraph_on_page: String,
    /// After a text that may belong elsewhere.
    pub doubt: String,
    /// The whole text, of which a value is a part: `{text}`.
    pub whole: String,
    /// The lines of a document: `{n}`.
    pub lines: Count,
    /// What happened to them: `{lines}`, `{placed}`, `{doubtful}`, `{unplaced}`.
    pub account: String,
    /// A line in doubt or without a place: `{place}`, `{text}`.
    pub line: String,
    /// Above the lines in doubt.
    pub doubtful: String,
    /// Above the lines without a place.
    pub unplaced: String,
    /// The number of texts added to a document made by goedwerk: `{n}`.
    pub edited: Count,
    /// The number of tracked insertions: `{n}`.
    pub inserted: Count,
    /// The number of tracked deletions: `{n}`.
    pub deleted: Count,
    /// The heading above the comments: `{n}`.
    pub comments: Count,
    /// What to do with a draft that was written: `{file}`.
    pub next: String,
    /// The file is YAML already: `{file}`.
    pub is_yaml: String,
    /// A document contains several profiles: `{file}`, `{n}`, `{titles}`.
    pub several: String,
    /// The result for one of several profiles in a document: `{file}`, `{title}`, `{account}`.
    pub one_of: String,
    /// Splitting a document with several profiles requires an output folder.
    pub split_needs_folder: String,
    /// Several documents need a folder.
    pub needs_folder: String,
}
