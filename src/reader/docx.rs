//! Reads Word files: a ZIP archive in which relationships lead to the main document part, and from there to headers,
//! footers, notes, styles and numbering. Each line of the source is one paragraph: first the body, then the other
//! parts.

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

/// The parts that are read after the body, by the type of their relationship.
const BESIDE: [(&str, Zone); 4] =
    [("header", Zone::Header), ("footer", Zone::Footer), ("footnotes", Zone::Note), ("endnotes", Zone::Note)];

pub(super) fn read(name: &str, bytes: &[u8]) -> Manuscript {
    // The line numbers shown are paragraph numbers, so the name says so.
    let name = format!("{name} (alinea's)");
    match story(bytes) {
        Ok(story) => lay_out(&name, story),
        Err(reason) => Manuscript::refused(&name, &docx_onleesbaar::RULE, reason),
    }
}

/// Reads the paragraphs of a file.
///
/// # Errors
/// The key of the message that is shown when the file cannot be read.
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
    // Headers of the first page and of other pages often repeat the same text.
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

/// Appends the paragraphs of a header, footer or notes part. With `once`, paragraphs whose visible text is already in
/// `said` are skipped, unless they have hidden text.
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
