//! Traces the sentences of a document to their origin, and shows what was changed.

use std::fmt::Write as _;

use serde::Serialize;

use crate::base::Language;
use crate::check::Checked;
use crate::compose::Traced;
use crate::compose::person::Doubt;
use crate::finding::Place;
use crate::messages::fill;
use crate::template::origin::pieces;

/// Words of a document, with their location in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TraceRow {
    /// The words in the document.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The file of origin.
    #[serde(rename = "bestand")]
    pub file: String,
    /// The line number, from 1.
    #[serde(rename = "regel")]
    pub line: usize,
    /// The JSON pointer.
    #[serde(rename = "plaats")]
    pub pointer: String,
    /// The words in the file, if they differ.
    #[serde(rename = "origineel", skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// Why the words do not address the reader, if they should have.
    #[serde(rename = "gelaten", skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
}

/// The words of a vacancy, in order. Words without a location in the files are not listed.
#[must_use]
pub fn rows(traced: &Traced, profile: &Checked, vacancy: &Checked, language: Language) -> Vec<TraceRow> {
    let row = |piece: crate::template::origin::Piece| {
        let (file, pointer) = piece.origin.split_at(piece.origin.find('/')?);
        let checked = if file == "profiel" { profile } else { vacancy };
        let node = checked.document.node(pointer)?;
        let place = Place::Value(pointer.to_owned());
        let span = checked.document.span(&checked.source, &place);
        let original = checked.document.text(pointer).filter(|original| !is_same(original, &piece.text));
        let left = traced.left.iter().find(|left| left.origin == piece.origin);
        Some(TraceRow {
            text: piece.text,
            file: checked.source.name.clone(),
            line: checked.source.position(span.start.max(node.span.start)).line,
            pointer: pointer.to_owned(),
            original: original.map(one_line),
            left: left.map(|left| reason(left.reason.doubt, &left.reason.word, language)),
        })
    };
    pieces(&traced.marked).into_iter().filter_map(row).collect()
}

/// The file and line of an origin, such as `profiel/kerntaken/0/taken/2`.
#[must_use]
pub fn line<'c>(origin: &str, profile: &'c Checked, vacancy: &'c Checked) -> Option<(&'c str, usize)> {
    let (file, pointer) = origin.split_at(origin.find('/')?);
    let checked = if file == "profiel" { profile } else { vacancy };
    let node = checked.document.node(pointer)?;
    let span = checked.document.span(&checked.source, &Place::Value(pointer.to_owned()));
    Some((&checked.source.name, checked.source.position(span.start.max(node.span.start)).line))
}

/// The rows as text.
#[must_use]
pub fn text(rows: &[TraceRow], language: Language) -> String {
    let words = &language.words().trace;
    let mut text = String::new();
    for row in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}:{}: {}", row.file, row.line, row.text);
        for (label, value) in [(&words.original, &row.original), (&words.left, &row.left)] {
            if let Some(value) = value {
                let _ = writeln!(text, "    {label}: {value}");
            }
        }
    }
    text
}

/// Why a sentence does not address the reader.
#[must_use]
pub fn reason(doubt: Doubt, word: &str, language: Language) -> String {
    let words = &language.words().trace;
    let template = match doubt {
        Doubt::NoVerb => &words.no_verb,
        Doubt::WhoseVerb => &words.whose_verb,
        Doubt::WhoIsMeant => &words.who_is_meant,
        Doubt::Holder => &words.holder,
        Doubt::OtherForm => &words.other_form,
    };
    fill(template, &[("word", word.to_owned())])
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two texts differ only in layout, initial letter and final punctuation.
fn is_same(one: &str, other: &str) -> bool {
    let normal = |text: &str| one_line(text).trim_end_matches('.').to_lowercase();
    normal(one) == normal(other)
}
