//! Turns inlines into runs: text with uniform formatting and a single tag.

use crate::base::Colour;
use crate::blocks::{Inline, plain};

use super::font::{Face, Typeface, Typefaces};
use super::tag::{Role, TagId, Tags};
use crate::write::page::book::{Owner, child};

/// Text with uniform formatting and a single tag.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Hyphenation points given by the author, as byte offsets in the text.
    pub hints: Vec<usize>,
    /// The font.
    pub face: Face,
    /// The font size.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// Whether it is struck through.
    pub struck: bool,
    /// The role of the text.
    pub owner: Owner,
    /// The link: its target, and its full text.
    pub link: Option<(String, String)>,
}

/// The default appearance of text.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The font family.
    pub family: Typeface,
    /// Whether the text is bold.
    pub bold: bool,
    /// Whether the text is italic.
    pub italic: bool,
    /// Whether the text is struck through.
    pub struck: bool,
    /// The font size.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The colour of links.
    pub link: Colour,
}

/// The runs of each line: a single line, unless there are explicit line breaks.
pub fn runs(inlines: &[Inline], look: Look, owner: TagId, tags: &mut Tags) -> Vec<Vec<Run>> {
    let mut gather = Gather { lines: vec![Vec::new()], tags };
    gather.all(inlines, look, owner, None);
    gather.lines.retain(|line| !line.is_empty());
    gather.lines
}

/// A run of decoration.
pub fn decoration(text: &str, look: Look, owner: Owner) -> Run {
    let (text, hints) = written(text);
    let face = Face { family: look.family, ..Face::of(look.bold, look.italic) };
    Run { text, hints, face, size: look.size, colour: look.colour, struck: look.struck, owner, link: None }
}

/// The same runs, each in a font that has all its characters, if there is one.
pub fn covered(runs: &[Run], fonts: &Typefaces<'_>) -> Vec<Run> {
    runs.iter().flat_map(|run| stretches(run, fonts)).collect()
}

fn stretches(run: &Run, fonts: &Typefaces<'_>) -> Vec<Run> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (face, words) in fonts.stretches(run.face, &run.text) {
        let end = start + words.len();
        let hints = run.hints.iter().filter(|hint| (start..end).contains(*hint)).map(|hint| hint - start);
        parts.push(Run { text: words.to_owned(), hints: hints.collect(), face, ..run.clone() });
        start = end;
    }
    parts
}

struct Gather<'a> {
    lines: Vec<Vec<Run>>,
    tags: &'a mut Tags,
}

impl Gather<'_> {
    fn all(&mut self, inlines: &[Inline], look: Look, owner: TagId, link: Option<&(String, String)>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text, look, owner, link),
                Inline::Emphasis(inner) => {
                    self.all(inner, Look { italic: !look.italic, ..look }, owner, link);
                }
                Inline::Strong(inner) => self.all(inner, Look { bold: true, ..look }, owner, link),
                Inline::Deleted(inner) => self.all(inner, Look { struck: true, ..look }, owner, link),
                Inline::Code(text) => {
                    let tag = child(self.tags, owner, Role::Code);
                    self.text(text, look, tag, link);
                }
                Inline::Link { address, text } => {
                    let tag = child(self.tags, owner, Role::Link);
                    let look = Look { colour: look.link, ..look };
                    self.all(text, look, tag, Some(&(address.clone(), plain(text))));
                }
                Inline::LineBreak => self.lines.push(Vec::new()),
                Inline::Origin(_) => {}
            }
        }
    }

    fn text(&mut self, text: &str, look: Look, owner: TagId, link: Option<&(String, String)>) {
        if text.is_empty() {
            return;
        }
        let run = Run { link: link.cloned(), ..decoration(text, look, Owner::Tag(owner)) };
        if let Some(line) = self.lines.last_mut() {
            line.push(run);
        }
    }
}

/// The text as set, and the hyphenation points given by the author. The font has no glyphs for Unicode hyphens; those
/// of ASCII look the same.
pub fn written(text: &str) -> (String, Vec<usize>) {
    let mut written = String::with_capacity(text.len());
    let mut hints = Vec::new();
    for character in text.chars() {
        match character {
            '\u{ad}' => hints.push(written.len()),
            '\u{2010}' => written.push('-'),
            // Word joiners keep the line breaker from splitting a word at the hyphen.
            '\u{2011}' => written.push_str(HELD_HYPHEN),
            // A byte order mark, and the emoji variation selector.
            '\u{feff}' | '\u{fe0f}' => {}
            '\u{2028}' | '\u{2029}' => written.push(' '),
            '\u{200b}' => written.push('\u{200b}'),
            character if character.is_control() => written.push(' '),
            character => written.push(character),
        }
    }
    (written, hints)
}

/// A non-breaking hyphen.
pub const HELD_HYPHEN: &str = "-\u{2060}";
