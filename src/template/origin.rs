//! Where words come from: marks in the Markdown that are not shown.
//!
//! A template puts `| bron("profiel/doel")` behind what it prints; that puts a comment before the words and one after
//! them.

use minijinja::Value;

use super::markdown;
use crate::base::escape_markdown;

const OPEN: &str = "<!-- bron: ";
const CLOSE: &str = " -->";
const END: &str = "<!-- /bron -->";

/// Words of a document and where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// A file (`profiel`, `vacature`) and a JSON pointer in it: `profiel/kerntaken/0/taken/2`.
    pub origin: String,
    /// The words as the reader sees them.
    pub text: String,
}

/// The filter of the templates: a value with its mark.
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

/// The Markdown without its marks, and without what else its template says in comments.
#[must_use]
pub fn strip(markdown: &str) -> String {
    markdown::unmarked(markdown)
}

/// The words that have a mark, in the order of the document.
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

/// Marked words and what stands behind them.
struct Found<'t> {
    origin: &'t str,
    words: &'t str,
    after: &'t str,
}

/// The first marked words. A mark that a file wrote is escaped, and none.
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

/// The words without what Markdown adds: escapes, stress and the addresses of links.
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
