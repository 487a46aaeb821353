//! Where the words of a document come from, as invisible marks in the Markdown.
//!
//! A template applies `| bron("profiel/doel")` to what it prints, which puts one comment before the words and one after
//! them.

use minijinja::Value;

use super::markdown;
use crate::base::escape_markdown;

const OPEN: &str = "<!-- bron: ";
const CLOSE: &str = " -->";
const END: &str = "<!-- /bron -->";

/// Words of a document and their origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// A file (`profiel`, `vacature`) and a JSON pointer in it: `profiel/kerntaken/0/taken/2`.
    pub origin: String,
    /// The words as shown to the reader.
    pub text: String,
}

/// The template filter: wraps a value in its marks.
#[must_use]
pub fn mark(value: &Value, origin: &str) -> Value {
    let shown = match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => escape_markdown(text),
        None => value.to_string(),
    };
    let marked = |words: &str| format!("{OPEN}{origin}{CLOSE}{words}{END}");
    let paragraphs = shown.split("\n\n").filter(|words| !words.trim().is_empty());
    Value::from_safe_string(paragraphs.map(marked).collect::<Vec<_>>().join("\n\n"))
}

/// The Markdown without its marks and other comments from the template.
#[must_use]
pub fn strip(markdown: &str) -> String {
    markdown::unmarked(markdown)
}

/// The marked words, in document order.
#[must_use]
pub fn pieces(markdown: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = markdown;
    while let Some(found) = next(rest) {
        pieces.push(Piece { origin: found.origin.to_owned(), text: plain(found.words) });
        rest = found.after;
    }
    pieces
}

/// Marked words and the text after them.
struct Found<'t> {
    origin: &'t str,
    words: &'t str,
    after: &'t str,
}

/// The first marked words. A mark that comes from a file is escaped, and therefore ignored.
fn next(text: &str) -> Option<Found<'_>> {
    let at = unescaped(text, OPEN)?;
    let (origin, rest) = text[at + OPEN.len()..].split_once(CLOSE)?;
    let end = unescaped(rest, END)?;
    Some(Found { origin, words: &rest[..end], after: &rest[end + END.len()..] })
}

fn unescaped(text: &str, mark: &str) -> Option<usize> {
    let is_escaped = |at: usize| text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
    text.match_indices(mark).map(|(at, _)| at).find(|at| !is_escaped(*at))
}

/// The words without Markdown syntax: escapes, emphasis and link destinations.
fn plain(words: &str) -> String {
    let words = match words.strip_prefix('[').and_then(|link| link.split_once("](")) {
        Some((shown, _)) => shown,
        None => words,
    };
    let mut text = String::with_capacity(words.len());
    let mut letters = words.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next()),
            '*' | '<' | '>' => {}
            other => text.push(other),
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces, strip};

    #[test]
    fn marks_go_and_say_where_words_come_from() {
        let marked = "- <!-- bron: profiel/doel -->Je *werkt* \\*hard\\*.<!-- /bron --> (<!-- bron: vacature/titel -->Ja<!-- /bron -->)\n\\<!-- bron: x -->\n";
        assert_eq!(strip(marked), "- Je *werkt* \\*hard\\*. (Ja)\n\\<!-- bron: x -->\n");
        let piece = |origin: &str, text: &str| Piece { origin: origin.to_owned(), text: text.to_owned() };
        assert_eq!(
            pieces(marked),
            [piece("profiel/doel", "Je werkt *hard*."), piece("vacature/titel", "Ja")]
        );
    }
}
