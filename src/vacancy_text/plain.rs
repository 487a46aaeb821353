//! Plain text. A line that starts with a bullet is a list item; a blank line ends a paragraph.

use super::collector::{Collector, Form};
use crate::document::Passage;

/// The prefixes of a list item.
const BULLETS: [&str; 6] = ["- ", "* ", "• ", "– ", "o ", "· "];
/// The maximum number of words in a line that counts as a heading.
const HEADING_WORDS: usize = 8;

pub(super) fn passages(text: &str) -> Vec<(Form, Passage)> {
    let mut collector = Collector::default();
    let (mut at, mut list, mut in_list) = (0, 0, false);
    let mut form = Form::Paragraph;
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        let content = line.trim();
        at += line.len();
        if content.is_empty() {
            collector.end(form);
            (form, in_list) = (Form::Paragraph, false);
            continue;
        }
        if let Some(bullet) = BULLETS.iter().find(|bullet| content.starts_with(**bullet)) {
            collector.end(form);
            list += usize::from(!in_list);
            (form, in_list) = (Form::Item(list), true);
            collector.push(&content[bullet.len()..], start + bullet.len()..start + content.len());
        } else {
            if !collector.open.text.is_empty() {
                let end = collector.open.pieces.last().map_or(start, |piece| piece.file.end);
                collector.push(" ", end..start);
            }
            collector.push(content, start..start + content.len());
        }
    }
    collector.end(form);
    for (form, passage) in &mut collector.passages {
        let is_sentence = passage.text.ends_with(['.', '!', '?', ';', ',', ':']);
        if *form == Form::Paragraph
            && !is_sentence
            && passage.text.split_whitespace().count() <= HEADING_WORDS
        {
            *form = Form::Heading;
        }
    }
    collector.passages
}
