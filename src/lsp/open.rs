//! An open document in an editor.

use std::cell::OnceCell;
use std::ops::Range;

use gen_lsp_types as lsp;

use super::position::Encoding;
use crate::base::Language;
use crate::check::{Checked, Content};
use crate::document::Value;
use crate::finding::Finding;
use crate::fix::{Fixed, Replacement};
use crate::schema::Format;
use crate::source::Source;

/// An open document, with unsaved changes.
#[derive(Debug)]
pub struct OpenFiles {
    /// The version number assigned by the editor.
    pub version: i32,
    /// The text.
    pub text: String,
    /// The result of the check, computed on demand.
    pub checked: OnceCell<Checked>,
}

impl OpenFiles {
    /// A file as it was opened.
    #[must_use]
    pub fn new(version: i32, text: String) -> Self {
        // The byte order mark is not part of the text, and editors do not count it.
        let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
        Self { version, text, checked: OnceCell::new() }
    }

    /// Applies changes in order, each to the result of the previous one.
    pub fn change(
        &mut self,
        version: i32,
        changes: Vec<lsp::TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) {
        use lsp::TextDocumentContentChangeEvent as Event;
        for change in changes {
            match change {
                Event::TextDocumentContentChangePartial(part) => {
                    let source = Source::new("", std::mem::take(&mut self.text));
                    let bytes = encoding.bytes(&source, part.range);
                    self.text = source.text;
                    self.text.replace_range(bytes, &part.text);
                }
                Event::TextDocumentContentChangeWholeDocument(whole) => self.text = whole.text,
            }
        }
        self.version = version;
        self.checked.take();
    }

    /// Invalidates the result of a check that depends on another file, which may have changed.
    pub fn forget(&mut self) {
        let content = self.checked.get().and_then(|checked| checked.content.as_ref());
        if matches!(content, Some(Content::Vacancy(_) | Content::Development(_))) {
            self.checked.take();
        }
    }
}

/// An open document, with the context needed to answer requests.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Its address.
    pub uri: &'a str,
    /// The result of the check.
    pub checked: &'a Checked,
    /// The encoding of positions.
    pub encoding: Encoding,
    /// The reader's language.
    pub language: Language,
    /// Reads a file by a path relative to this one.
    pub sibling: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// Fixes the file as `--fix` does.
    pub fixed: &'a dyn Fn() -> Fixed,
}

impl View<'_> {
    /// The source text.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.checked.source
    }

    /// Converts a byte range to a range in the editor.
    #[must_use]
    pub fn range(&self, bytes: &Range<usize>) -> lsp::Range {
        self.encoding.range(self.source(), bytes)
    }

    /// Converts a position in the editor to a byte offset.
    #[must_use]
    pub fn offset(&self, position: lsp::Position) -> usize {
        self.encoding.offset(self.source(), position)
    }

    /// The range of a finding.
    #[must_use]
    pub fn span(&self, finding: &Finding) -> Range<usize> {
        self.checked.document.span(self.source(), &finding.place)
    }

    /// Converts edits to those of the editor.
    #[must_use]
    pub fn edits(&self, edits: Vec<Replacement>) -> Vec<lsp::TextEdit> {
        let edit = |edit: Replacement| lsp::TextEdit { range: self.range(&edit.span), new_text: edit.text };
        edits.into_iter().map(edit).collect()
    }

    /// Whether the file is relevant: it has a format line, or a key that one of our formats requires. Other YAML files
    /// are ignored, so that editors can send every YAML file.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        let Some(Value::Mapping(entries)) = self.checked.document.root().map(|root| &root.value) else {
            return false;
        };
        let known = |key: &str| {
            Format::ALL.into_iter().any(|format| {
                crate::schema::outline::keys(format, "")
                    .iter()
                    .any(|known| known.is_required && known.name == key)
            })
        };
        entries.iter().any(|entry| known(&entry.key))
    }
}
