//! Findings set aside with a reason: by an entry of `uitzonderingen` or by a comment on the line itself; and what
//! is wrong with those.

mod comments;
mod entries;
mod index;
mod waiver;

pub use waiver::{Suppression, can_be_set_aside};

use index::Index;
use waiver::Waiver;

use crate::config::Config;
use crate::document::Document;
use crate::finding::Finding;
use crate::lint::rule;
use crate::model::profile::Exception;
use crate::rulebook::vakwerk;
use crate::source::Source;

/// What is left of the findings after the waivers.
#[derive(Debug, Default)]
pub struct Applied {
    /// The findings that stand, with those about the waivers themselves.
    pub findings: Vec<Finding>,
    /// The findings that were set aside.
    pub suppressed: Vec<Suppressed>,
}

/// A finding that was set aside.
#[derive(Debug, Clone)]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// What set it aside.
    pub by: Suppression,
}

/// Sets aside what the waivers of a file name. A waiver without a reason, past its last day or to an unknown rule
/// sets nothing aside.
#[must_use]
pub fn apply(
    findings: Vec<Finding>,
    source: &Source,
    document: &Document,
    exceptions: &[Exception],
    config: &Config,
    today: Option<&str>,
) -> Applied {
    let (in_comments, mut about) = comments::read(source, document);
    let waivers: Vec<Waiver> = entries::read(exceptions).into_iter().chain(in_comments).collect();
    let mut index = Index::of(&findings, &waivers, source, document);
    let mut findings: Vec<Option<Finding>> = findings.into_iter().map(Some).collect();
    let mut suppressed = Vec::new();
    for waiver in waivers {
        if let Some(problem) = waiver.problem(today) {
            about.push(problem);
            continue;
        }
        let before = suppressed.len();
        let by = (waiver.kind)(waiver.reason.clone().unwrap_or_default());
        let covered = index.take(&waiver).into_iter().filter_map(|at| findings.get_mut(at)?.take());
        suppressed.extend(covered.map(|finding| Suppressed { finding, by: by.clone() }));
        let is_off = rule(&waiver.rule).is_some_and(|rule| config.severity(rule).is_none());
        if suppressed.len() == before && !is_off {
            about.push(waiver.finding(&vakwerk::uitzondering_ongebruikt::RULE));
        }
    }
    Applied { findings: findings.into_iter().flatten().chain(about).collect(), suppressed }
}

/// How many waivers of a file, entries and comments, have a last day.
#[must_use]
pub fn dated(source: &Source, document: &Document, exceptions: &[Exception]) -> usize {
    let (in_comments, _) = comments::read(source, document);
    entries::read(exceptions).iter().chain(&in_comments).filter(|waiver| waiver.until.is_some()).count()
}
