//! The definition of a word list.

use crate::words::PatternSet;

/// Words that a rule looks for in a profile, with the same syntax as the signals of a dimension: `*` for a stem or a
/// compound, `|` between alternatives, `..` for up to four words in between.
#[derive(Debug)]
pub struct WordList {
    /// The words.
    pub words: &'static [&'static str],
    /// Expressions that must not be mistaken for these words.
    pub except: &'static [&'static str],
}

/// Compiles groups of patterns, each with its exclusions. The tag of a match is the index of its group.
///
/// # Panics
/// When a pattern is not valid: those of the rules are part of the binary, and tests read them.
#[must_use]
#[expect(clippy::expect_used, reason = "the lists are part of the binary and every test reads them")]
pub fn patterns<'a>(groups: impl IntoIterator<Item = (&'a [&'a str], &'a [&'a str])>) -> PatternSet {
    let mut builder = PatternSet::builder();
    for (tag, (words, except)) in groups.into_iter().enumerate() {
        for pattern in words {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
        for pattern in except {
            builder.exclude(tag, pattern).expect("the pattern is valid");
        }
    }
    builder.build()
}
