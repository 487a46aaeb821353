//! Findings set aside with a reason: by an entry of `uitzonderingen` or by a comment on the line itself; and what
//! is wrong with those.

mod comments;
mod entries;
mod index;

use crate::check::Settings;
use crate::document::Document;
use crate::finding::{Arg, Finding, Place};
use crate::model::profile::Exception;
use crate::source::Source;

use index::Index;

use super::rules::vakwerk;
use super::{Check, Family, Rule, nearest_rule, rule};

/// What is left of the findings after the waivers.
#[derive(Debug)]
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

/// What sets a finding aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suppression {
    /// An entry of `uitzonderingen`, with its reason.
    Exception(String),
    /// A comment in the file, with its reason.
    Comment(String),
    /// The baseline: it was there already when the user began.
    Baseline,
}

impl Suppression {
    /// The reason its author gave; a baseline has none.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Exception(reason) | Self::Comment(reason) => Some(reason),
            Self::Baseline => None,
        }
    }
}

/// What somebody wrote to set findings of one rule aside.
struct Waiver {
    /// The name of the rule.
    rule: String,
    /// Why; `None` and blank texts are no reason.
    reason: Option<String>,
    /// The last day it holds (ISO 8601).
    until: Option<String>,
    /// What it is about.
    scope: Scope,
    /// Where a finding about the waiver stands.
    place: Place,
    /// Where a finding about its last day stands.
    until_place: Place,
    /// What it makes of its reason.
    kind: fn(String) -> Suppression,
}

/// What a waiver is about.
enum Scope {
    /// The whole file.
    Everywhere,
    /// The part of the file a JSON pointer names, and what is in it.
    Part(String),
    /// The line with this number.
    Line(usize),
}

/// Sets aside what the waivers of a file name. A waiver without a reason, past its last day or to an unknown rule
/// sets nothing aside.
#[must_use]
pub fn apply(
    findings: Vec<Finding>,
    source: &Source,
    document: &Document,
    exceptions: &[Exception],
    settings: Settings<'_>,
) -> Applied {
    let (in_comments, mut about) = comments::read(source, document);
    let waivers: Vec<Waiver> = entries::read(exceptions).into_iter().chain(in_comments).collect();
    let mut index = Index::of(&findings, &waivers, source, document);
    let mut findings: Vec<Option<Finding>> = findings.into_iter().map(Some).collect();
    let mut suppressed = Vec::new();
    for waiver in waivers {
        if let Some(problem) = waiver.problem(settings.today) {
            about.push(problem);
            continue;
        }
        let before = suppressed.len();
        let by = (waiver.kind)(waiver.reason.clone().unwrap_or_default());
        let covered = index.take(&waiver).into_iter().filter_map(|at| findings.get_mut(at)?.take());
        suppressed.extend(covered.map(|finding| Suppressed { finding, by: by.clone() }));
        let is_off = rule(&waiver.rule).is_some_and(|rule| settings.config.severity(rule).is_none());
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

impl Waiver {
    /// What keeps it from counting.
    fn problem(&self, today: Option<&str>) -> Option<Finding> {
        if !rule(&self.rule).is_some_and(can_be_set_aside) {
            let finding = self.finding(&vakwerk::uitzondering_onbekend::RULE);
            return Some(match nearest_rule(&self.rule) {
                Some(near) => finding.with("bedoeld", Arg::Phrase("bedoelde-u", near.to_owned())),
                None => finding,
            });
        }
        if self.reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) {
            return Some(self.finding(&vakwerk::uitzondering_zonder_reden::RULE));
        }
        match (&self.until, today) {
            // ISO dates compare as text.
            (Some(until), Some(today)) if until.as_str() < today => {
                let finding = Finding::new(&vakwerk::uitzondering_verlopen::RULE, self.until_place.clone());
                Some(finding.with("naam", self.rule.clone()).with("tot", until.clone()))
            }
            _ => None,
        }
    }

    fn finding(&self, rule: &'static Rule) -> Finding {
        Finding::new(rule, self.place.clone()).with("naam", self.rule.clone())
    }
}

/// Whether an exception may name this rule. A file that cannot be read and a reference that points nowhere are no
/// matter of judgement.
#[must_use]
pub fn can_be_set_aside(rule: &Rule) -> bool {
    let station = matches!(rule.check, Check::Station);
    !matches!(rule.family, Family::File | Family::Schema) && !station
}
