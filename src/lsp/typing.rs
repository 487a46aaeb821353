//! Determines the context of the cursor from the lines of a file: the line being typed is seldom valid YAML, and what
//! is not there yet is not in the tree. Indentation is sufficient.

use std::ops::Range;

use crate::base::pointer::step;
use crate::source::Source;

/// What is expected at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A key of the block at the pointer.
    Key,
    /// The value at the pointer.
    Value,
    /// The list item at the pointer: a value, or the first key of a block.
    Item,
}

/// The context of the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// A JSON pointer, with `*` for list items.
    pub pointer: String,
    /// What is expected there.
    pub wanted: Wanted,
    /// The span of the text already typed, up to the cursor.
    pub word: Range<usize>,
    /// The other keys of the block.
    pub present: Vec<String>,
    /// The column of that text, from 0.
    pub column: usize,
    /// Whether it is inside brackets or braces (flow style), where everything stays on one line.
    pub in_flow: bool,
}

/// The context at a byte offset; `None` in a comment or block scalar, or if it cannot be determined.
#[must_use]
pub fn at(source: &Source, offset: usize) -> Option<Typing> {
    let number = source.position(offset).line;
    let line = source.line(number);
    let before = source.text.get(line.start..offset)?;
    let parts = Parts::of(before);
    if parts.rest.starts_with('#') || before.contains(" #") {
        return None;
    }
    let (mut steps, present) = surroundings(source, number, &parts)?;
    steps.extend(parts.dashes.iter().map(|_| "*".to_owned()));
    let pointer = steps.iter().fold(String::new(), |pointer, name| step(&pointer, name));
    let rest_at = offset - parts.rest.len();
    if parts.rest.starts_with(['{', '[']) {
        return flow(source, &pointer, rest_at, offset);
    }
    let Some((key, value)) = split_key(parts.rest) else {
        let wanted = if parts.dashes.is_empty() { Wanted::Key } else { Wanted::Item };
        let word = rest_at..offset;
        return Some(Typing { pointer, wanted, word, present, column: parts.column, in_flow: false });
    };
    let pointer = step(&pointer, key);
    let start = offset - value.len();
    if value.starts_with(['{', '[']) {
        return flow(source, &pointer, start, offset);
    }
    // Directly after the colon there is no value yet: a space must come first.
    (start > rest_at + key.len() + 1).then(|| Typing {
        pointer,
        wanted: Wanted::Value,
        word: start..offset,
        present: Vec::new(),
        column: parts.column,
        in_flow: false,
    })
}

/// The parts of a line.
struct Parts<'a> {
    /// The columns of its leading dashes.
    dashes: Vec<usize>,
    /// The column of the text after them.
    column: usize,
    /// The text after them.
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn of(line: &'a str) -> Self {
        let mut dashes = Vec::new();
        let mut rest = line.trim_start_matches(' ');
        while let Some(after) =
            rest.strip_prefix('-').filter(|after| after.is_empty() || after.starts_with(' '))
        {
            dashes.push(line.len() - rest.len());
            rest = after.trim_start_matches(' ');
        }
        Self { dashes, column: line.len() - rest.len(), rest }
    }

    fn is_blank(&self) -> bool {
        self.rest.is_empty() && self.dashes.is_empty() || self.rest.starts_with('#')
    }

    /// The column at which the line starts: that of the first dash, if any.
    fn start(&self) -> usize {
        self.dashes.first().copied().unwrap_or(self.column)
    }

    fn key(&self) -> Option<&'a str> {
        split_key(self.rest).map(|(key, _)| key)
    }
}

/// The key of a line and its value, if it has a key.
fn split_key(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(": ").or_else(|| Some((text.strip_suffix(':')?, "")))?;
    let is_name = !key.is_empty() && !key.starts_with(['"', '\'', '{', '[', '#', '&', '*', '|', '>']);
    is_name.then(|| (key.trim_end(), value.trim_start()))
}

/// The path to the block that contains a line, and the other keys of that block.
fn surroundings(source: &Source, number: usize, own: &Parts<'_>) -> Option<(Vec<String>, Vec<String>)> {
    let mut steps = Vec::new();
    let mut present = Vec::new();
    // Enclosing lines start left of these columns; a list may start directly below its key.
    let mut key_limit = own.dashes.first().map_or(own.column, |dash| dash + 1);
    let mut dash_limit = own.start();
    let mut in_block = own.dashes.is_empty();
    for above in (1..number).rev() {
        let parts = Parts::of(&source.text[source.line(above)]);
        if parts.is_blank() {
            continue;
        }
        if in_block && parts.column == own.column {
            present.extend(parts.key().map(str::to_owned));
        }
        if let Some((key, value)) = split_key(parts.rest).filter(|_| parts.column < key_limit) {
            let value = value.split(" #").next().unwrap_or_default().trim();
            if !(value.is_empty() || value.starts_with(['#', '&'])) {
                return None;
            }
            steps.push(key.to_owned());
            key_limit = parts.column;
            dash_limit = parts.column;
        }
        for &dash in parts.dashes.iter().rev() {
            if dash < dash_limit {
                steps.push("*".to_owned());
                key_limit = dash + 1;
                dash_limit = dash;
            }
        }
        in_block &= parts.start() >= own.column;
        if dash_limit == 0 && key_limit == 0 && !in_block {
            break;
        }
    }
    for below in number + 1..=source.lines() {
        let parts = Parts::of(&source.text[source.line(below)]);
        if !parts.is_blank() {
            if parts.start() < own.column {
                break;
            }
            if parts.column == own.column {
                present.extend(parts.key().map(str::to_owned));
            }
        }
    }
    steps.reverse();
    Some((steps, present))
}

/// An open bracket or brace.
struct OpenKey {
    is_map: bool,
    pointer: String,
    key: Option<String>,
    keys: Vec<String>,
    token: usize,
}

/// The context inside brackets and braces that open at `start`.
fn flow(source: &Source, pointer: &str, start: usize, offset: usize) -> Option<Typing> {
    let mut open: Vec<OpenKey> = Vec::new();
    let mut quote = None;
    let text = &source.text[start..offset];
    for (at, sign) in text.char_indices() {
        if let Some(closing) = quote {
            quote = (sign != closing).then_some(closing);
            continue;
        }
        let here = start + at;
        match sign {
            '"' | '\'' if open.last().is_some_and(|open| source.text[open.token..here].trim().is_empty()) => {
                quote = Some(sign);
            }
            '{' | '[' => {
                let pointer = open.last().map_or_else(|| pointer.to_owned(), OpenKey::below);
                let is_map = sign == '{';
                open.push(OpenKey { is_map, pointer, key: None, keys: Vec::new(), token: here + 1 });
            }
            '}' | ']' => drop(open.pop()),
            ':' if text[at + 1..].starts_with(' ') => {
                if let Some(open) = open.last_mut().filter(|open| open.is_map) {
                    let key = source.text[open.token..here].trim().to_owned();
                    open.keys.push(key.clone());
                    open.key = Some(key);
                    open.token = here + 1;
                }
            }
            ',' => {
                if let Some(open) = open.last_mut() {
                    open.key = None;
                    open.token = here + 1;
                }
            }
            _ => {}
        }
    }
    let innermost = open.pop()?;
    let blank =
        source.text[innermost.token..offset].len() - source.text[innermost.token..offset].trim_start().len();
    let wanted = match (innermost.is_map, &innermost.key) {
        (true, None) => Wanted::Key,
        (true, Some(_)) => Wanted::Value,
        (false, _) => Wanted::Item,
    };
    let pointer = if wanted == Wanted::Key { innermost.pointer.clone() } else { innermost.below() };
    let word = innermost.token + blank..offset;
    let mut present = Vec::new();
    if wanted == Wanted::Key {
        let line_end = source.line(source.position(offset).line).end;
        let after = source.text.get(offset..line_end)?.split('}').next().unwrap_or_default();
        let later = after.split(',').filter_map(|entry| Some(entry.split_once(':')?.0.trim().to_owned()));
        present.extend(innermost.keys.into_iter().chain(later));
    }
    Some(Typing { pointer, wanted, word, present, column: 0, in_flow: true })
}

impl OpenKey {
    /// The pointer of the content being typed.
    fn below(&self) -> String {
        step(&self.pointer, if self.is_map { self.key.as_deref().unwrap_or_default() } else { "*" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The context of `|` in a text.
    fn place(text: &str) -> Option<(String, Wanted, Vec<String>)> {
        let offset = text.find('|')?;
        let source = Source::new("", text.replacen('|', "", 1));
        at(&source, offset).map(|typing| (typing.pointer, typing.wanted, typing.present))
    }

    fn expect(text: &str, pointer: &str, wanted: Wanted, present: &[&str]) {
        let present = present.iter().map(|&key| key.to_owned()).collect();
        assert_eq!(place(text), Some((pointer.to_owned(), wanted, present)), "{text}");
    }

    #[test]
    fn indentation_says_where_a_key_belongs() {
        expect("a: 1\n|\nb: 2\n", "", Wanted::Key, &["a", "b"]);
        expect("competenties:\n  - naam: x\n    |", "/competenties/*", Wanted::Key, &["naam"]);
        expect("c:\n- naam: x\n  |\n  id: y\n- naam: z\n", "/c/*", Wanted::Key, &["naam", "id"]);
        expect("a:\n  b:\n    c: 1\n  d|\ne: 1\n", "/a", Wanted::Key, &["b"]);
        expect("a:\n  # uitleg\n\n  b: 1\n  |", "/a", Wanted::Key, &["b"]);
        expect("a:\n  - b: 1\n  - |\n    c: 2\n", "/a/*", Wanted::Item, &["c"]);
    }

    #[test]
    fn values_belong_to_their_key() {
        expect("u:\n  - regel: |\n", "/u/*/regel", Wanted::Value, &[]);
        expect("u:\n- regel: intervisie-on|\n", "/u/*/regel", Wanted::Value, &[]);
        expect("a:\n  b:\n    - |", "/a/b/*", Wanted::Item, &[]);
        expect("a:\n  b:\n  - x\n  - |", "/a/b/*", Wanted::Item, &[]);
        expect(
            "k:\n  - taken:\n      - tekst: x\n        competenties: [een, |]",
            "/k/*/taken/*/competenties/*",
            Wanted::Item,
            &[],
        );
        expect("uren: { min: 1, |, max: 2 }", "/uren", Wanted::Key, &["min", "max"]);
        expect("a: { b: [{ c: |", "/a/b/*/c", Wanted::Value, &[]);
    }

    #[test]
    fn inside_a_text_nothing_is_offered() {
        for text in ["a: >-\n  tekst |", "a: tekst\n  |", "# regel: |", "a: 1 # |", "a:|"] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
