//! Word files: a ZIP archive in which relationships lead to the part with the text, and from there to its headers,
//! footers, notes, styles and numbering. Each line of the source is one paragraph: first those of the text, then the
//! others.

mod fields;
mod file;
mod looks;
mod numbering;
mod open;
pub(super) mod package;
mod paragraphs;
mod places;
mod properties;
mod styles;
mod tables;

use std::collections::BTreeSet;

use super::block::Zone;
use super::carried;
use super::draft::Story;
use super::manuscript::Manuscript;
use super::remarks;
use super::sheet::lay_out;
use crate::rulebook::bestand::docx_onleesbaar;

use file::{WordFile, opened};

pub use package::resolved;
pub use places::{WordParagraph, WordPlaces};

/// The parts that are read after the text, by the kind of their relationship.
const BESIDE: [(&str, Zone); 4] =
    [("header", Zone::Header), ("footer", Zone::Footer), ("footnotes", Zone::Note), ("endnotes", Zone::Note)];

pub(super) fn read(name: &str, bytes: &[u8]) -> Manuscript {
    // The line numbers shown are paragraph numbers, not lines of the file, so the name says so.
    let name = format!("{name} (alinea's)");
    match story(bytes) {
        Ok(story) => lay_out(&name, story),
        Err(reason) => Manuscript::refused(&name, &docx_onleesbaar::RULE, reason),
    }
}

/// The paragraphs of a file, or the key of the reason why it cannot be read.
fn story(bytes: &[u8]) -> Result<Story, &'static str> {
    let WordFile { mut package, xml, relations, context, .. } = opened(bytes)?;
    let mut story = Story::default();
    if let Some(xml) = package.first(&relations, "comments")? {
        story.remarks.comments = remarks::comments(&xml)?;
    }
    let whole = package.relations("")?;
    if let Some(xml) = package.first(&whole, "custom-properties")? {
        story.carried = carried::of_word(&xml)?;
    }
    paragraphs::read(&xml, &context, Zone::Body, &mut story)?;
    // Headers of the first and of other pages often say the same.
    let (mut parts, mut said) = (BTreeSet::new(), BTreeSet::new());
    for (kind, zone) in BESIDE {
        for relation in relations.iter().filter(|relation| relation.kind == kind) {
            if !parts.insert(relation.part.clone()) {
                continue;
            }
            let Some(xml) = package.0.part(&relation.part)? else { continue };
            let mut beside = Story { tables: story.tables, ..Story::default() };
            paragraphs::read(&xml, &context, zone, &mut beside)?;
            append(&mut story, beside, &mut said, zone != Zone::Note);
        }
    }
    Ok(story)
}

/// Appends the paragraphs of a part beside the text that say something; with `once`, only those that no earlier part said.
fn append(story: &mut Story, mut beside: Story, said: &mut BTreeSet<String>, once: bool) {
    beside.drafts.sort_by_key(|draft| draft.number);
    story.tables = beside.tables;
    let new = |said: &BTreeSet<String>, text: &String| !once || !said.contains(text);
    beside.drafts.retain(|draft| new(said, &draft.shown.text) || !draft.hidden.text.is_empty());
    for mut draft in beside.drafts {
        draft.number = story.paragraphs;
        story.paragraphs += 1;
        if once {
            said.insert(draft.shown.text.clone());
        }
        story.drafts.push(draft);
    }
}
