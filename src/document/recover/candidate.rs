//! A candidate repair for a syntax error.

use super::lines::Line;
use super::text::TextEdit;
use crate::document::events::{Broken, BrokenKind};
use crate::document::tree::MAX_DEPTH;
use crate::finding::{Finding, Place};
use crate::rulebook::bestand;
use std::ops::Range;

/// Files of at least this size get the first repair that helps instead of the best one: they are not written by hand.
pub const LARGE: usize = 256 * 1024;

/// A candidate repair. Its offsets refer to the text at the time the repair is tried.
#[derive(Debug)]
pub struct Candidate {
    pub finding: Finding,
    pub edits: Vec<TextEdit>,
    /// The bytes that may now hold something other than what the author meant.
    pub damage: Range<usize>,
    /// Whether those bytes are dropped.
    pub is_lost: bool,
    /// How far the parser must get for the candidate to count as a repair.
    pub needed: usize,
}

/// Drops a part of the text.
pub fn blank(text: &str, finding: Finding, range: Range<usize>, needed: usize) -> Candidate {
    let edits = vec![TextEdit::blank(text, range.clone())];
    Candidate { finding, edits, damage: range, is_lost: true, needed }
}

/// The finding for an error, if the repair does not supply a more specific one.
pub fn finding(text: &str, broken: &Broken) -> Finding {
    let at = broken.at;
    let line = Line::at(text, at);
    let character = character(text, at);
    let body = Place::Bytes(line.first()..line.end);
    let place = Place::Bytes(character.clone());
    match broken.kind {
        BrokenKind::OpenQuote => {
            Finding::new(&bestand::aanhaling_open::RULE, place).with("teken", &text[character])
        }
        BrokenKind::AfterQuote => Finding::new(&bestand::tekst_na_aanhaling::RULE, place),
        BrokenKind::Escape => Finding::new(&bestand::escape_onbekend::RULE, place),
        BrokenKind::Tab => Finding::new(&bestand::tab::RULE, Place::Bytes(tab_place(text, at))),
        BrokenKind::Bracket => Finding::new(&bestand::haakje_open::RULE, place),
        BrokenKind::Depth => Finding::new(&bestand::te_diep::RULE, place).with("grens", MAX_DEPTH),
        BrokenKind::Dash => Finding::new(&bestand::streepje_achter_sleutel::RULE, place),
        BrokenKind::LooseLine | BrokenKind::AfterRoot => Finding::new(&bestand::losse_regel::RULE, body),
        BrokenKind::Colon => Finding::new(&bestand::dubbele_punt::RULE, place),
        BrokenKind::Character(sign) => {
            Finding::new(&bestand::teken_zonder_aanhaling::RULE, place).with("teken", sign.to_string())
        }
        BrokenKind::Control(sign) => Finding::new(&bestand::stuurteken::RULE, place)
            .with("teken", format!("U+{:04X}", u32::from(sign))),
        BrokenKind::Anchor => Finding::new(&bestand::alias_onbekend::RULE, place),
        BrokenKind::Tag => Finding::new(&bestand::tag_onbekend::RULE, place),
        BrokenKind::Indentation if at <= line.prefix().value => {
            Finding::new(&bestand::inspringing::RULE, body)
        }
        BrokenKind::Indentation if text[..at].trim_end_matches([' ', '\t']).ends_with([']', '}']) => {
            Finding::new(&bestand::tekst_na_haakje::RULE, place)
        }
        BrokenKind::Indentation | BrokenKind::Other => Finding::new(&bestand::yaml_onleesbaar::RULE, place),
    }
}

/// The span of the character at an offset; empty at the end of a line.
pub fn character(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let length = text[at..].chars().next().filter(|c| !matches!(c, '\n' | '\r')).map_or(0, char::len_utf8);
    at..at + length
}

/// The position of the tab: in the indentation of this line or a later one, or before the error.
pub fn tab_place(text: &str, at: usize) -> Range<usize> {
    let line = Line::at(text, at);
    let indented = std::iter::once(line)
        .chain(line.below())
        .take(MAX_LINES)
        .find_map(|line| text[line.start..line.first()].find('\t').map(|found| line.start + found));
    let before = text[line.start..at].rfind('\t').map(|found| line.start + found);
    before.or(indented).map_or(at..at, |tab| tab..tab + 1)
}

/// The number of lines around an error to inspect.
pub const MAX_LINES: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    #[test]
    fn large_files_are_a_quarter_of_the_limit() {
        assert_eq!(LARGE * 4, source::MAX_BYTES);
    }
}
