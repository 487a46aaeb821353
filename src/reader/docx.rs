//! Word files: a ZIP archive in which relationships lead to the part with the text, and from there to its headers,
//! footers, notes and styles. Each line of the source is one paragraph: first those of the text, then the others.

mod package;
mod paragraphs;
mod styles;

use std::collections::BTreeSet;

use super::block::{Block, BlockShape, Location};
use super::manuscript::Manuscript;
use crate::document::Passage;
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::bestand::docx_onleesbaar;
use crate::source::Source;

use package::{Package, Relation};
use paragraphs::Paragraph;
use styles::{Styles, WordShape};

/// The parts that are read after the text, by the kind of their relationship.
const BESIDE: [&str; 4] = ["header", "footer", "footnotes", "endnotes"];

pub(super) fn read(name: &str, bytes: &[u8]) -> Manuscript {
    // The line numbers shown are paragraph numbers, not lines of the file, so the name says so.
    let name = format!("{name} (alinea's)");
    match paragraphs(bytes) {
        Ok(paragraphs) => lay_out(&name, numbered(paragraphs)),
        Err(reason) => {
            let finding = Finding::new(&docx_onleesbaar::RULE, Place::Bytes(0..0));
            Manuscript::refused(&name, finding.with("reden", Arg::Term(reason)))
        }
    }
}

/// The paragraphs of a file, or the key of the reason why it cannot be read.
fn paragraphs(bytes: &[u8]) -> Result<Vec<Paragraph>, &'static str> {
    let mut package = Package::open(bytes)?;
    let main = package.main()?;
    let xml = package.part(&main)?.ok_or("docx-geen-tekst")?;
    let relations = package.relations(&main)?;
    let styles = match of_kind(&relations, "styles").next() {
        Some(relation) => package.part(&relation.part)?.map(|xml| Styles::parse(&xml)),
        None => None,
    };
    let styles = styles.unwrap_or_default();
    let mut found = paragraphs::read(&xml, &styles)?;
    // Headers of the first and of other pages often say the same.
    let mut said = BTreeSet::new();
    for relation in BESIDE.iter().flat_map(|kind| of_kind(&relations, kind)) {
        if !said.insert(relation.part.clone()) {
            continue;
        }
        let Some(xml) = package.part(&relation.part)? else { continue };
        let beside = paragraphs::read(&xml, &styles)?;
        found.extend(
            beside
                .into_iter()
                .filter(|paragraph| !paragraph.text.trim().is_empty() && said.insert(paragraph.text.clone())),
        );
    }
    Ok(found)
}

fn of_kind<'r>(relations: &'r [Relation], kind: &'r str) -> impl Iterator<Item = &'r Relation> {
    relations.iter().filter(move |relation| relation.kind == kind)
}

/// The shape and text of each paragraph; consecutive items are one list.
fn numbered(paragraphs: Vec<Paragraph>) -> Vec<(BlockShape, String)> {
    let (mut list, mut in_list) = (0, false);
    let mut found = Vec::with_capacity(paragraphs.len());
    for Paragraph { shape, text } in paragraphs {
        let is_item = shape == Some(WordShape::Item);
        list += usize::from(is_item && !in_list);
        in_list = is_item;
        let shape = match shape {
            Some(WordShape::Heading) => BlockShape::Heading(1),
            Some(WordShape::Item) => BlockShape::Item { list, depth: 0 },
            None => BlockShape::Paragraph,
        };
        found.push((shape, text));
    }
    found
}

/// Writes one paragraph per line, so that line numbers equal paragraph numbers.
fn lay_out(name: &str, paragraphs: Vec<(BlockShape, String)>) -> Manuscript {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for (number, (shape, words)) in paragraphs.into_iter().enumerate() {
        let start = text.len();
        let words: String = words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
        text.push_str(&words);
        if words.chars().any(char::is_alphanumeric) {
            let mut passage = Passage::default();
            passage.push(&words, start..text.len());
            let location = Location { paragraph: number + 1, page: None };
            blocks.push(Block { shape, passage, location, ..Block::default() });
        }
        text.push('\n');
    }
    Manuscript { source: Source::new(name, text), blocks, findings: Vec::new(), data: Vec::new() }
}
