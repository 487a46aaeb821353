//! What somebody wrote to set findings of one rule aside.

use crate::finding::{Arg, Finding, Place};
use crate::lint::{nearest_rule, rule};
use crate::rule::{Family, Rule};
use crate::rulebook::{self, vakwerk};

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
pub struct Waiver {
    /// The name of the rule.
    pub rule: String,
    /// Why; `None` and blank texts are no reason.
    pub reason: Option<String>,
    /// The last day it holds (ISO 8601).
    pub until: Option<String>,
    /// What it is about.
    pub scope: Scope,
    /// Where a finding about the waiver stands.
    pub place: Place,
    /// Where a finding about its last day stands.
    pub until_place: Place,
    /// What it makes of its reason.
    pub kind: fn(String) -> Suppression,
}

/// What a waiver is about.
pub enum Scope {
    /// The whole file.
    Everywhere,
    /// The part of the file a JSON pointer names, and what is in it.
    Part(String),
    /// The line with this number.
    Line(usize),
}

impl Waiver {
    /// What keeps it from counting.
    pub fn problem(&self, today: Option<&str>) -> Option<Finding> {
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

    pub fn finding(&self, rule: &'static Rule) -> Finding {
        Finding::new(rule, self.place.clone()).with("naam", self.rule.clone())
    }
}

/// Whether an exception may name this rule. A file that cannot be read and a reference that points nowhere are no
/// matter of judgement.
#[must_use]
pub fn can_be_set_aside(rule: &Rule) -> bool {
    !matches!(rule.family, Family::File | Family::Schema) && !rulebook::holds(rule)
}
