//! Checks a profile in a Word, ODT, PDF, HTML, Markdown or text file: bytes in, findings out.
//!
//! ```text
//! bytes -> reader -> placing -> draft -> a tree with spans in the document -> the same checks as for a YAML file
//! ```
//!
//! No YAML is written or parsed. The [`Source`](crate::source::Source) of the result is the text of the document, and
//! the span of a finding (`checked.document.span(&checked.source, &finding.place)`) is a byte range in it.
//! [`DocumentPlaces::at`] maps this span to a block, with its headings, paragraph number and page. An empty span means
//! that the finding is about the document as a whole: something is missing for which the document has no heading
//! either.

use crate::check::{Checked, Settings, check, check_read};
use crate::document::Document;
use crate::draft::{DocumentPlaces, ProfileDraft, tree};
use crate::finding::{Fix, Place};
use crate::judged::{self, Reason};
use crate::placing::{Nature, PlacedLine, nature, place};
use crate::reader::{self, Kind, Manuscript};
use crate::rule::Severity;
use crate::schema::Format;

/// The name of the rule about texts without a place in the profile.
const BESIDES: &str = "niet-geplaatst";

/// A document that was read, with the place of each of its lines in a profile.
#[derive(Debug)]
pub struct PlacedDocument {
    /// The document. Its source has the name of the file.
    pub manuscript: Manuscript,
    /// The placed lines of the document.
    pub lines: Vec<PlacedLine>,
    /// The file type.
    kind: Kind,
}

impl PlacedDocument {
    /// Reads a document. If it cannot be read, it has no blocks, and a finding says why.
    #[must_use]
    pub fn read(name: &str, bytes: &[u8], kind: Kind) -> Self {
        let mut manuscript = reader::read(name, bytes, kind);
        name.clone_into(&mut manuscript.source.name);
        let lines = place(&manuscript.blocks);
        Self { manuscript, lines, kind }
    }

    /// Returns what kind of document this is, by its content. `None` if it cannot be read.
    #[must_use]
    pub fn nature(&self) -> Option<Nature> {
        (!self.manuscript.blocks.is_empty()).then(|| nature(&self.manuscript, &self.lines))
    }

    /// Checks the document as a profile. Findings have no fixes, because a fix would edit the tree and not the
    /// document.
    #[must_use]
    pub fn check(self, settings: Settings<'_>) -> Checked {
        let Self { mut manuscript, lines, kind } = self;
        let findings = std::mem::take(&mut manuscript.findings);
        if manuscript.blocks.is_empty() {
            let place = findings.first().map_or(Place::Bytes(0..0), |finding| finding.place.clone());
            let open = judged::nothing(Reason::Unreadable, place, Some(Format::Profile), settings.config);
            let mut unread = Checked::of_findings(manuscript.source, Document::default(), findings);
            unread.not_judged.push(open);
            return unread;
        }
        let draft = ProfileDraft::read(&manuscript, &lines);
        let document = tree::document(&draft, &manuscript, &lines);
        let has_lines = matches!(kind, Kind::Plain | Kind::Markdown);
        let places = DocumentPlaces::of(&manuscript, &lines, has_lines);
        let mut checked = check_read(manuscript.source, document, findings, settings);
        let drop_fix = |fix: &mut Option<Fix>| *fix = None;
        checked.findings.iter_mut().for_each(|finding| drop_fix(&mut finding.fix));
        checked.suppressed.iter_mut().for_each(|suppressed| drop_fix(&mut suppressed.finding.fix));
        // Texts of the document that are not part of the profile are not a defect of the profile.
        for finding in checked.findings.iter_mut().filter(|finding| finding.rule.name == BESIDES) {
            if finding.severity == Severity::Warning {
                finding.severity = Severity::Suggestion;
            }
        }
        checked.places = Some(places);
        checked
    }
}

/// Checks a YAML file, or a document that is a profile.
///
/// # Errors
/// Returns what the document is if it is not a profile. A document that cannot be read is not an error: the result has
/// a finding that says why.
pub fn check_any(name: &str, bytes: &[u8], settings: Settings<'_>) -> Result<Checked, Nature> {
    let Some(kind) = Kind::document(name, bytes) else { return Ok(check(name, bytes, settings)) };
    let document = PlacedDocument::read(name, bytes, kind);
    match document.nature() {
        Some(Nature::Profile) | None => Ok(document.check(settings)),
        Some(other) => Err(other),
    }
}

/// Checks a document as a profile, even if it is not one by its content.
#[must_use]
pub fn check_document(name: &str, bytes: &[u8], kind: Kind, settings: Settings<'_>) -> Checked {
    PlacedDocument::read(name, bytes, kind).check(settings)
}
