//! Reads HTML, with a tokenizer that follows the HTML standard and gives the position of each token.
//!
//! ```text
//! tokens -> page (elements, text and its looks) -> region (which of it is the text itself)
//! ```

mod element;
mod page;
mod region;
mod related;
mod table;

use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::block::{Block, Zone};
use super::collector::Collector;
pub(super) use element::looks;
use page::HtmlPage;

/// Reads a page: its blocks, and its JSON-LD data.
pub(super) fn blocks(text: &str) -> (Vec<Block>, Vec<String>) {
    let read = |sees_all| {
        let mut collector = Collector::new(text);
        let data = read_page(text, 0..text.len(), &mut collector, sees_all);
        (collector.blocks, data)
    };
    let (blocks, data) = read(false);
    // If nothing is visible, read again with what seemed secondary content (menus, dialogs) as text.
    if blocks.iter().all(|block| block.zone == Zone::Hidden) && !blocks.is_empty() {
        read(true)
    } else {
        (blocks, data)
    }
}

/// Reads a byte range of a text as HTML.
pub(super) fn read(text: &str, part: Range<usize>, collector: &mut Collector<'_>) {
    read_page(text, part, collector, false);
}

fn read_page(text: &str, part: Range<usize>, collector: &mut Collector<'_>, sees_all: bool) -> Vec<String> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let from = part.start;
    let mut page = HtmlPage::new(collector, sees_all);
    for token in Tokenizer::new_with_emitter(&text[part], emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&tag, from + tag.span.start..from + tag.span.end),
            Token::EndTag(tag) => page.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) => {
                let said = String::from_utf8_lossy(&words.value);
                page.text(&said, from + words.span.start..from + words.span.end);
            }
            _ => {}
        }
    }
    page.finish()
}

/// The name of the encoding that a page declares in a `<meta>` before its `<body>`; `None` if there is none. As in
/// browsers, a declaration of UTF-16 is ignored: if it can be read as ASCII, the page is not UTF-16.
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

/// The encoding in `<meta charset="...">` or `<meta http-equiv="Content-Type" content="...; charset=...">`; `None` for
/// another `<meta>`.
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

#[cfg(test)]
mod tests;
