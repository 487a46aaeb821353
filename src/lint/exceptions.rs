//! Exceptions a profile makes to rules: findings set aside with a reason, and what is wrong with the
//! exceptions themselves.

use super::rules::vakwerk;
use super::{Family, nearest_rule, rule};
use crate::check::Settings;
use crate::document::step;
use crate::finding::{Arg, Finding, Place};
use crate::model::profile::Exception;

/// What is left of the findings after the exceptions.
#[derive(Debug)]
pub struct Applied {
    /// The findings that stand, with those about the exceptions themselves.
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

/// Sets aside what the exceptions name, and takes out what the configuration has switched off. An exception
/// without a reason, past its last day or to an unknown rule sets nothing aside.
#[must_use]
pub fn apply(findings: Vec<Finding>, exceptions: &[Exception], settings: Settings<'_>) -> Applied {
    let mut applied = Applied { findings, suppressed: Vec::new() };
    let mut about = Vec::new();
    for (index, exception) in exceptions.iter().enumerate() {
        if let Some(finding) = problem(exception, index, settings.today) {
            about.push(finding);
            continue;
        }
        let before = applied.suppressed.len();
        let by = Suppression::Exception(exception.reason.clone().unwrap_or_default());
        let covered = applied.findings.extract_if(.., |finding| covers(exception, finding));
        applied.suppressed.extend(covered.map(|finding| Suppressed { finding, by: by.clone() }));
        if applied.suppressed.len() == before {
            about.push(finding(&vakwerk::uitzondering_ongebruikt::RULE, exception, index, "regel"));
        }
    }
    applied.findings.extend(about);
    applied
}

/// What keeps an exception from counting.
fn problem(exception: &Exception, index: usize, today: Option<&str>) -> Option<Finding> {
    if !rule(&exception.rule).is_some_and(can_be_set_aside) {
        let finding = finding(&vakwerk::uitzondering_onbekend::RULE, exception, index, "regel");
        return Some(match nearest_rule(&exception.rule) {
            Some(near) => finding.with("bedoeld", Arg::Phrase("bedoelde-u", near.to_owned())),
            None => finding,
        });
    }
    if exception.reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) {
        return Some(finding(&vakwerk::uitzondering_zonder_reden::RULE, exception, index, "regel"));
    }
    match (&exception.until, today) {
        // ISO dates compare as text.
        (Some(until), Some(today)) if until.as_str() < today => {
            let finding = finding(&vakwerk::uitzondering_verlopen::RULE, exception, index, "tot");
            Some(finding.with("tot", until.clone()))
        }
        _ => None,
    }
}

fn finding(rule: &'static super::Rule, exception: &Exception, index: usize, key: &str) -> Finding {
    let place = Place::Value(step("/uitzonderingen", index) + "/" + key);
    Finding::new(rule, place).with("naam", exception.rule.clone())
}

/// Whether an exception may name this rule. A file that cannot be read and a reference that points nowhere are no
/// matter of judgement.
#[must_use]
pub fn can_be_set_aside(rule: &super::Rule) -> bool {
    let station = matches!(rule.check, super::Check::Station);
    !matches!(rule.family, Family::File | Family::Schema) && !station
}

fn covers(exception: &Exception, finding: &Finding) -> bool {
    finding.rule.name == exception.rule
        && exception.place.as_deref().is_none_or(|place| {
            let pointer = finding.place.pointer();
            pointer == place || pointer.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
        })
}
