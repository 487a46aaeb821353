//! Parts of lines that are too long to be shown whole beside every finding in them.

use std::ops::Range;

use crate::source::Source;

/// What stands where a line is cut.
pub const CUT: &str = "…";

/// Lines of at most this many bytes are shown whole.
const WHOLE: usize = 4096;

/// The bytes that are shown of a longer line before the words a finding is about, and from those on.
const BEFORE: usize = 120;
const AFTER: usize = 1024;

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
