//! A Word, ODT, PDF, HTML, Markdown or text file that is a profile: bytes in, findings out.
//!
//! ```text
//! bytes -> reader -> placing -> draft -> a tree with places in the document -> the pipeline of a YAML file
//! ```
//!
//! No YAML is written or read. The [`Source`](crate::source::Source) of the result is the text of the document, and the span of
//! each finding (`checked.document.span(&checked.source, &finding.place)`) is a place in it. `checked.places` says which heading,
//! paragraph and page that is: [`DocumentPlaces::at`] gives the block, whose `location.paragraph` is the paragraph that the reader
//! counted, and whose passage maps its words to the same source. An empty span means that the finding is about the document as a
//! whole: it lacks something for which it has no heading either.

use crate::check::{Checked, Settings, check, check_read};
use crate::document::Document;
use crate::draft::{DocumentPlaces, ProfileDraft, tree};
use crate::finding::{Fix, Place};
use crate::judged::{self, Reason};
use crate::placing::{Nature, PlacedLine, nature, place};
use crate::reader::{self, Kind, Manuscript};
use crate::rule::Severity;
use crate::schema::Format;

/// The rule about what has no place in a profile.
const BESIDES: &str = "niet-geplaatst";

/// A document with the place of each line in a profile.
#[derive(Debug)]
pub struct PlacedDocument {
    /// The document. The name of its source is that of the file.
    pub manuscript: Manuscript,
    /// Its lines.
    pub lines: Vec<PlacedLine>,
    kind: Kind,
}

impl PlacedDocument {
    /// Reads a document. One that cannot be read has no blocks, but a finding that says why.
    #[must_use]
    pub fn read(name: &str, bytes: &[u8], kind: Kind) -> Self {
        let mut manuscript = reader::read(name, bytes, kind);
        name.clone_into(&mut manuscript.source.name);
        let lines = place(&manuscript.blocks);
        Self { manuscript, lines, kind }
    }

    /// What it is, by its content; `None` if it cannot be read.
    #[must_use]
    pub fn nature(&self) -> Option<Nature> {
        let blocks = &self.manuscript.blocks;
        (!blocks.is_empty()).then(|| nature(blocks, &self.lines))
    }

    /// Checks it as a profile. Fixes are left out: they would change the tree, and not the document.
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
        let draft = ProfileDraft::of(&manuscript.blocks, &lines);
        let document = tree::document(&draft, &manuscript, &lines);
        let has_lines = matches!(kind, Kind::Plain | Kind::Markdown);
        let places = DocumentPlaces::of(&manuscript, &lines, has_lines);
        let mut checked = check_read(manuscript.source, document, findings, settings);
        let drop_fix = |fix: &mut Option<Fix>| *fix = None;
        checked.findings.iter_mut().for_each(|finding| drop_fix(&mut finding.fix));
        checked.suppressed.iter_mut().for_each(|suppressed| drop_fix(&mut suppressed.finding.fix));
        // What a document says besides the profile is no fault of it.
        for finding in checked.findings.iter_mut().filter(|finding| finding.rule.name == BESIDES) {
            if finding.severity == Severity::Warning {
                finding.severity = Severity::Suggestion;
            }
        }
        checked.places = Some(places);
        checked
    }
}

/// Checks a file that is YAML, or a document that is a profile.
///
/// # Errors
/// What a document is that is no profile. One that cannot be read is checked: its finding says why.
pub fn check_any(name: &str, bytes: &[u8], settings: Settings<'_>) -> Result<Checked, Nature> {
    let Some(kind) = Kind::document(name, bytes) else { return Ok(check(name, bytes, settings)) };
    let document = PlacedDocument::read(name, bytes, kind);
    match document.nature() {
        Some(Nature::Profile) | None => Ok(document.check(settings)),
        Some(other) => Err(other),
    }
}

/// Checks a document as a profile, whatever it is.
#[must_use]
pub fn check_document(name: &str, bytes: &[u8], kind: Kind, settings: Settings<'_>) -> Checked {
    PlacedDocument::read(name, bytes, kind).check(settings)
}
