//! The width of terminal reports, in columns.

/// The width if output is not a terminal.
pub const STANDARD: usize = 100;
/// Minimum width: with less, sentences become unreadable.
pub const LEAST: usize = 60;
/// Maximum width: longer lines are hard to read.
pub const MOST: usize = 120;

/// The width of a report on a terminal with this many columns.
#[must_use]
pub fn on_screen(columns: usize) -> usize {
    columns.clamp(LEAST, MOST)
}

/// Wraps a paragraph at spaces, indenting all lines but the first. A word that is longer than a line, such as a path or
/// a command, is not split.
#[must_use]
pub fn paragraph(text: &str, width: usize) -> String {
    let options = textwrap::Options::new(width)
        .subsequent_indent("  ")
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}
