//! Evidence with its line number.

use serde::Serialize;

use crate::check::Checked;
use crate::finding::Evidence;

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
