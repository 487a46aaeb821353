//! Evidence with the line it stands on.

use serde::Serialize;

use crate::check::Checked;
use crate::finding::Evidence;

/// Words that bear on a finding or a dimension.
#[derive(Debug, Serialize)]
pub struct EvidenceReport {
    pointer: String,
    line: usize,
    quote: String,
}

impl EvidenceReport {
    /// The line the words stand on, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }
}

/// Evidence with its line.
#[must_use]
pub fn evidence(checked: &Checked, evidence: &Evidence) -> EvidenceReport {
    let span = checked.document.evidence_span(&checked.source, evidence);
    EvidenceReport {
        pointer: evidence.pointer.clone(),
        line: checked.source.position(span.start).line,
        quote: evidence.quote.clone(),
    }
}
