//! How wide the reports for a terminal are, in columns.

/// The width where nothing is known of a screen: a file, or a pipe to another program.
pub const STANDARD: usize = 100;
/// The least: below this, sentences fall apart.
pub const LEAST: usize = 60;
/// The most: longer lines are hard to follow.
pub const MOST: usize = 120;

/// The width of a report on a screen of this many columns.
#[must_use]
pub fn on_screen(columns: usize) -> usize {
    columns.clamp(LEAST, MOST)
}

/// A paragraph broken at its spaces to this many columns, with the lines after the first indented. A word that is longer
/// than a line (a path, a command) stays whole.
#[must_use]
pub fn paragraph(text: &str, width: usize) -> String {
    let options = textwrap::Options::new(width)
        .subsequent_indent("  ")
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}
