//! The result of reading a document.

use super::block::Block;
use super::remarks::Remarks;
use crate::finding::{Arg, Finding, Place};
use crate::rule::Rule;
use crate::source::Source;

/// A document that has been read.
#[derive(Debug)]
pub struct Manuscript {
    /// The text to show: the text of the file or, for Word, ODT and PDF files, one paragraph per line.
    pub source: Source,
    /// The non-empty blocks, in reading order.
    pub blocks: Vec<Block>,
    /// Problems with reading the file, such as the reason why it cannot be read.
    pub findings: Vec<Finding>,
    /// The JSON-LD data of a web page, unparsed.
    pub data: Vec<String>,
    /// The profile data that goedwerk embedded in the document, unparsed.
    pub carried: Option<String>,
    /// The comments and tracked changes.
    pub remarks: Remarks,
}

impl Manuscript {
    /// A document without text.
    pub(super) fn new(source: Source, findings: Vec<Finding>) -> Self {
        let (blocks, data) = (Vec::new(), Vec::new());
        Self { source, blocks, findings, data, carried: None, remarks: Remarks::default() }
    }

    /// The result for a file that cannot be read: a finding of this rule, in which `reason` is the key of the
    /// explanation.
    pub(super) fn refused(name: &str, rule: &'static Rule, reason: &'static str) -> Self {
        let source = Source::new(name, "");
        let finding = Finding::new(rule, Place::Bytes(0..0)).with("reden", Arg::Term(reason));
        Self::new(source, vec![finding])
    }
}
