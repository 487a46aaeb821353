//! Markdown, using a parser that reports source positions.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::collector::{Collector, Form};
use crate::document::Passage;

pub(super) fn passages(text: &str) -> Vec<(Form, Passage)> {
    let mut collector = Collector::default();
    let (mut lists, mut list, mut hidden) = (Vec::new(), 0, 0_usize);
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        let form = lists.last().map_or(Form::Paragraph, |list| Form::Item(*list));
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_)) => hidden += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::MetadataBlock(_)) => hidden = hidden.saturating_sub(1),
            Event::Start(Tag::List(_)) => {
                // The text of an item before a nested list is a passage of its own.
                collector.end(form);
                list += 1;
                lists.push(list);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::End(TagEnd::Heading(_)) => collector.end(Form::Heading),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::HtmlBlock) => {
                collector.end(form);
            }
            Event::Text(words) | Event::Code(words) if hidden == 0 => collector.push(&words, range),
            Event::SoftBreak | Event::HardBreak => collector.push(" ", range),
            _ => {}
        }
    }
    collector.end(Form::Paragraph);
    collector.passages
}
