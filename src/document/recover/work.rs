//! The work that repairs may cost.

use super::candidate::Candidate;

/// The maximum number of bytes that are parsed again per file.
const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The maximum number of steps per file: candidates that are made, and edits in these.
const MAX_STEPS: usize = 1_000_000;

/// The work spent on the repairs of one file. It bounds the time that a malicious file can take; what is not repaired
/// when it is spent is dropped, and reported.
#[derive(Debug, Default)]
pub struct Work {
    bytes: usize,
    steps: usize,
}

impl Work {
    /// Counts one parse of a text, up to the byte that the parser reached.
    pub fn parsed(&mut self, text: &str, reached: Option<usize>) {
        self.bytes += reached.unwrap_or(text.len()) + text.len() / 16;
        self.steps += 1;
    }

    /// Counts candidate repairs that were made, whether or not they are tried.
    pub fn looked_at(&mut self, candidates: &[Candidate]) {
        self.steps += candidates.iter().map(|candidate| 1 + candidate.edits.len()).sum::<usize>();
    }

    /// Whether nothing more may be tried.
    pub fn is_spent(&self) -> bool {
        self.bytes > MAX_BYTES || self.steps > MAX_STEPS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::recover::text::TextEdit;
    use crate::finding::{Finding, Place};
    use crate::rulebook::bestand;
    use crate::source;

    #[test]
    fn work_is_counted_in_bytes_and_steps() {
        let mut work = Work { bytes: 10, steps: 10 };
        work.parsed(&"x".repeat(35), Some(5));
        assert_eq!((work.bytes, work.steps), (17, 11));
        work.parsed(&"x".repeat(35), None);
        assert_eq!((work.bytes, work.steps), (54, 12));
        let candidate = |count| Candidate {
            finding: Finding::new(&bestand::tab::RULE, Place::Bytes(0..0)),
            edits: vec![TextEdit::insert(0, ""); count],
            damage: 0..0,
            is_lost: false,
            needed: 0,
        };
        work.looked_at(&[candidate(0), candidate(3)]);
        assert_eq!((work.bytes, work.steps), (54, 17));
        assert_eq!(MAX_BYTES, 8 * source::MAX_BYTES);
    }

    #[test]
    fn bytes_and_steps_are_both_bounded() {
        let mut work = Work { bytes: MAX_BYTES, steps: 0 };
        assert!(!work.is_spent());
        work.parsed("a: b\n", Some(2));
        assert!(work.is_spent());
        let mut work = Work { bytes: 0, steps: MAX_STEPS };
        assert!(!work.is_spent());
        work.parsed("", None);
        assert!(work.is_spent());
    }
}
