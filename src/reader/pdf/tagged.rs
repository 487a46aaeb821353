//! Reads the text of a tagged PDF by its structure tree.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, list};
use super::join;
use super::line::{TextLine, in_order};
use super::paragraph::{is_bullet, is_number};
use super::running::alike;
use super::span::{ContentMark, Span, is_artifact};
use super::tags::Leaf;
use crate::reader::block::{BlockShape, Zone};
use crate::reader::collector::letters;

/// The content of a document.
pub enum Split {
    /// Blocks by structure, and for each page the text that is not in the structure tree.
    Tagged(Vec<Draft>, Vec<Vec<Span>>),
    /// The text of each page, if there is no structure tree or it omits much of the text.
    Untagged(Vec<Vec<Span>>),
}

/// The minimum percentage of letters that must be in the structure tree.
const COVERED: usize = 90;

/// Reads the content by structure, if the structure tree is complete enough. Artifacts are returned separately.
pub fn split(pages: Vec<Vec<Span>>, leaves: &[Leaf]) -> (Split, Vec<Draft>) {
    let mentioned: BTreeSet<(usize, i32)> =
        leaves.iter().flat_map(|leaf| &leaf.pieces).map(|piece| (piece.page, piece.number)).collect();
    let is_mentioned = |page: usize, span: &Span| match span.mark {
        ContentMark::Content(number) => mentioned.contains(&(page, number)),
        _ => false,
    };
    let (mut covered, mut all) = (0, 0);
    for (page, spans) in pages.iter().enumerate() {
        for span in spans.iter().filter(|span| !is_artifact(span)) {
            let count = letters(&span.text);
            all += count;
            covered += if is_mentioned(page, span) { count } else { 0 };
        }
    }
    let is_tagged = all > 0 && covered * 100 >= all * COVERED;
    // If all text is marked as artifacts, it is the content.
    let is_beside = |span: &Span| is_artifact(span) && all > 0;
    let mut beside: Vec<Draft> = Vec::new();
    let mut said: BTreeSet<(Zone, String)> = BTreeSet::new();
    let mut rest = Vec::new();
    let mut marked: BTreeMap<(usize, i32), Vec<Span>> = BTreeMap::new();
    for (page, spans) in pages.into_iter().enumerate() {
        let middle = middle(&spans);
        let mut left = Vec::new();
        for span in spans {
            match span.mark {
                ContentMark::Content(number) if is_tagged && is_mentioned(page, &span) => {
                    marked.entry((page, number)).or_default().push(span);
                }
                _ => left.push(span),
            }
        }
        let (artifacts, left): (Vec<Span>, Vec<Span>) = left.into_iter().partition(is_beside);
        for line in in_order(artifacts) {
            let zone = if line.y > middle { Zone::Header } else { Zone::Footer };
            let (start, words) = (line.start, join::words(&[line]));
            if said.insert((zone, alike(&words.text))) {
                beside.push(Draft { zone, page, start, words, ..Draft::default() });
            }
        }
        rest.push(left);
    }
    if !is_tagged {
        return (Split::Untagged(rest), beside);
    }
    let mut drafts: Vec<Draft> = leaves.iter().filter_map(|leaf| draft(leaf, &mut marked)).collect();
    typed_bullets(&mut drafts);
    (Split::Tagged(drafts, rest), beside)
}

/// The height of the middle of the text of a page, in points above its bottom.
fn middle(spans: &[Span]) -> f64 {
    let top = spans.iter().map(|span| span.y).fold(f64::MIN, f64::max);
    let bottom = spans.iter().map(|span| span.y).fold(f64::MAX, f64::min);
    f64::midpoint(top, bottom)
}

fn draft(leaf: &Leaf, marked: &mut BTreeMap<(usize, i32), Vec<Span>>) -> Option<Draft> {
    let mut lines: Vec<TextLine> = Vec::new();
    let mut page = None;
    let mut open: Vec<Span> = Vec::new();
    for piece in &leaf.pieces {
        let Some(spans) = marked.remove(&(piece.page, piece.number)) else { continue };
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        if piece.is_label && (is_bullet(&text) || is_number(&text)) {
            continue;
        }
        if page != Some(piece.page) {
            lines.extend(in_order(std::mem::take(&mut open)));
        }
        page = Some(piece.page);
        open.extend(spans);
    }
    lines.extend(in_order(open));
    let start = lines.first()?.start;
    let words = join::words(&lines);
    let page = leaf.pieces.first()?.page;
    Some(Draft {
        shape: leaf.shape,
        zone: leaf.zone,
        cell: leaf.cell,
        page,
        start,
        words,
        ..Draft::default()
    })
}

/// Turns paragraphs that begin with a bullet into list items, and removes the bullets of list items.
fn typed_bullets(drafts: &mut [Draft]) {
    let lists = drafts.iter().filter_map(|draft| list(draft.shape)).max().unwrap_or(0);
    let (mut next, mut is_open) = (lists, false);
    for draft in drafts {
        let rest = draft.words.text.split_once(' ').filter(|(sign, rest)| {
            // A reference to a section of a law is not a list item.
            is_bullet(sign) && !(*sign == "§" && rest.starts_with(|sign: char| sign.is_ascii_digit()))
        });
        let rest = rest.map(|(_, rest)| rest.trim_start().to_owned());
        let is_typed = rest.is_some() && draft.shape == BlockShape::Paragraph;
        if matches!(draft.shape, BlockShape::Paragraph | BlockShape::Item { .. })
            && let Some(rest) = rest
        {
            draft.words.text = rest;
        }
        if is_typed {
            next += usize::from(!is_open);
            draft.shape = BlockShape::Item { list: next, depth: 0 };
        }
        is_open = is_typed;
    }
}
