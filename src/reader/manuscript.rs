//! A document as it was read.

use super::block::Block;
use super::remarks::Remarks;
use crate::finding::{Arg, Finding, Place};
use crate::rule::Rule;
use crate::source::Source;

/// A document as it was read.
#[derive(Debug)]
pub struct Manuscript {
    /// The text to show: that of the file itself, or one block per line where a file is not a text.
    pub source: Source,
    /// The blocks that say something, in reading order.
    pub blocks: Vec<Block>,
    /// The reason why the file cannot be read.
    pub findings: Vec<Finding>,
    /// The data that a web page has about itself (JSON-LD), as it is written.
    pub data: Vec<String>,
    /// What goedwerk wrote into the document about the profile that it shows, as it is written.
    pub carried: Option<String>,
    /// What people wrote about the text, and the changes that they tracked.
    pub remarks: Remarks,
}

impl Manuscript {
    /// A document without text.
    pub(super) fn new(source: Source, findings: Vec<Finding>) -> Self {
        let (blocks, data) = (Vec::new(), Vec::new());
        Self { source, blocks, findings, data, carried: None, remarks: Remarks::default() }
    }

    /// A file that cannot be read, with a finding of this rule; `reason` is the key of the text that explains why.
    pub(super) fn refused(name: &str, rule: &'static Rule, reason: &'static str) -> Self {
        let source = Source::new(name, "");
        let finding = Finding::new(rule, Place::Bytes(0..0)).with("reden", Arg::Term(reason));
        Self::new(source, vec![finding])
    }
}
