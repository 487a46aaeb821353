//! A view of the text line by line: indentation, dashes, keys, quotes and brackets.

use std::ops::Range;

/// A line without its line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    text: &'a str,
    /// Its first byte.
    pub start: usize,
    /// The offset past its last byte.
    pub end: usize,
    /// The number of spaces and tabs before its first character.
    pub indent: usize,
}

/// What precedes the text of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix {
    /// The column of the last dash or of the key, where a sibling would begin.
    pub column: usize,
    /// The key, if the line has one that consists of a single word.
    pub key: Option<Range<usize>>,
    /// The offset at which the text begins.
    pub value: usize,
}

impl<'a> Line<'a> {
    /// The line that contains a byte.
    pub fn at(text: &'a str, at: usize) -> Self {
        let at = at.min(text.len());
        let bytes = text.as_bytes();
        let start = bytes[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |found| found + 1);
        Self::starting(text, start)
    }

    fn starting(text: &'a str, start: usize) -> Self {
        let rest = &text[start..];
        let body = rest.find('\n').map_or(rest, |found| &rest[..found]);
        let body = body.strip_suffix('\r').unwrap_or(body);
        let indent = body.len() - body.trim_start_matches([' ', '\t']).len();
        Self { text, start, end: start + body.len(), indent }
    }

    /// The line below.
    pub fn next(self) -> Option<Self> {
        let found = self.text[self.end..].find('\n')?;
        Some(Self::starting(self.text, self.end + found + 1))
    }

    /// The line above.
    pub fn previous(self) -> Option<Self> {
        (self.start > 0).then(|| Self::at(self.text, self.start - 1))
    }

    /// The lines below.
    pub fn below(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.next(), |line| line.next())
    }

    /// The lines above, nearest first.
    pub fn above(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.previous(), |line| line.previous())
    }

    /// The offset of its first character that is not blank.
    pub fn first(self) -> usize {
        self.start + self.indent
    }

    /// The line from its first character on.
    pub fn body(self) -> &'a str {
        &self.text[self.first()..self.end]
    }

    /// Whether it has no content.
    pub fn is_idle(self) -> bool {
        let body = self.body();
        body.is_empty() || body.starts_with('#')
    }

    /// Whether it begins with a dash.
    pub fn is_item(self) -> bool {
        let body = self.body();
        body == "-" || body.starts_with("- ") || body.starts_with("-\t")
    }

    /// Whether it looks like the start of a list item or an entry.
    pub fn is_sibling_like(self) -> bool {
        self.is_item() || self.prefix().key.is_some()
    }

    /// What precedes its text.
    pub fn prefix(self) -> Prefix {
        let mut at = self.first();
        let mut column = self.indent;
        while let Some(rest) = self.text[at..self.end].strip_prefix('-') {
            if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
                break;
            }
            column = at - self.start;
            at += 1 + (rest.len() - rest.trim_start_matches([' ', '\t']).len());
        }
        let rest = &self.text[at..self.end];
        let Some(length) = key_length(rest) else {
            return Prefix { column, key: None, value: at };
        };
        let colon = at + length + 1;
        let value = colon + leading_blanks(&self.text[colon..self.end]);
        Prefix { column: at - self.start, key: Some(at..at + length), value }
    }

    /// Where the text that begins at `from` ends on this line: before a comment and the space that precedes it.
    pub fn value_end(self, from: usize) -> usize {
        let from = from.clamp(self.start, self.end);
        let value = &self.text[from..self.end];
        let value = value.find(" #").or_else(|| value.find("\t#")).map_or(value, |found| &value[..found]);
        from + value.trim_end().len()
    }
}

/// The length of a key at the start of a text: one word, quoted or not, followed by a colon. Several words are taken
/// for prose, in which the colon is more likely a mistake.
fn key_length(text: &str) -> Option<usize> {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let length = text[1..].find(quote)? + 2;
        return is_separator(&text[length..]).then_some(length);
    }
    let length = text.match_indices(':').map(|(at, _)| at).find(|&at| is_separator(&text[at..]))?;
    let key = &text[..length];
    let is_word = !key.is_empty()
        && !key.contains(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '\'' | '[' | ']' | '{' | '}' | ',' | '#')
        })
        && !key.starts_with(['*', '&', '!', '|', '>', '%', '@', '`']);
    is_word.then_some(length)
}

fn is_separator(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// The number of leading spaces and tabs.
pub fn leading_blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The quotes and brackets of one line, read in isolation.
#[derive(Debug, Default)]
pub struct Marks {
    /// The opening quotes, each with its closing quote if that is on this line.
    pub quotes: Vec<(usize, Option<usize>)>,
    /// The brackets that are still open at the end of the line.
    pub open_brackets: Vec<(usize, char)>,
    /// The first closing bracket of the wrong kind.
    pub mismatch: Option<(usize, char)>,
    /// A quote directly after a closing bracket, where no text is allowed.
    pub stray_quote: Option<usize>,
}

/// Finds the quotes and brackets in a part of the text.
pub fn marks(text: &str, range: Range<usize>) -> Marks {
    let mut marks = Marks::default();
    let bytes = text.as_bytes();
    let mut at = range.start;
    let mut is_value_start = true;
    let mut is_closed = false;
    while at < range.end {
        let byte = bytes[at];
        let next_is_blank = at + 1 >= range.end || matches!(bytes[at + 1], b' ' | b'\t');
        match byte {
            b'"' | b'\'' if is_value_start => {
                let close = closing_quote(text, at, range.end);
                marks.quotes.push((at, close));
                let Some(close) = close else { return marks };
                at = close;
                is_value_start = false;
            }
            b'"' | b'\'' if is_closed => {
                marks.stray_quote = Some(at);
                return marks;
            }
            b'[' | b'{' if is_value_start || !marks.open_brackets.is_empty() => {
                marks.open_brackets.push((at, char::from(byte)));
            }
            b']' | b'}' => {
                if let Some((_, open)) = marks.open_brackets.pop() {
                    let wanted = closing_bracket(open);
                    if wanted != char::from(byte) {
                        marks.mismatch.get_or_insert((at, wanted));
                    }
                }
                is_value_start = false;
            }
            b',' => is_value_start = !marks.open_brackets.is_empty() || is_value_start,
            b':' | b'-' | b'?' if next_is_blank => is_value_start = byte == b':' || is_value_start,
            b'#' if at == range.start || matches!(bytes[at - 1], b' ' | b'\t') => return marks,
            b' ' | b'\t' => {}
            b'!' | b'&' if is_value_start => {
                // A tag or an anchor: the text begins after it.
                while at + 1 < range.end && !matches!(bytes[at + 1], b' ' | b'\t') {
                    at += 1;
                }
            }
            _ => is_value_start = false,
        }
        is_closed = matches!(byte, b']' | b'}') || (is_closed && byte == b' ');
        at += 1;
    }
    marks
}

/// The closing bracket for an opening bracket.
pub fn closing_bracket(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}

/// The offset at which a quote that opens at `open` is closed before `end`.
pub fn closing_quote(text: &str, open: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = bytes[open];
    let mut at = open + 1;
    while at < end {
        if quote == b'"' && bytes[at] == b'\\' {
            at += 1;
        } else if bytes[at] == quote {
            if quote == b'"' || bytes.get(at + 1) != Some(&b'\'') {
                return Some(at);
            }
            at += 1;
        }
        at += 1;
    }
    None
}

/// The end of a text that begins on `line` and continues below, judged by indentation: lines indented further than
/// `column`. If `prose` is set, a line that looks like an entry or an item ends it.
pub fn paragraph_end(line: Line<'_>, from: usize, column: usize, prose: bool) -> usize {
    let mut end = line.value_end(from);
    for below in line.below().take(200) {
        if below.body().is_empty() {
            continue;
        }
        if below.indent <= column || (prose && below.is_sibling_like()) {
            break;
        }
        end = below.value_end(below.first());
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_dashes_and_one_word_keys() {
        for (line, column, key, value) in [
            ("doel: x", 0, Some("doel"), "x"),
            ("  - naam:  x", 4, Some("naam"), "x"),
            ("  - - x", 4, None, "x"),
            ("- Doet dit: en dat", 0, None, "Doet dit: en dat"),
            ("\"a b\": x", 0, Some("\"a b\""), "x"),
            ("http://x", 0, None, "http://x"),
            ("doel:", 0, Some("doel"), ""),
            ("-", 0, None, ""),
        ] {
            let prefix = Line::at(line, 0).prefix();
            assert_eq!(prefix.column, column, "{line}");
            assert_eq!(prefix.key.map(|key| &line[key]), key, "{line}");
            assert_eq!(&line[prefix.value..], value, "{line}");
        }
    }

    #[test]
    fn marks_see_quotes_only_where_a_text_begins() {
        for (line, open) in [
            ("a: \"b", Some(3)),
            ("a: \"b\"", None),
            ("a: collega's en 's-Hertogenbosch", None),
            ("- 'b''s", Some(2)),
            ("- 'b''s'", None),
            ("a: \"b\\\"", Some(3)),
            ("a: [\"b\", \"c]", Some(9)),
            ("a: x # \"b", None),
            ("a: &x \"b", Some(6)),
        ] {
            let marks = marks(line, 0..line.len());
            let found = marks.quotes.iter().find(|(_, close)| close.is_none()).map(|(open, _)| *open);
            assert_eq!(found, open, "{line}");
        }
    }
}
