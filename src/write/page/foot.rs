//! Page footers: publisher, subject and page number.

use crate::blocks::Content;
use crate::messages::fill;
use crate::write::error::WriteError;
use crate::write::style::HouseStyle;

use super::font::{Typeface, Typefaces};
use super::lines::{Breaking, Line, lines};
use super::runs::{Look, decoration};
use super::sheet::{COLUMN, FOOT, SIDE, SMALL};
use super::tag::{Role, Tags};
use crate::write::page::book::{Book, Owner, child};

/// Maximum share of the width for the text on the left.
const LEFT: f32 = 0.75;
/// Maximum number of characters of the text on the left: more than fit on a line.
const LONGEST: usize = 1_000;

/// Adds the footers to the pages. The address on the first page is content, and comes last in reading order.
pub fn feet(
    book: &mut Book,
    content: &Content,
    style: &HouseStyle,
    fonts: &Typefaces<'_>,
) -> Result<(), WriteError> {
    let pages = book.pages.len();
    let organisation = if style.name.is_empty() { &content.author } else { &style.name };
    let said: Vec<&str> = [organisation, &content.title]
        .into_iter()
        .map(String::as_str)
        .filter(|words| !words.is_empty())
        .collect();
    // One line of it is shown.
    let said: String = said.join(" · ").chars().take(LONGEST).collect();
    let left: Vec<Line> = set(book, (style, fonts), &said, Owner::Foot)?.into_iter().take(1).collect();
    let words = &content.language.words().document;
    for page in 0..pages {
        let number = fill(&words.page, &[("n", (page + 1).to_string()), ("total", pages.to_string())]);
        let number = set(book, (style, fonts), &number, Owner::Foot)?;
        put(book, page, number, true);
        if page > 0 || style.address.is_empty() {
            put(book, page, left.clone(), false);
        }
    }
    if !style.address.is_empty() {
        let tag = child(&mut book.tags, Tags::ROOT, Role::Paragraph);
        let address = set(book, (style, fonts), &style.address.join(" · "), Owner::Tag(tag))?;
        put(book, 0, address, false);
    }
    Ok(())
}

fn set(
    book: &Book,
    (style, fonts): (&HouseStyle, &Typefaces<'_>),
    words: &str,
    owner: Owner,
) -> Result<Vec<Line>, WriteError> {
    let (size, colour, link) = (SMALL.size, style.text, style.accent);
    let look = Look { family: Typeface::Text, bold: false, italic: false, struck: false, size, colour, link };
    let breaking = Breaking { fonts, language: book.language, hyphens: false, setting: SMALL };
    if words.is_empty() {
        return Ok(Vec::new());
    }
    lines(&[vec![decoration(words, look, owner)]], LEFT * COLUMN, breaking)
}

fn put(book: &mut Book, page: usize, lines: Vec<Line>, right: bool) {
    let mut y = FOOT;
    for line in lines {
        let x = if right { SIDE + COLUMN - line.width } else { SIDE };
        for mark in &line.marks {
            book.put(page, mark.moved(x, y));
        }
        y += SMALL.leading;
    }
}
