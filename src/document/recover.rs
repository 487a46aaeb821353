//! Repairs what a typing error broke, so that the rest of the file is still read.

use std::ops::Range;

use super::{Node, events};
use crate::finding::{Finding, Place};
use crate::lint::rules::bestand;

/// What could be read of a text.
#[derive(Debug, Default)]
pub struct Recovered {
    /// The tree.
    pub root: Option<Node>,
    /// Every problem found.
    pub findings: Vec<Finding>,
    /// Parts that could not be read.
    pub damage: Vec<Range<usize>>,
}

/// Reads a text.
pub fn parse(text: &str) -> Recovered {
    let built = events::build(text);
    let mut findings = built.findings;
    if let Some(broken) = built.broken {
        findings.push(Finding::new(&bestand::yaml_onleesbaar::RULE, Place::Bytes(broken.at..broken.at)));
    }
    Recovered { root: built.root, findings, damage: Vec::new() }
}
