//! Web pages. Only text and the tags that separate it matter, so a tokenizer that follows the HTML standard is enough;
//! it also gives the position of each token.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::block::{Block, BlockShape};
use super::collector::{Collector, depth};

/// Elements whose text is not displayed.
const HIDDEN: [&str; 7] = ["script", "style", "head", "template", "noscript", "nav", "svg"];
/// Inline elements, which do not separate text.
const INLINE: [&str; 18] = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "small", "span", "strong",
    "sub", "sup", "u", "wbr",
];

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut page = HtmlReader::default();
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&String::from_utf8_lossy(&tag.name), tag.self_closing),
            Token::EndTag(tag) => page.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) if page.hidden.is_none() => {
                let said = String::from_utf8_lossy(&words.value);
                page.text(&said, words.span.start..words.span.end);
            }
            _ => {}
        }
    }
    page.collector.end(page.shape);
    page.collector.blocks
}

/// The name of the encoding that a page declares in a `<meta>` before its `<body>`. As in browsers, a page in which that
/// can be read is not UTF-16, whatever it says.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(bytes, emitter) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        match tag.name.as_slice() {
            b"meta" => {
                if let Some(label) = charset(&tag) {
                    return Some(label).filter(|label| !label.to_ascii_lowercase().starts_with("utf-16"));
                }
            }
            b"body" => return None,
            _ => {}
        }
    }
    None
}

/// The encoding in `<meta charset="...">` or `<meta http-equiv="Content-Type" content="...; charset=...">`.
fn charset(tag: &StartTag<()>) -> Option<String> {
    let value = |name: &[u8]| {
        let value = tag.attributes.iter().find(|(key, _)| key.as_slice() == name)?.1;
        Some(String::from_utf8_lossy(&value.value).trim().to_owned())
    };
    if let Some(label) = value(b"charset") {
        return Some(label);
    }
    let is_type = value(b"http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-type"));
    let content = value(b"content").filter(|_| is_type)?.to_ascii_lowercase();
    let (_, label) = content.split_once("charset")?;
    let label = label.trim_start().strip_prefix('=')?.trim_start();
    let end = |sign: char| sign == ';' || sign.is_whitespace() || matches!(sign, '"' | '\'');
    label.trim_start_matches(['"', '\'']).split(end).next().map(str::to_owned)
}

#[derive(Default)]
struct HtmlReader {
    collector: Collector,
    shape: BlockShape,
    /// The enclosing lists, by number.
    lists: Vec<usize>,
    list: usize,
    /// The element whose text is skipped, with the number of open elements of that name.
    hidden: Option<(String, usize)>,
}

impl HtmlReader {
    fn open(&mut self, name: &str, is_empty: bool) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth += usize::from(hidden == name && !is_empty);
            return;
        }
        if HIDDEN.contains(&name) && !is_empty {
            self.hidden = Some((name.to_owned(), 1));
            return;
        }
        if INLINE.contains(&name) {
            return;
        }
        self.collector.end(self.shape);
        if matches!(name, "ul" | "ol") {
            self.list += 1;
            self.lists.push(self.list);
        }
        self.shape = match name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => BlockShape::Heading(level - b'0'),
            b"li" => BlockShape::Item {
                list: self.lists.last().copied().unwrap_or(0),
                depth: depth(self.lists.len()),
            },
            b"p" | b"br" | b"div" => self.shape,
            _ => BlockShape::Paragraph,
        };
    }

    fn close(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth -= usize::from(hidden == name);
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        if INLINE.contains(&name) {
            return;
        }
        self.collector.end(self.shape);
        if matches!(name, "ul" | "ol") {
            self.lists.pop();
        }
        if !matches!(name, "p" | "br" | "div") {
            self.shape = BlockShape::Paragraph;
        }
    }

    /// Appends text; leading space in a passage is dropped.
    fn text(&mut self, said: &str, file: std::ops::Range<usize>) {
        let blank =
            if self.collector.open.text.is_empty() { said.len() - said.trim_start().len() } else { 0 };
        if blank < said.len() {
            // White space is written literally, except as a rare entity; the span is then slightly too wide.
            self.collector.push(&said[blank..], (file.start + blank).min(file.end)..file.end, false);
        }
    }
}
