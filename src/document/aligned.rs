//! Maps offsets in long texts to the file, so that each lookup does not have to scan the text from its start.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Texts shorter than this (in bytes) are scanned from their start.
const LONG: usize = 512;

/// The minimum number of file bytes between two marks.
pub const BETWEEN: usize = 128;

/// A known pair of offsets: in the text as written in the file, and in the resolved text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mark {
    pub raw: usize,
    pub text: usize,
}

/// The marks of each text, by the offset of the text in the file.
type Marks = BTreeMap<(usize, Style), Arc<[Mark]>>;

/// The marks of the long texts of one document, computed on first lookup.
#[derive(Debug, Default)]
pub struct Aligned(Mutex<Marks>);

impl Clone for Aligned {
    fn clone(&self) -> Self {
        // Marks are recomputed on demand.
        Self::default()
    }
}

impl Aligned {
    /// The last mark before byte `wanted` of a text that begins at byte `start` of the file. `marks` computes the marks
    /// of the whole text, about [`BETWEEN`] bytes apart; `first` is the start of the text.
    pub fn mark(
        &self,
        (start, style): (usize, Style),
        raw: &str,
        wanted: usize,
        first: Mark,
        marks: impl FnOnce() -> Vec<Mark>,
    ) -> Mark {
        if raw.len() < LONG || wanted < BETWEEN {
            return first;
        }
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(start, style)).cloned();
        let marks = known.unwrap_or_else(|| {
            let marks: Arc<[Mark]> = marks().into();
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry((start, style)).or_insert(marks))
        });
        let behind = marks.partition_point(|mark| mark.text <= wanted);
        behind.checked_sub(1).and_then(|index| marks.get(index)).copied().unwrap_or(first)
    }
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// Without quotes: plain, or a block.
    Bare,
    /// Between single quotes.
    Single,
    /// Between double quotes.
    Double,
}
