//! Where words come from: marks in the Markdown that are not shown.
//!
//! A template puts `| bron("profiel/doel")` behind what it prints; that puts a comment before the words. The comment
//! holds for the words after it, up to the next comment or the end of the line.

use minijinja::Value;

use super::markdown;

const OPEN: &str = "<!-- bron: ";
const CLOSE: &str = " -->";

/// Words of a document and where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// A file (`profiel`, `vacature`) and a JSON pointer in it: `profiel/kerntaken/0/taken/2`.
    pub origin: String,
    /// The words as the reader sees them.
    pub text: String,
}

/// The filter of the templates: a value with its mark.
pub fn mark(value: &Value, origin: &str) -> Value {
    let shown = match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => markdown::escape(text),
        None => value.to_string(),
    };
    if shown.trim().is_empty() {
        return Value::from_safe_string(String::new());
    }
    Value::from_safe_string(format!("{OPEN}{origin}{CLOSE}{shown}"))
}

/// The Markdown without its marks.
#[must_use]
pub fn strip(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, _, after)) = next(rest) {
        plain.push_str(before);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// The words that have a mark, in the order of the document.
#[must_use]
pub fn pieces(markdown: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for line in markdown.lines() {
        let mut rest = line;
        while let Some((_, origin, after)) = next(rest) {
            let words = next(after).map_or(after, |(before, _, _)| before);
            pieces.push(Piece { origin: origin.to_owned(), text: plain(words) });
            rest = after;
        }
    }
    pieces
}

/// The text before the first mark, its origin and the text after it. A mark that a file wrote is escaped, and none.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find(OPEN)?;
        let slashes = text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
        if slashes % 2 == 0 {
            let (origin, after) = text[at + OPEN.len()..].split_once(CLOSE)?;
            return Some((&text[..at], origin, after));
        }
        from = at + OPEN.len();
    }
}

/// The words without what Markdown adds: escapes, stress and what stands between cells.
fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut letters = words.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next()),
            '*' | '|' | '<' | '>' | '#' => {}
            other => text.push(other),
        }
    }
    text.trim_matches(|sign: char| sign.is_whitespace() || sign == '·').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces, strip};

    #[test]
    fn marks_go_and_say_where_words_come_from() {
        let marked = "- <!-- bron: profiel/doel -->Je *werkt* \\*hard\\*. <!-- bron: vacature/titel -->Ja\n\\<!-- bron: x -->\n";
        assert_eq!(strip(marked), "- Je *werkt* \\*hard\\*. Ja\n\\<!-- bron: x -->\n");
        let piece = |origin: &str, text: &str| Piece { origin: origin.to_owned(), text: text.to_owned() };
        assert_eq!(pieces(marked), [piece("profiel/doel", "Je werkt *hard*."), piece("vacature/titel", "Ja")]);
    }
}
