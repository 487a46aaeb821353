//! The text of a tagged PDF, by its structure.

use std::collections::BTreeMap;

use super::assemble::{Draft, is_artifact};
use super::join;
use super::line::{Line, in_order};
use super::paragraph::{is_bullet, is_number};
use super::running::alike;
use super::span::{Mark, Span};
use super::tags::Leaf;
use crate::reader::block::Zone;
use crate::reader::collector::letters;

/// The content of a document.
pub enum Content {
    /// By its structure, and for each page what that does not mention.
    Tagged(Vec<Draft>, Vec<Vec<Span>>),
    /// Without a structure, or with one that leaves much of the text out.
    Untagged(Vec<Vec<Span>>),
}

/// The part of the letters that a structure has to mention, in percent.
const COVERED: usize = 90;

/// Reads the content by its structure, if that is good enough; what is beside the content comes apart.
pub fn split(pages: Vec<Vec<Span>>, leaves: &[Leaf]) -> (Content, Vec<Draft>) {
    let mentioned: BTreeMap<(usize, i32), ()> =
        leaves.iter().flat_map(|leaf| &leaf.pieces).map(|piece| ((piece.page, piece.number), ())).collect();
    let is_mentioned = |page: usize, span: &Span| match span.mark {
        Mark::Content(number) => mentioned.contains_key(&(page, number)),
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
    if all == 0 || covered * 100 < all * COVERED {
        return (Content::Untagged(pages), Vec::new());
    }
    let mut beside: Vec<Draft> = Vec::new();
    let mut rest = Vec::new();
    let mut marked: BTreeMap<(usize, i32), Vec<Span>> = BTreeMap::new();
    for (page, spans) in pages.into_iter().enumerate() {
        let middle = middle(&spans);
        let mut left = Vec::new();
        for span in spans {
            match span.mark {
                Mark::Content(number) if is_mentioned(page, &span) => {
                    marked.entry((page, number)).or_default().push(span)
                }
                _ => left.push(span),
            }
        }
        let (artifacts, left): (Vec<Span>, Vec<Span>) = left.into_iter().partition(is_artifact);
        for line in in_order(artifacts) {
            let zone = if line.y > middle { Zone::Header } else { Zone::Footer };
            let (start, words) = (line.start, join::words(&[line]));
            let is_said =
                |draft: &Draft| draft.zone == zone && alike(&draft.words.text) == alike(&words.text);
            if !beside.iter().any(is_said) {
                beside.push(Draft { zone, page, start, words, ..Draft::default() });
            }
        }
        rest.push(left);
    }
    let drafts = leaves.iter().filter_map(|leaf| draft(leaf, &mut marked)).collect();
    (Content::Tagged(drafts, rest), beside)
}

/// The height of the middle of the text of a page.
fn middle(spans: &[Span]) -> f64 {
    let top = spans.iter().map(|span| span.y).fold(f64::MIN, f64::max);
    let bottom = spans.iter().map(|span| span.y).fold(f64::MAX, f64::min);
    f64::midpoint(top, bottom)
}

fn draft(leaf: &Leaf, marked: &mut BTreeMap<(usize, i32), Vec<Span>>) -> Option<Draft> {
    let mut lines: Vec<Line> = Vec::new();
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
    Some(Draft { shape: leaf.shape, zone: leaf.zone, cell: leaf.cell, page, start, words, is_open: false })
}
