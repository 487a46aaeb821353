//! Where the letters of long texts stand in the file, so that each place is found without reading the text from its
//! beginning.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Texts of fewer bytes are read from their beginning.
const LONG: usize = 512;

/// The bytes of the file between two marks, at least.
pub const BETWEEN: usize = 128;

/// A place that is known in both: bytes of the text as the file writes it, and of the text as it reads.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mark {
    pub raw: usize,
    pub text: usize,
}

/// The marks of each text, by where it begins in the file.
type Marks = BTreeMap<(usize, Style), Arc<[Mark]>>;

/// The marks of the long texts of one document, made when a place in them is asked for.
#[derive(Debug, Default)]
pub struct Aligned(Mutex<Marks>);

impl Clone for Aligned {
    fn clone(&self) -> Self {
        // Marks are made again where they are asked for.
        Self::default()
    }
}

impl Aligned {
    /// The last mark before byte `wanted` of a text that begins at byte `start` of the file. `marks` gives those of all of
    /// it, some [`BETWEEN`] bytes apart; `first` is where it begins.
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
