//! Excerpts of lines that are too long to show in full with every finding.

use std::ops::Range;

use crate::source::Source;

/// The marker for truncated text.
pub const CUT: &str = "…";

/// Lines of at most this many bytes are shown whole.
const WHOLE: usize = 1024;

/// Number of bytes of a longer line that are shown before the words of a finding, and from their start.
const BEFORE: usize = 120;
const AFTER: usize = 512;

/// Maximum distance between spans that are shown together: all lines in between are processed for every finding.
const APART: usize = 16 * 1024;

/// Whether a span can be shown in the same excerpt as the words of a finding.
pub fn is_near(source: &Source, place: &Range<usize>, words: &Range<usize>) -> bool {
    let line = source.line(source.position(words.start).line);
    if line.len() > WHOLE {
        let shown = around(source, &line, words);
        return shown.start <= place.start && place.end <= shown.end;
    }
    let is_short = |offset: usize| source.line(source.position(offset).line).len() <= WHOLE;
    let (first, last) = (place.start.min(words.start), place.end.max(words.start));
    last - first <= APART && is_short(place.start) && is_short(place.end)
}

/// The excerpt of the line that contains these words, if it is too long to show in full.
pub fn of_long_line(source: &Source, words: &Range<usize>) -> Option<Range<usize>> {
    let line = source.line(source.position(words.start).line);
    (line.len() > WHOLE).then(|| around(source, &line, words))
}

/// The part of a line to show: all of it or, for a long line, the text around these words, at character boundaries.
pub fn around(source: &Source, line: &Range<usize>, words: &Range<usize>) -> Range<usize> {
    if line.len() <= WHOLE {
        return line.clone();
    }
    let start = words.start.saturating_sub(BEFORE).max(line.start);
    let end = (words.start + AFTER).min(line.end);
    source.sound(&(start..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_line_the_words_and_what_stands_around_them_are_shown() {
        let text = format!("een\n{}hij{}\ntwee\n", "é".repeat(WHOLE), "x".repeat(WHOLE));
        let source = Source::new("a.yaml", text);
        let at = 4 + 2 * WHOLE;
        let part = of_long_line(&source, &(at..at + 3)).expect("the line is long");
        let shown = &source.text[part];
        assert!(shown.contains("hij") && !shown.contains('\n') && shown.len() <= BEFORE + AFTER, "{shown}");
        assert_eq!(of_long_line(&source, &(0..3)), None);
        assert!(is_near(&source, &(at + 4..at + 9), &(at..at + 3)));
        assert!(!is_near(&source, &(0..3), &(at..at + 3)) && !is_near(&source, &(at..at + 3), &(0..3)));
    }
}
