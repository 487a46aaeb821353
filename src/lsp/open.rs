//! A file that is open in an editor.

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

/// A file that is open in an editor, as its author is writing it.
#[derive(Debug)]
pub struct Open {
    /// The number the editor gave this state of the file.
    pub version: i32,
    /// The text.
    pub text: String,
    /// What the check says of it; empty until somebody asks.
    pub checked: OnceCell<Checked>,
}

impl Open {
    /// A file as it was opened.
    #[must_use]
    pub fn new(version: i32, text: String) -> Self {
        // The mark is no part of the text, and editors do not count it.
        let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
        Self { version, text, checked: OnceCell::new() }
    }

    /// Follows what its author typed: changes in order, each on the text the one before left.
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

    /// Forgets what the check says of a file that leans on another one, which may have changed.
    pub fn forget(&mut self) {
        let content = self.checked.get().and_then(|checked| checked.content.as_ref());
        if matches!(content, Some(Content::Vacancy(_) | Content::Development(_))) {
            self.checked.take();
        }
    }
}

/// An open file with all an answer needs to know.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Its address.
    pub uri: &'a str,
    /// What the check says.
    pub checked: &'a Checked,
    /// How the editor counts columns.
    pub encoding: Encoding,
    /// The reader's language.
    pub language: Language,
    /// Reads the file a path names, seen from this one.
    pub sibling: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// Mends the file as `--fix` does.
    pub fixed: &'a dyn Fn() -> Fixed,
}

impl View<'_> {
    /// The text as lines.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.checked.source
    }

    /// Bytes as the editor counts.
    #[must_use]
    pub fn range(&self, bytes: &Range<usize>) -> lsp::Range {
        self.encoding.range(self.source(), bytes)
    }

    /// The byte the editor means.
    #[must_use]
    pub fn offset(&self, position: lsp::Position) -> usize {
        self.encoding.offset(self.source(), position)
    }

    /// Where a finding stands.
    #[must_use]
    pub fn span(&self, finding: &Finding) -> Range<usize> {
        self.checked.document.span(self.source(), &finding.place)
    }

    /// Changes of the file as the editor makes them.
    #[must_use]
    pub fn edits(&self, edits: Vec<Replacement>) -> Vec<lsp::TextEdit> {
        let edit = |edit: Replacement| lsp::TextEdit { range: self.range(&edit.span), new_text: edit.text };
        edits.into_iter().map(edit).collect()
    }

    /// Whether the file is one of ours: it says its format, or it has a key no such file can do without. Any other
    /// YAML file is none of our business, so that an editor may show us every one.
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
