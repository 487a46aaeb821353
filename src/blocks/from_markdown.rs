//! Parses Markdown into blocks; the only module that knows the Markdown parser.
//!
//! Templates express what Markdown cannot in comments, each on its own line:
//!
//! | Comment | Meaning |
//! |---|---|
//! | `<!-- bron: profiel/kerntaken/0/taken/2 -->` | the origin of the words that follow; may also be inline |
//! | `<!-- rijkoppen -->` | the first cell of each row in the next table is a row header |
//! | `<!-- invullen -->` | the rows of the next table are filled in by hand |
//! | `<!-- bijschrift: Het werk in feiten -->` | the caption of the next table |
//! | `<!-- nieuwe pagina -->`, or `***` | a page break |
//!
//! Other comments are dropped. Raw HTML keeps its text and loses its tags.

mod build;
mod comment;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

pub use self::build::Picture;
use self::build::{Builder, Frame, OpenLine};
use self::comment::Comment;
use super::{Alignment, Block, Content, Inline, plain};
use crate::base::Language;

/// A document from Markdown. Its title is its first heading.
#[must_use]
pub fn content(markdown: &str, language: Language, pictures: &[Picture]) -> Content {
    let blocks = blocks(markdown, pictures);
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(plain(text)),
        _ => None,
    });
    Content {
        language,
        title: title.unwrap_or_default(),
        author: String::new(),
        subject: String::new(),
        blocks,
        carried: None,
    }
}

/// Parses Markdown into blocks. An image that is not among `pictures` is replaced by its alternative text.
#[must_use]
pub fn blocks(markdown: &str, pictures: &[Picture]) -> Vec<Block> {
    #[cfg(test)]
    PARSED.set(PARSED.get() + 1);
    let guarded = comment::guarded(markdown);
    let mut builder = Builder::new(pictures);
    for event in Parser::new_ext(&guarded, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        take(&mut builder, event);
    }
    builder.finish()
}

#[cfg(test)]
thread_local! {
    /// Number of times this thread parsed Markdown, for tests that count work.
    pub(crate) static PARSED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

fn take(builder: &mut Builder<'_>, event: Event<'_>) {
    match event {
        Event::Start(tag) => open(builder, tag),
        Event::End(tag) => close(builder, tag),
        Event::Text(text) if builder.takes_html() => builder.html(&text),
        Event::Text(text) => builder.text(&comment::unguarded(&text)),
        Event::Code(text) => builder.inline(Inline::Code(comment::unguarded(&text))),
        Event::Html(text) => builder.html(&text),
        Event::InlineHtml(text) => {
            if let Some(Comment::Origin(origin)) = Comment::read(&text) {
                builder.inline(Inline::Origin(origin));
            }
        }
        Event::SoftBreak => builder.text(" "),
        Event::HardBreak => builder.inline(Inline::LineBreak),
        Event::Rule => builder.page_break(),
        // Disabled in the parser.
        Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::FootnoteReference(_)
        | Event::TaskListMarker(_) => {}
    }
}

fn open(builder: &mut Builder<'_>, tag: Tag<'_>) {
    match tag {
        Tag::Paragraph => builder.open_line(OpenLine::Paragraph),
        Tag::Heading { level, .. } => builder.open_line(OpenLine::Heading(depth(level))),
        Tag::BlockQuote(_) => builder.open(Frame::Quote(Vec::new())),
        Tag::List(start) => builder.open(Frame::List { start, items: Vec::new() }),
        Tag::Item => builder.open(Frame::Item(Vec::new())),
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
            builder.open_line(OpenLine::Code);
        }
        Tag::HtmlBlock => builder.open(Frame::Html(String::new())),
        Tag::Table(alignments) => builder.open_table(alignments.into_iter().map(alignment).collect()),
        Tag::TableHead | Tag::TableRow => builder.open_row(),
        Tag::TableCell => builder.open_line(OpenLine::Cell),
        Tag::Emphasis => builder.open_line(OpenLine::Emphasis),
        Tag::Strong => builder.open_line(OpenLine::Strong),
        Tag::Strikethrough => builder.open_line(OpenLine::Deleted),
        Tag::Link { link_type, dest_url, .. } => {
            let is_email = link_type == LinkType::Email && !dest_url.starts_with("mailto:");
            let address = if is_email { format!("mailto:{dest_url}") } else { dest_url.into_string() };
            builder.open_line(OpenLine::Link(comment::unguarded(&address)));
        }
        Tag::Image { dest_url, title, .. } => builder.open_line(OpenLine::Image {
            name: comment::unguarded(&dest_url),
            caption: comment::unguarded(&title),
        }),
        // Disabled in the parser; if one appeared, its text would join the enclosing block.
        _ => builder.open(Frame::Through),
    }
}

fn close(builder: &mut Builder<'_>, tag: TagEnd) {
    match tag {
        // A row ends when its last cell ends.
        TagEnd::TableHead | TagEnd::TableRow => {}
        _ => builder.close(),
    }
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
