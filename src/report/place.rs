//! Locations in reports: the line of evidence, and locations in documents without lines.

use serde::Serialize;

use crate::base::Language;
use crate::check::Checked;
use crate::draft::DocumentPlace;
use crate::finding::{Evidence, Mention, Place};
use crate::messages::{discount_text, fill};

/// Words that support a finding or a dimension.
#[derive(Debug, Serialize)]
pub struct EvidenceReport {
    pointer: String,
    line: usize,
    quote: String,
}

impl EvidenceReport {
    /// The line number of the words, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }
}

/// Adds the line number to evidence.
#[must_use]
pub fn evidence(checked: &Checked, evidence: &Evidence) -> EvidenceReport {
    let span = checked.document.evidence_span(&checked.source, evidence);
    EvidenceReport {
        pointer: evidence.pointer.clone(),
        line: checked.source.position(span.start).line,
        quote: evidence.quote.clone(),
    }
}

/// Whether the lines of the source are lines that people see in the file. Word, ODT, PDF and HTML files have none.
#[must_use]
pub fn has_lines(checked: &Checked) -> bool {
    checked.places.as_ref().is_none_or(|places| places.has_lines)
}

/// The location of a finding in a document without lines, as shown to people: headings, paragraph and page. `None` for
/// a file with lines.
#[must_use]
pub fn in_document(checked: &Checked, place: &Place, language: Language) -> Option<String> {
    if has_lines(checked) {
        return None;
    }
    let found = checked.document_place(place);
    Some(
        found.map_or_else(
            || language.words().profile_documents.whole.clone(),
            |found| spoken(found, language),
        ),
    )
}

/// Formats a location in a document: `3. Competenties › Integriteit › alinea 12 (blz. 2)`.
fn spoken(place: DocumentPlace<'_>, language: Language) -> String {
    let words = &language.words().profile_documents;
    let n = ("n", place.paragraph().to_string());
    let paragraph = match place.page() {
        Some(page) => fill(&words.paragraph_on_page, &[n, ("page", page.to_string())]),
        None => fill(&words.paragraph, &[n]),
    };
    let mut parts = place.headings();
    parts.push(&paragraph);
    parts.join(" › ")
}

/// The location before a message: `file:line:column` or, in a document without lines, `file: ` and the location in it.
#[must_use]
pub fn before_message(checked: &Checked, place: &Place, language: Language) -> String {
    in_document(checked, place, language).map_or_else(
        || {
            let start = checked.source.position(checked.document.span(&checked.source, place).start);
            format!("{}:{}:{}", checked.source.name, start.line, start.column)
        },
        |found| format!("{}: {found}", checked.source.name),
    )
}

/// The template for the locations of further findings: lines or, in a document without lines, paragraphs.
#[must_use]
pub fn also(checked: &Checked, language: Language) -> &'static str {
    let words = language.words();
    if has_lines(checked) { &words.report.also } else { &words.profile_documents.also }
}

/// Removes the separator line that the terminal renderer draws between a location and its text, in a document without
/// lines.
#[must_use]
pub fn without_separator(checked: &Checked, text: String) -> String {
    if has_lines(checked) {
        return text;
    }
    let kept: Vec<&str> = text.split('\n').filter(|line| !is_separator(line)).collect();
    kept.join("\n")
}

/// Whether a line consists of `:::`, ignoring white space and colour codes.
fn is_separator(line: &str) -> bool {
    let mut bare = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        bare.push_str(before);
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    bare.push_str(rest);
    bare.trim() == ":::"
}

/// Words that do not count, with their line and the reason.
#[must_use]
pub fn mention_text(checked: &Checked, mention: &Mention, language: Language) -> String {
    let args = [
        ("line", evidence(checked, &mention.evidence).line().to_string()),
        ("quote", mention.evidence.quote.split_whitespace().collect::<Vec<_>>().join(" ")),
        ("why", discount_text(mention.why, language).to_owned()),
    ];
    let words = &language.words().report;
    fill(if has_lines(checked) { &words.mention } else { &words.discounts.in_document }, &args)
}
