//! Breaks runs into lines.

use unicode_linebreak::linebreaks;

use crate::base::Language;
use crate::write::error::WriteError;

use super::fit::{Piece, fit};
use super::font::{Glyph, Typefaces, units, unseen};
use super::hyphen;
use super::runs::{Run, covered};
use super::sheet::{Setting, baseline};
use crate::write::page::area::Rectangle;
use crate::write::page::book::{Area, Drawing, Mark, Owner, TextRun};

/// Thickness of the underline of a link, and its distance below the baseline.
const UNDERLINE: (f32, f32) = (0.6, 1.6);
/// Height of a strikethrough above the baseline, as a share of the font size.
const STRIKE: f32 = 0.3;
/// A hyphen that is not part of the word: copied text contains the word without it.
const HYPHEN: &str = "\u{ad}";

/// A line of text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its contents, relative to the left edge and top of the line.
    pub marks: Vec<Mark>,
    /// Its links.
    pub areas: Vec<Area>,
    /// Its width, without trailing whitespace.
    pub width: f32,
}

/// Line breaking settings.
#[derive(Debug, Clone, Copy)]
pub struct Breaking<'a> {
    /// The fonts.
    pub fonts: &'a Typefaces<'a>,
    /// The language.
    pub language: Language,
    /// Whether words may be hyphenated; a word that is too long always is.
    pub hyphens: bool,
    /// The text setting.
    pub setting: Setting,
}

/// Breaks a text into lines of this width.
pub fn lines(text: &[Vec<Run>], wide: f32, breaking: Breaking<'_>) -> Result<Vec<Line>, WriteError> {
    let mut lines = Vec::new();
    for runs in text {
        let runs = covered(runs, breaking.fonts);
        let stretch = Stretch::new(&runs, breaking)?;
        lines.extend(stretch.lines(wide)?);
    }
    Ok(lines)
}

/// The width of the widest word and of the widest unbroken line.
pub fn extent(text: &[Vec<Run>], breaking: Breaking<'_>) -> Result<(f32, f32), WriteError> {
    let (mut word, mut line) = (0.0_f32, 0.0_f32);
    for runs in text {
        let runs = covered(runs, breaking.fonts);
        let stretch = Stretch::new(&runs, Breaking { hyphens: false, ..breaking })?;
        let mut whole = 0.0;
        for piece in &stretch.pieces {
            word = word.max(piece.wide);
            line = line.max(whole + piece.wide);
            whole += piece.wide + piece.blank;
        }
    }
    Ok((word, line))
}

/// A text without explicit line breaks.
struct Stretch<'a> {
    text: String,
    runs: &'a [Run],
    /// The start of each run, as an offset in the text.
    starts: Vec<usize>,
    /// The hyphenation points given by the author, as offsets in the text, in ascending order.
    hints: Vec<usize>,
    breaking: Breaking<'a>,
    pieces: Vec<Piece>,
}

impl<'a> Stretch<'a> {
    fn new(runs: &'a [Run], breaking: Breaking<'a>) -> Result<Self, WriteError> {
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let (mut starts, mut hints, mut offset) = (Vec::with_capacity(runs.len()), Vec::new(), 0);
        for run in runs {
            starts.push(offset);
            hints.extend(run.hints.iter().map(|hint| hint + offset));
            offset += run.text.len();
        }
        let mut stretch = Self { text, runs, starts, hints, breaking, pieces: Vec::new() };
        let mut start = 0;
        let ends: Vec<usize> = linebreaks(&stretch.text).map(|(end, _)| end).collect();
        for end in ends {
            stretch.word(start, end)?;
            start = end;
        }
        Ok(stretch)
    }

    /// Adds the pieces of a word and the whitespace after it.
    fn word(&mut self, start: usize, next: usize) -> Result<(), WriteError> {
        let word = &self.text[start..next];
        let end = start + word.trim_end_matches([' ', '\u{200b}']).len();
        let mut begin = start;
        for place in self.hyphens(start, end) {
            let wide = self.wide(begin, place)?;
            let hyphen = self.hyphen(place)?;
            self.pieces.push(Piece { start: begin, end: place, next: place, wide, blank: 0.0, hyphen });
            begin = place;
        }
        let (wide, blank) = (self.wide(begin, end)?, self.wide(end, next)?);
        self.pieces.push(Piece { start: begin, end, next, wide, blank, hyphen: 0.0 });
        Ok(())
    }

    /// The hyphenation points of a word: those given by its author, or else those of the language.
    fn hyphens(&self, start: usize, end: usize) -> Vec<usize> {
        let first = self.hints.partition_point(|hint| *hint <= start);
        let mut hints: Vec<usize> =
            self.hints[first..].iter().copied().take_while(|hint| *hint < end).collect();
        let word = &self.text[start..end];
        if !hints.is_empty() || !self.breaking.hyphens || is_address(word) {
            return hints;
        }
        let mut offset = start;
        for part in word.split_inclusive(|character: char| !character.is_alphabetic()) {
            let letters = part.trim_end_matches(|character: char| !character.is_alphabetic());
            hints.extend(hyphen::places(letters, self.breaking.language).iter().map(|place| place + offset));
            offset += part.len();
        }
        hints
    }

    /// The runs in a range of the text, each with its text.
    fn parts(&self, start: usize, end: usize) -> impl Iterator<Item = (&'a Run, &'a str)> {
        let first = self.starts.partition_point(|offset| *offset <= start).saturating_sub(1);
        let from_first = self.runs.iter().zip(&self.starts).skip(first);
        from_first.take_while(move |(_, offset)| **offset < end).filter_map(move |(run, offset)| {
            let from = start.max(*offset) - offset;
            let to = end.min(offset + run.text.len()).saturating_sub(*offset);
            (from < to).then(|| (run, &run.text[from..to]))
        })
    }

    fn wide(&self, start: usize, end: usize) -> Result<f32, WriteError> {
        let mut wide = 0.0;
        for (run, words) in self.parts(start, end) {
            wide += self.breaking.fonts.width(run.face, run.size, &self.glyphs(run, words)?);
        }
        Ok(wide)
    }

    /// The width of a hyphen after this offset.
    fn hyphen(&self, place: usize) -> Result<f32, WriteError> {
        let before = self.text[..place].chars().next_back().map_or(0, char::len_utf8);
        let Some((run, _)) = self.parts(place - before, place).next() else { return Ok(0.0) };
        Ok(self.breaking.fonts.width(run.face, run.size, &self.glyphs(run, "-")?))
    }

    fn glyphs(&self, run: &Run, words: &str) -> Result<Vec<Glyph>, WriteError> {
        let seen: String = words.chars().filter(|character| !unseen(*character)).collect();
        self.breaking
            .fonts
            .shape(run.face, &seen)
            .map_err(|character| WriteError::MissingGlyph { character, words: around(&self.text, character) })
    }

    fn lines(mut self, wide: f32) -> Result<Vec<Line>, WriteError> {
        self.chop(wide)?;
        let ends = fit(&self.pieces, wide, 0.5 * self.breaking.setting.size);
        let mut lines = Vec::with_capacity(ends.len());
        let mut start = 0;
        for end in ends {
            lines.push(self.line(&self.pieces[start..end], end == self.pieces.len())?);
            start = end;
        }
        Ok(lines)
    }

    /// Splits pieces that are wider than a line at arbitrary points.
    fn chop(&mut self, wide: f32) -> Result<(), WriteError> {
        let mut pieces = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            if piece.wide + piece.hyphen <= wide {
                pieces.push(*piece);
                continue;
            }
            let mut begin = piece.start;
            for (index, character) in self.text[piece.start..piece.end].char_indices() {
                let (at, after) = (piece.start + index, piece.start + index + character.len_utf8());
                if at > begin && self.wide(begin, after)? > wide - piece.hyphen {
                    let wide = self.wide(begin, at)?;
                    pieces.push(Piece { start: begin, end: at, next: at, wide, blank: 0.0, hyphen: 0.0 });
                    begin = at;
                }
            }
            pieces.push(Piece { start: begin, wide: self.wide(begin, piece.end)?, ..*piece });
        }
        self.pieces = pieces;
        Ok(())
    }

    fn line(&self, pieces: &[Piece], last: bool) -> Result<Line, WriteError> {
        let mut line = Line::default();
        let (Some(start), Some(end)) = (pieces.first(), pieces.last()) else { return Ok(line) };
        // Trailing whitespace is kept for screen readers and copied text: the next line starts another word.
        let until = if last { end.end } else { end.next };
        let hyphen = !last && end.hyphen > 0.0;
        let mut parts: Vec<(&Run, &str)> = self.parts(start.start, until).collect();
        if let (true, Some((run, _))) = (hyphen, parts.last()) {
            parts.push((run, HYPHEN));
        }
        let mut x = 0.0;
        for (run, words) in parts {
            x += self.place(run, words, x, &mut line)?;
        }
        line.width = x - if last { 0.0 } else { end.blank };
        Ok(line)
    }

    /// Puts text on a line, and returns its width.
    fn place(&self, run: &Run, words: &str, x: f32, line: &mut Line) -> Result<f32, WriteError> {
        let glyphs = if words == HYPHEN { self.soft_hyphen(run)? } else { self.glyphs(run, words)? };
        let wide = self.breaking.fonts.width(run.face, run.size, &glyphs);
        let base = baseline(self.breaking.setting);
        let mut drawings = drawn(run, glyphs, x, base, self.breaking.fonts);
        if run.struck {
            let y = base - run.size * STRIKE;
            drawings.push(Drawing::Fill(Rectangle { x, y, width: wide, height: UNDERLINE.0 }, run.colour));
        }
        if let (Some((address, all)), Owner::Tag(tag)) = (&run.link, run.owner) {
            let seen = words.trim_end();
            let wide = if seen.len() == words.len() {
                wide
            } else {
                self.breaking.fonts.width(run.face, run.size, &self.glyphs(run, seen)?)
            };
            let under = Rectangle { x, y: base + UNDERLINE.1, width: wide, height: UNDERLINE.0 };
            drawings.push(Drawing::Fill(under, run.colour));
            let place = Rectangle { x, y: 0.0, width: wide, height: self.breaking.setting.leading };
            add_area(line, Area { tag, place, address: address.clone(), words: all.clone() });
        }
        match line.marks.last_mut().filter(|mark| mark.owner == run.owner) {
            Some(mark) => mark.drawings.append(&mut drawings),
            None => line.marks.push(Mark::new(run.owner, drawings)),
        }
        Ok(wide)
    }

    fn soft_hyphen(&self, run: &Run) -> Result<Vec<Glyph>, WriteError> {
        let mut glyphs = self.glyphs(run, "-")?;
        for glyph in &mut glyphs {
            HYPHEN.clone_into(&mut glyph.text);
        }
        Ok(glyphs)
    }
}

/// Whether a word is an address, in which a hyphen would be taken as part of it.
fn is_address(word: &str) -> bool {
    word.trim_end_matches(['.', ':']).contains(['@', '.', '_', ':', '\\', '#'])
}

/// Text with the same link is one area, however it is formatted.
fn add_area(line: &mut Line, area: Area) {
    match line.areas.last_mut().filter(|last| last.tag == area.tag) {
        Some(last) => last.place.width = area.place.x + area.place.width - last.place.x,
        None => line.areas.push(area),
    }
}

/// Turns glyphs into drawings: one for each run at the same height.
fn drawn(run: &Run, glyphs: Vec<Glyph>, x: f32, base: f32, fonts: &Typefaces<'_>) -> Vec<Drawing> {
    let scale = fonts.scale(run.face, run.size);
    let mut drawings = Vec::new();
    let mut pen = x;
    let mut rest = glyphs.into_iter().peekable();
    while let Some(first) = rest.next() {
        let (up, begin) = (first.up, pen);
        pen += units(first.advance) * scale;
        let mut level = vec![first];
        while let Some(glyph) = rest.next_if(|glyph| glyph.up == up) {
            pen += units(glyph.advance) * scale;
            level.push(glyph);
        }
        let text = TextRun {
            x: begin,
            baseline: base - units(up) * scale,
            face: run.face,
            size: run.size,
            colour: run.colour,
            glyphs: level,
        };
        drawings.push(Drawing::Text(text));
    }
    drawings
}

/// The text around a character, for the error message.
fn around(text: &str, character: char) -> String {
    const LETTERS: usize = 25;
    let at = text.chars().position(|other| other == character).unwrap_or(0);
    text.chars().skip(at.saturating_sub(LETTERS)).take(2 * LETTERS).collect::<String>().trim().to_owned()
}
