//! The linter: what rules *do* with profiles, vacancies, plans and comparisons. They report gaps and risks, each with
//! the report's reason.
//!
//! A rule is one file under `rules/`, with its texts, sources, examples and check. Code shared by several rules is next
//! to that folder: [`absent`], [`counted`], [`indicators`], [`official`], [`room`], [`pronouns`], [`vacancy`], [`plan`] and, for word lists,
//! [`lists`].

pub mod absent;
pub mod beside;
pub mod check;
pub mod comparison;
pub mod contrast;
pub mod counted;
pub mod facts;
pub mod flawed;
pub mod house;
pub mod indicators;
pub mod limits;
pub mod lists;
pub mod official;
pub mod passage;
pub mod plan;
pub mod poles;
pub mod pronouns;
pub mod references;
pub mod room;
pub mod rules;
pub mod signs;
pub mod subject;
pub mod targets;
pub mod vacancy;

use std::sync::LazyLock;

use self::check::{Check, OnProfile};
use self::lists::{Hits, Matcher, VacancyHits, VacancyList, VacancyMatcher, WordList};
use self::passage::VacancyPassage;
use self::subject::Subject;
use crate::base::nearest;
use crate::dimensions::Prose;
use crate::finding::Finding;
use crate::rule::Rule;
use crate::rulebook;

/// All rules, including those of the earlier stages, by family and name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    static ALL: LazyLock<Vec<&Rule>> = LazyLock::new(|| {
        let mut all: Vec<_> = rulebook::rules().chain(rules::RULES.iter().map(|(rule, _)| *rule)).collect();
        all.sort_by_key(|rule| (rule.family, rule.name));
        all
    });
    ALL.iter().copied()
}

/// The rule with this name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

/// The name of the rule that is most similar to a mistyped one.
#[must_use]
pub fn nearest_rule(name: &str) -> Option<&'static str> {
    nearest(name, rules().map(|rule| rule.name))
}

/// A rule with its check for profiles.
pub type ProfileRule = (&'static Rule, &'static OnProfile);

/// Every enabled rule that checks profiles.
#[must_use]
pub fn on_profiles(is_on: impl Fn(&Rule) -> bool) -> Vec<ProfileRule> {
    checks()
        .filter(|(rule, _)| is_on(rule))
        .filter_map(|(rule, check)| Some((rule, check.on_profile()?)))
        .collect()
}

/// Runs rules on a profile.
#[must_use]
pub fn run(rules: &[ProfileRule], subject: &Subject<'_>) -> Vec<Finding> {
    rules.iter().flat_map(|(rule, check)| check.run(rule, subject)).collect()
}

/// Runs every rule that checks development plans.
#[must_use]
pub fn run_on_plan(subject: &plan::PlanSubject<'_>) -> Vec<Finding> {
    let run = |(rule, check): (&'static Rule, &Check)| {
        let Check::Plan(check) = check else { return Vec::new() };
        let findings = check(subject);
        subject.beside.note(rule);
        findings
    };
    checks().flat_map(run).collect()
}

/// Runs every rule that checks vacancies.
#[must_use]
pub fn run_on_vacancy(subject: &vacancy::VacancySubject<'_>) -> Vec<Finding> {
    let run = |(rule, check): (&'static Rule, &Check)| {
        let Some(check) = check.on_vacancy() else { return Vec::new() };
        let findings = check.run(rule, subject);
        subject.beside.note(rule);
        findings
    };
    checks().flat_map(run).collect()
}

/// Runs every rule that compares two profiles.
#[must_use]
pub fn run_on_comparison(subject: &comparison::CompareSubject<'_>) -> Vec<Finding> {
    let run = |check: &Check| if let Check::Comparison(check) = check { check(subject) } else { Vec::new() };
    checks().flat_map(|(_, check)| run(check)).collect()
}

/// The word lists of the rules for profiles.
pub fn profile_lists() -> impl Iterator<Item = &'static WordList> {
    rules::WORD_LISTS.iter().copied().chain([&targets::TARGET, &official::RIGHTS])
}

/// The word lists of the rules for vacancies.
pub fn vacancy_lists() -> impl Iterator<Item = &'static VacancyList> {
    rules::VACANCY_LISTS.iter().copied().chain([&vacancy::GROUND])
}

/// The occurrences of words from the lists in a profile.
#[must_use]
pub fn hits(prose: &Prose<'_>) -> Hits {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| Matcher::new(profile_lists().collect()));
    Hits::in_prose(prose, &MATCHER)
}

/// The occurrences of words from the lists in a vacancy.
#[must_use]
pub fn vacancy_hits(passages: &[VacancyPassage<'_>]) -> VacancyHits {
    static MATCHER: LazyLock<VacancyMatcher> =
        LazyLock::new(|| VacancyMatcher::new(vacancy_lists().collect()));
    VacancyHits::of(passages, &MATCHER)
}

/// The rules with their checks, by family and name.
pub fn checks() -> impl Iterator<Item = (&'static Rule, &'static Check)> {
    static ALL: LazyLock<Vec<(&Rule, &Check)>> = LazyLock::new(|| {
        let mut all = rules::RULES.to_vec();
        all.sort_by_key(|(rule, _)| (rule.family, rule.name));
        all
    });
    ALL.iter().copied()
}
