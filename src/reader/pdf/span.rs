//! Pieces of text with their position on a page.

/// The marked content that a piece of text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContentMark {
    /// No mark.
    #[default]
    None,
    /// Marked content with this ID, to which the structure tree refers.
    Content(i32),
    /// An artifact, such as a page number, which is not part of the content.
    Artifact,
}

/// A piece of text on one line, in one font, without wide gaps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Span {
    /// The text, in which words are separated by single spaces.
    pub text: String,
    /// The start, in points from the left edge of the page.
    pub start: f64,
    /// The end, in points from the left edge of the page.
    pub end: f64,
    /// The height of the baseline, in points above the bottom of the page.
    pub y: f64,
    /// The font size, in points.
    pub size: f64,
    /// Whether the text is bold.
    pub is_bold: bool,
    /// The marked content that the piece belongs to.
    pub mark: ContentMark,
    /// The writing direction, as a number of quarter turns. Positions are relative to the page turned upright for this
    /// direction.
    pub turn: u8,
    /// Whether the piece follows a space or the start of a line.
    pub is_apart: bool,
}

/// The minimum gap between letters that counts as a space, as a fraction of the font size.
pub const SPACE: f64 = 0.17;

/// The minimum gap that separates pieces of text (a tab, or the next column), as a fraction of the font size.
pub const WIDE: f64 = 1.0;

/// Collects glyphs into pieces of text.
#[derive(Debug, Default)]
pub struct Spans {
    /// The pieces so far, in drawing order.
    pub found: Vec<Span>,
    /// Whether a space was drawn after the last glyph.
    is_space_drawn: bool,
}

impl Spans {
    /// Adds a glyph.
    pub fn push(&mut self, letter: Span) {
        if letter.text.chars().all(char::is_whitespace) {
            self.is_space_drawn = true;
            return;
        }
        let is_space_drawn = std::mem::take(&mut self.is_space_drawn);
        let Some(last) = self.found.last_mut() else {
            self.found.push(Span { is_apart: true, ..letter });
            return;
        };
        let is_alike = last.is_bold == letter.is_bold
            && last.mark == letter.mark
            && last.turn == letter.turn
            && (last.size - letter.size).abs() < 0.1;
        let is_on_line = last.turn == letter.turn && (last.y - letter.y).abs() < 0.15 * letter.size;
        let gap = (letter.start - last.end) / letter.size.max(0.1);
        let is_next = is_on_line && (-0.5..WIDE).contains(&gap);
        let is_apart = is_space_drawn || !(-0.5..SPACE).contains(&gap) || !is_on_line;
        if is_alike && is_next {
            if is_apart {
                last.text.push(' ');
            }
            last.text.push_str(letter.text.trim());
            last.end = last.end.max(letter.end);
        } else {
            self.found.push(Span { is_apart, text: letter.text.trim().to_owned(), ..letter });
        }
    }
}

/// Whether a piece is an artifact.
pub fn is_artifact(span: &Span) -> bool {
    span.mark == ContentMark::Artifact
}
