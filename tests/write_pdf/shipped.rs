//! The documents of the shipped profiles, as blocks.

use std::fs;
use std::path::Path;

use goedwerk::blocks::{Block, Content, Inline, Table, plain};
use goedwerk::check::{Content as Checked, Settings, check};
use goedwerk::render;
use goedwerk::text::Language;
use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

/// The vacancies and the plans of the shipped profiles in a language, each with its name.
pub fn documents(language: Language) -> Vec<(String, Content)> {
    let mut documents = Vec::new();
    for (folder, name) in [("uwv", "werkcoach"), ("gemeenten", "klantmanager")] {
        let Checked::Profile(profile, _) = read(&format!("{folder}/{name}.yaml")) else {
            panic!("a profile")
        };
        let Checked::Vacancy(vacancy) = read(&format!("{folder}/{name}.vacature.yaml")) else {
            panic!("a vacancy")
        };
        let Checked::Development(plan) = read(&format!("{folder}/{name}.ontwikkeling.yaml")) else {
            panic!("a plan")
        };
        let vacancy = render::vacancy(&profile, &vacancy, language).expect("the template works");
        let plan = render::plan(&profile, &plan, language).expect("the template works");
        documents.push((format!("{name}.vacature"), content(&vacancy, language)));
        documents.push((format!("{name}.plan"), content(&plan, language)));
    }
    documents
}

fn read(name: &str) -> Checked {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles").join(name);
    let bytes = fs::read(&path).expect("the file is shipped");
    let sibling = |relative: &str| fs::read(path.parent().expect("a folder").join(relative)).ok();
    check(name, &bytes, Settings { sibling: &sibling, ..Settings::default() })
        .content
        .expect("the file is good")
}

fn content(markdown: &str, language: Language) -> Content {
    let mut events = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let blocks = blocks(&mut events);
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(plain(text)),
        _ => None,
    });
    Content {
        language,
        title: title.unwrap_or_default(),
        author: "UWV".into(),
        subject: "vacature".into(),
        blocks,
    }
}

/// Blocks until the end of what holds them. Words without a paragraph around them, as in a tight list, become one.
fn blocks<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Block> {
    let mut found = Vec::new();
    let mut loose = Vec::new();
    while let Some(event) = events.next() {
        let block = match event {
            Event::Start(Tag::Paragraph) => Block::Paragraph(inlines(events)),
            Event::Start(Tag::Heading { level, .. }) => {
                Block::Heading { level: level as u8, text: inlines(events) }
            }
            Event::Start(Tag::BlockQuote(_)) => Block::Quote(blocks(events)),
            Event::Start(Tag::List(start)) => {
                flush(&mut loose, &mut found);
                Block::List { start, items: items(events) }
            }
            Event::Start(Tag::Table(alignments)) => Block::Table(table(events, &alignments)),
            Event::Rule => Block::PageBreak,
            Event::End(_) => break,
            other => {
                loose.extend(inline(other, events));
                continue;
            }
        };
        flush(&mut loose, &mut found);
        found.push(block);
    }
    flush(&mut loose, &mut found);
    found
}

fn flush(loose: &mut Vec<Inline>, found: &mut Vec<Block>) {
    if !loose.is_empty() {
        found.push(Block::Paragraph(std::mem::take(loose)));
    }
}

fn items<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Vec<Block>> {
    let mut items = Vec::new();
    while let Some(Event::Start(Tag::Item)) = events.next() {
        items.push(blocks(events));
    }
    items
}

fn table<'a>(events: &mut impl Iterator<Item = Event<'a>>, alignments: &[Alignment]) -> Table {
    use goedwerk::blocks::Alignment as Side;
    let side = |alignment: &Alignment| match alignment {
        Alignment::Right => Side::Right,
        Alignment::Center => Side::Center,
        _ => Side::Left,
    };
    let mut table = Table {
        alignments: alignments.iter().map(side).collect(),
        has_header_column: true,
        ..Table::default()
    };
    let mut row = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::TableCell) => row.push(inlines(events)),
            Event::End(TagEnd::TableHead) => table.header = std::mem::take(&mut row),
            Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    table
}

fn inlines<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Inline> {
    let mut found = Vec::new();
    while let Some(event) = events.next() {
        if matches!(event, Event::End(_)) {
            break;
        }
        found.extend(inline(event, events));
    }
    found
}

fn inline<'a>(event: Event<'a>, events: &mut impl Iterator<Item = Event<'a>>) -> Option<Inline> {
    Some(match event {
        Event::Text(text) => Inline::Text(text.into_string()),
        Event::Code(text) => Inline::Code(text.into_string()),
        Event::SoftBreak => Inline::Text(" ".to_owned()),
        Event::HardBreak => Inline::LineBreak,
        Event::Start(Tag::Emphasis) => Inline::Emphasis(inlines(events)),
        Event::Start(Tag::Strong) => Inline::Strong(inlines(events)),
        Event::Start(Tag::Link { dest_url, .. }) => {
            Inline::Link { address: dest_url.into_string(), text: inlines(events) }
        }
        _ => return None,
    })
}
