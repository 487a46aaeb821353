//! Parts of lines that are too long to be shown whole beside every finding in them.

use std::ops::Range;

use crate::source::Source;

/// What stands where a line is cut.
pub const CUT: &str = "…";

/// Lines of at most this many bytes are shown whole.
const WHOLE: usize = 1024;

/// The bytes that are shown of a longer line before the words a finding is about, and from those on.
const BEFORE: usize = 120;
const AFTER: usize = 512;

/// How far the places may stand apart that are shown together: all lines between them are read for every finding.
const APART: usize = 16 * 1024;

/// Whether a place may be shown in one view with the words a finding is about.
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

/// What is shown of the line these words stand on, where it is too long to be shown whole.
pub fn of_long_line(source: &Source, words: &Range<usize>) -> Option<Range<usize>> {
    let line = source.line(source.position(words.start).line);
    (line.len() > WHOLE).then(|| around(source, &line, words))
}

/// What is shown of a line: all of it, or of a long line what stands around these words, from whole characters on.
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
