//! Pieces of text with their place on a page.

/// The part of a page that a piece of text belongs to, as the file marks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContentMark {
    /// No mark.
    #[default]
    None,
    /// Marked content with this number, to which the structure of the document refers.
    Content(i32),
    /// Something beside the content, such as a page number.
    Artifact,
}

/// A piece of text on one line, in one font, without wide gaps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Span {
    /// The text, in which words are separated by single spaces.
    pub text: String,
    /// Where it begins and ends, in points from the left edge of the page.
    pub start: f64,
    /// See `start`.
    pub end: f64,
    /// The height of its baseline above the bottom of the page.
    pub y: f64,
    /// The size of its letters in points.
    pub size: f64,
    /// Whether it is bold.
    pub is_bold: bool,
    /// The part that it belongs to.
    pub mark: ContentMark,
    /// In which direction it is written: the number of quarter turns from the usual one. The place is as seen after
    /// turning the page.
    pub turn: u8,
    /// Whether there is a space, or the beginning of a line, before it.
    pub is_apart: bool,
}

/// The gap between letters, in parts of their size, from which there is a space between them.
pub const SPACE: f64 = 0.17;

/// The gap from which text is no longer one piece: a tab, or the next column.
pub const WIDE: f64 = 1.0;

/// Collects letters into pieces.
#[derive(Debug, Default)]
pub struct Spans {
    /// The pieces so far, in the order in which they are drawn.
    pub found: Vec<Span>,
    /// Whether a space was drawn after the last letter.
    is_space_drawn: bool,
}

impl Spans {
    /// Adds a letter, or a few that are one glyph.
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

/// Whether a piece is beside the content.
pub fn is_artifact(span: &Span) -> bool {
    span.mark == ContentMark::Artifact
}
