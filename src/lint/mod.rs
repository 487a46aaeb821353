//! Rules over a profile and the evidence in it: gaps and risks, each with the report's reason.
//!
//! A rule is one file under `rules/`, with its text, source, examples and code. What several rules need
//! stands beside them: [`absent`], [`indicators`], [`room`], [`pronouns`], [`vacancy`], [`plan`] and the word lists in [`words`].

pub mod absent;
pub mod beside;
pub mod comparison;
pub mod contrast;
pub mod indicators;
pub mod plan;
pub mod poles;
pub mod pronouns;
pub mod references;
pub mod room;
pub mod rule;
pub mod rules;
pub mod targets;
pub mod vacancy;
pub mod waivers;
pub mod words;

use crate::config::{Config, Limits};
use crate::dimensions::{Coverage, Level, Prose};
use crate::document::Document;
use crate::finding::Finding;
use crate::model::Profile;
use crate::text::nearest;

pub use rule::{Check, Citation, Example, Family, MARK, OnProfile, Rule};

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The file as a tree, for places and quotes.
    pub document: &'a Document,
    /// What it says about the job.
    pub prose: &'a Prose<'a>,
    /// The profile.
    pub profile: &'a Profile,
    /// Which dimensions the profile covers, and where.
    pub coverage: &'a Coverage,
    /// Where the words of the lists stand.
    pub hits: &'a words::Hits,
    /// The indicators that name no behaviour one can see.
    pub flawed: &'a [indicators::Flawed],
    /// The numbers rules go by.
    pub limits: &'a Limits,
    /// Whether the file is read as if anything that is absent stood in a part that could not be read: then nothing
    /// follows from what is absent.
    pub incomplete: bool,
}

impl Subject<'_> {
    /// How far a dimension is covered.
    #[must_use]
    pub fn level(&self, dimension: &str) -> Level {
        self.coverage.get(dimension).level
    }
}

/// All rules, family by family.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::FAMILIES.iter().copied().flatten().copied()
}

/// The rule of this name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

/// The name of the rule that looks most like a mistyped one.
#[must_use]
pub fn nearest_rule(name: &str) -> Option<&'static str> {
    nearest(name, rules().map(|rule| rule.name))
}

/// Every rule that looks at a whole profile and is on.
#[must_use]
pub fn on_profiles(config: &Config) -> Vec<OnProfile> {
    let on = rules().filter(|rule| config.severity(rule).is_some());
    on.filter_map(|rule| match rule.check {
        Check::Profile(check) | Check::Both(check, _) => Some(check),
        _ => None,
    })
    .collect()
}

/// What the rules find in a profile.
#[must_use]
pub fn run(rules: &[OnProfile], subject: &Subject<'_>) -> Vec<Finding> {
    rules.iter().flat_map(|check| check(subject)).collect()
}

/// Runs every rule that looks at a development plan.
#[must_use]
pub fn run_on_plan(subject: &plan::PlanSubject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules() {
        if let Check::Plan(check) = rule.check {
            findings.extend(check(subject));
            subject.beside.note(rule);
        }
    }
    findings
}

/// Runs every rule that looks at a vacancy.
#[must_use]
pub fn run_on_vacancy(subject: &vacancy::VacancySubject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules() {
        if let Check::Vacancy(check) | Check::Both(_, check) = rule.check {
            findings.extend(check(subject));
            subject.beside.note(rule);
        }
    }
    findings
}

/// Runs every rule that holds one profile against another.
#[must_use]
pub fn run_on_comparison(subject: &comparison::CompareSubject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules() {
        if let Check::Comparison(check) = rule.check {
            findings.extend(check(subject));
        }
    }
    findings
}
