//! A document as it was read.

use super::block::Block;
use crate::finding::Finding;
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
}

impl Manuscript {
    /// A file that cannot be read: the finding says why.
    pub(super) fn refused(name: &str, finding: Finding) -> Self {
        let source = Source::new(name, "");
        Self { source, blocks: Vec::new(), findings: vec![finding], data: Vec::new() }
    }
}
