//! What was not judged, and why: the rules whose conclusion depends on a part of a file that could not be read as
//! written.
//!
//! A part that is not understood may mean several things. An unknown key may mean nothing, or the key it resembles, and
//! its text may be about the job whatever the key is called. Each possibility is a reading of the file.
//! Findings that occur in every reading are certain and are reported; findings that occur in only some of them are not,
//! and their rules are listed as not having judged. If no reading can be made, the rules that concern the part are
//! listed.

mod differ;
mod lost;
pub mod neighbour;
mod place;
mod reading;
mod readings;
mod reason;
mod spoken;

use std::collections::BTreeSet;

use crate::config::Config;
use crate::dimensions::{Cover, Coverage, Level};
use crate::document::{Document, Node};
use crate::finding::{Arg, Finding, Place};
use crate::lint;
use crate::lint::check::Check;
use crate::rule::Rule;
use crate::rulebook::vakwerk;
use crate::schema::{self, Format};
use crate::source::Source;

use reading::{Cause, Reading};
pub use reason::{File, NotJudged, Reason};

/// The maximum number of readings per file.
const MAX_READINGS: usize = 48;
/// The maximum work on the readings of one file, in bytes read again. It bounds the time that a malicious file can
/// take.
const MAX_WORK: usize = 1024 * 1024;

/// A reading of a file, as input for the rules.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The file.
    pub document: &'a Document,
    /// The part of it that is valid according to the schema.
    pub tree: &'a Node,
    /// JSON pointers of parts whose text counts although their place has no role.
    pub misplaced: &'a [String],
    /// Whether something that is absent may be in a part that could not be read.
    pub incomplete: bool,
}

/// The output of the rules for a reading.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// The findings, without those that the file suppresses.
    pub findings: Vec<Finding>,
    /// The level of each dimension and its poles, the same ones in every reading; empty for files other than profiles.
    pub levels: Vec<(Aspect, Level)>,
}

impl Looked {
    /// The levels of a coverage.
    #[must_use]
    pub fn levels(coverage: &Coverage) -> Vec<(Aspect, Level)> {
        let each = |cover: &Cover| {
            let id = cover.dimension.id.as_str();
            let poles = cover.poles.iter().flatten().enumerate();
            let poles = poles.map(move |(pole, found)| ((id, Some(pole)), found.level));
            std::iter::once(((id, None), cover.level)).chain(poles).collect::<Vec<_>>()
        };
        coverage.iter().flat_map(each).collect()
    }
}

/// The id of a dimension, with the index of one of its poles: the classic pole is 0, the entrepreneurial one 1.
pub type Aspect = (&'static str, Option<usize>);

/// What is certain about a file.
#[derive(Debug, Default)]
pub struct Settled {
    /// The findings that occur in every reading.
    pub findings: Vec<Finding>,
    /// What was not judged.
    pub not_judged: Vec<NotJudged>,
    /// The aspects that a profile may cover further than its coverage says.
    pub unsettled: BTreeSet<Aspect>,
}

/// Compares the findings of a file with those of its other readings, and keeps what is certain.
#[must_use]
pub fn settle(
    file: &File<'_>,
    found: Looked,
    look: &dyn Fn(&Version<'_>) -> Option<Looked>,
    config: &Config,
) -> Settled {
    if file.is_sound() {
        return Settled { findings: found.findings, ..Settled::default() };
    }
    let mut work =
        Work { file, found: &found, look, left: budget(file.source), exhausted: None, silent: None };
    let mut certain = vec![true; found.findings.len()];
    let mut settled = Settled::default();
    for cause in readings::causes(file) {
        let mut open: BTreeSet<&'static str> = BTreeSet::new();
        for (kept, finding) in certain.iter_mut().zip(&found.findings) {
            if cause.follows(finding.place.pointer()) {
                *kept = false;
                open.insert(finding.rule.name);
            }
        }
        for difference in work.differences(&cause) {
            for (kept, stays) in certain.iter_mut().zip(&difference.stays) {
                *kept &= stays;
            }
            open.extend(difference.rules);
            settled.unsettled.extend(difference.further);
        }
        open.extend(spoken::rules(file.format, &cause.unread));
        let rules = in_order(&open, config);
        if !rules.is_empty() {
            settled.not_judged.push(NotJudged { reason: cause.reason, place: cause.place, rules });
        }
    }
    if let Some(place) = work.exhausted.take() {
        let difference = work.silent();
        for (kept, stays) in certain.iter_mut().zip(&difference.stays) {
            *kept &= stays;
        }
        settled.unsettled.extend(difference.further);
        let rules = in_order(&difference.rules, config);
        if !rules.is_empty() {
            settled.not_judged.push(NotJudged { reason: Reason::ManyErrors, place, rules });
        }
    }
    let mut certain = certain.into_iter();
    settled.findings = found.findings;
    settled.findings.retain(|_| certain.next().unwrap_or(true));
    settled
}

/// The entry for a file or text in which nothing was judged.
#[must_use]
pub fn nothing(reason: Reason, place: Place, format: Option<Format>, config: &Config) -> NotJudged {
    let looks = |(_, check): &(&'static Rule, &Check)| {
        matches!(
            (check, format),
            (Check::Profile(_), Some(Format::Profile) | None)
                | (Check::Vacancy(_), Some(Format::Vacancy) | None)
                | (Check::Both(..), Some(Format::Profile | Format::Vacancy) | None)
                | (Check::Plan(_), Some(Format::Development) | None)
        )
    };
    let is_on = |rule: &&'static Rule| config.severity(rule).is_some();
    let rules = lint::checks().filter(looks).map(|(rule, _)| rule).filter(is_on).collect();
    NotJudged { reason, place, rules }
}

/// Whether a finding says that an exception is unused while the rule it names did not judge.
#[must_use]
pub fn is_about_unjudged(finding: &Finding, not_judged: &[NotJudged]) -> bool {
    finding.rule.name == vakwerk::uitzondering_ongebruikt::RULE.name
        && finding.args.iter().any(|(_, arg)| {
            let names = |rule: &&Rule| *arg == Arg::Text(rule.name.to_owned());
            not_judged.iter().flat_map(|part| part.rules.iter().copied()).any(|rule| names(&rule))
        })
}

/// These rules, in the order of the rule book, without those that are off.
fn in_order(names: &BTreeSet<&'static str>, config: &Config) -> Vec<&'static Rule> {
    lint::rules().filter(|rule| names.contains(rule.name) && config.severity(rule).is_some()).collect()
}

/// The maximum number of readings for a file of this size.
fn budget(source: &Source) -> usize {
    (MAX_WORK / source.text.len().max(1)).min(MAX_READINGS)
}

/// How a reading differs from the file as first read.
#[derive(Debug, Clone)]
struct Difference {
    /// For each finding, whether it also occurs in this reading.
    stays: Vec<bool>,
    /// The rules that report more or fewer findings.
    rules: BTreeSet<&'static str>,
    /// The aspects that are covered further.
    further: Vec<Aspect>,
}

/// A reading, as input for the rules.
fn version<'v>(document: &'v Document, tree: &'v Node, misplaced: &'v [String]) -> Version<'v> {
    Version { document, tree, misplaced, incomplete: false }
}

/// The evaluation of the readings of a file.
struct Work<'a> {
    file: &'a File<'a>,
    found: &'a Looked,
    look: &'a dyn Fn(&Version<'_>) -> Option<Looked>,
    /// The number of readings that may still be evaluated.
    left: usize,
    /// The first part whose readings were not all evaluated.
    exhausted: Option<Place>,
    /// The difference if nothing may be concluded from what is absent; computed once.
    silent: Option<Difference>,
}

impl Work<'_> {
    /// The differences of the readings of a part, within the remaining budget.
    fn differences(&mut self, cause: &Cause) -> Vec<Difference> {
        let mut differences = Vec::new();
        for reading in &cause.readings {
            if self.left == 0 {
                self.exhausted.get_or_insert_with(|| cause.place.clone());
                break;
            }
            self.left -= 1;
            differences.extend(self.read(reading));
        }
        if cause.hides_anything {
            differences.push(self.silent());
        }
        differences
    }

    /// The difference of this reading; `None` if it turns out not to be a valid reading.
    fn read(&self, reading: &Reading) -> Option<Difference> {
        let (tree, parts) = reading.tree(self.file.document.root()?)?;
        let found = match tree {
            None => (self.look)(&version(self.file.document, &self.file.shape.tree, &reading.misplaced)),
            Some(root) => {
                let document = self.file.document.with_root(root);
                let shape = schema::check(&document);
                let problems = shape.findings.len() + shape.from_damage.len();
                let before = self.file.shape.findings.len() + self.file.shape.from_damage.len();
                if shape.format != Some(self.file.format) || (reading.must_fit && problems >= before) {
                    return None;
                }
                (self.look)(&version(&document, &shape.tree, &reading.misplaced))
            }
        }?;
        let (stays, rules) = differ::differ(&self.found.findings, &found.findings, reading, &parts);
        let further = self.further(|at| found.levels.get(at).map(|(_, level)| *level));
        Some(Difference { stays, rules, further })
    }

    /// The reading in which everything that is absent may be present.
    fn silent(&mut self) -> Difference {
        if let Some(known) = &self.silent {
            return known.clone();
        }
        let (document, tree) = (self.file.document, &*self.file.shape.tree);
        let found = (self.look)(&Version { document, tree, misplaced: &[], incomplete: true });
        let stays = differ::stay(&self.found.findings, &found.unwrap_or_default().findings);
        let gone = self.found.findings.iter().zip(&stays).filter(|(_, stays)| !**stays);
        let rules = gone.map(|(finding, _)| finding.rule.name).collect();
        let difference = Difference { stays, rules, further: self.further(|_| Some(Level::Explicit)) };
        self.silent.insert(difference).clone()
    }

    /// The aspects that are covered further than in the file as first read.
    fn further(&self, level: impl Fn(usize) -> Option<Level>) -> Vec<Aspect> {
        let known = self.found.levels.iter().enumerate();
        let further = known.filter(|(at, (_, known))| level(*at).is_some_and(|level| level > *known));
        further.map(|(_, (aspect, _))| *aspect).collect()
    }
}
