//! A waiver: suppresses the findings of one rule.

use std::ops::RangeInclusive;

use crate::finding::{Arg, Finding, Place};
use crate::lint::{nearest_rule, rule};
use crate::rule::{Family, Rule};
use crate::rulebook::{self, vakwerk};

/// What suppresses a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suppression {
    /// An entry of `uitzonderingen`, with its reason.
    Exception(String),
    /// A comment in the file, with its reason.
    Comment(String),
    /// The baseline: the finding existed when the baseline was recorded.
    Baseline,
}

impl Suppression {
    /// The reason that the author gave; a baseline has none.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Exception(reason) | Self::Comment(reason) => Some(reason),
            Self::Baseline => None,
        }
    }
}

/// A waiver for one rule.
pub struct Waiver {
    /// The name of the rule.
    pub rule: String,
    /// The reason; `None` and blank text do not count as a reason.
    pub reason: Option<String>,
    /// The last day on which it is valid (ISO 8601).
    pub until: Option<String>,
    /// Its scope.
    pub scope: Scope,
    /// The place of findings about the waiver.
    pub place: Place,
    /// The place of findings about its end date.
    pub until_place: Place,
    /// Makes the suppression from the reason.
    pub kind: fn(String) -> Suppression,
}

/// The scope of a waiver.
#[derive(Debug, Clone)]
pub enum Scope {
    /// The whole file.
    Everywhere,
    /// The part of the file at a JSON pointer, with everything below it.
    Part(String),
    /// The lines that a comment applies to, with those to try if the first have no finding.
    Lines {
        /// The lines by number, from 1.
        lines: RangeInclusive<usize>,
        /// The lines of the text above a comment.
        otherwise: Option<RangeInclusive<usize>>,
    },
}

impl Waiver {
    /// The problem that makes it invalid, if any.
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
            // ISO dates sort as text.
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

/// Whether an exception may name this rule. Unreadable files and dangling references are not a matter of judgement.
#[must_use]
pub fn can_be_set_aside(rule: &Rule) -> bool {
    !matches!(rule.family, Family::File | Family::Schema) && !rulebook::holds(rule)
}
