//! Findings suppressed with a reason: by an entry in `uitzonderingen` or by a comment on the line itself; and problems
//! of these waivers.

mod comments;
mod entries;
mod index;
mod texts;
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

/// The result of applying the waivers to the findings.
#[derive(Debug, Default)]
pub struct Applied {
    /// The remaining findings, including those about the waivers themselves.
    pub findings: Vec<Finding>,
    /// The findings that were suppressed.
    pub suppressed: Vec<Suppressed>,
}

/// A suppressed finding.
#[derive(Debug, Clone)]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// What suppressed it.
    pub by: Suppression,
}

/// Suppresses the findings that the waivers of a file name. A waiver without a reason, past its end date or for an
/// unknown rule suppresses nothing.
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

/// The number of waivers in a file, entries and comments, that have an end date.
#[must_use]
pub fn dated(source: &Source, document: &Document, exceptions: &[Exception]) -> usize {
    let (in_comments, _) = comments::read(source, document);
    entries::read(exceptions).iter().chain(&in_comments).filter(|waiver| waiver.until.is_some()).count()
}
