//! Exceptions a profile makes to rules: findings set aside with a reason, and what is wrong with the
//! exceptions themselves.

use super::rules::vakwerk;
use super::{Family, nearest_rule, rule};
use crate::document::step;
use crate::finding::{Arg, Finding, Place};
use crate::model::profile::Exception;

/// What is left of the findings after the exceptions.
#[derive(Debug)]
pub struct Applied {
    /// The findings that stand, with those about the exceptions themselves.
    pub findings: Vec<Finding>,
    /// The findings that were set aside.
    pub suppressed: Vec<Finding>,
}

/// Sets aside what the exceptions name. `today` (ISO 8601) is the day on which they must hold; without it,
/// end dates are not looked at. An exception without a reason, past its last day or to an unknown rule sets
/// nothing aside.
#[must_use]
pub fn apply(findings: Vec<Finding>, exceptions: &[Exception], today: Option<&str>) -> Applied {
    let mut applied = Applied { findings, suppressed: Vec::new() };
    let mut about = Vec::new();
    for (index, exception) in exceptions.iter().enumerate() {
        if let Some(finding) = problem(exception, index, today) {
            about.push(finding);
            continue;
        }
        let before = applied.suppressed.len();
        applied.suppressed.extend(applied.findings.extract_if(.., |finding| covers(exception, finding)));
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

/// A file that cannot be read and a reference that points nowhere are no matter of judgement.
fn can_be_set_aside(rule: &super::Rule) -> bool {
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
