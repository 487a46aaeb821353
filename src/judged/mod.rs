//! What was not judged, and why: the rules whose conclusion hangs on a part of a file that could not be read as it
//! stands.
//!
//! A part that is not understood may mean several things. A key nobody knows is nothing, or the key it looks like, and its
//! text may be about the job whatever it is called. Each of these is a [reading](readings) of the file. What is found in
//! every reading is certain and is reported; what is found in some of them only is not, and the rule is said not to have
//! judged. Where no reading can be made, the rules that speak about the part are named.

mod differ;
mod lost;
mod place;
mod readings;
mod spoken;

use std::collections::BTreeSet;

use crate::dimensions::{Cover, Coverage, Level};
use crate::document::{Document, Node};
use crate::finding::{Finding, Place};
use crate::lint;
use crate::lint::check::Check;
use crate::rule::Rule;
use crate::schema::{self, Format};
use crate::source::Source;

use readings::{Cause, Reading};

/// The most readings of one file.
const MAX_READINGS: usize = 48;
/// The most work on the readings of one file, in bytes read again: it bounds the time a hostile file can take.
const MAX_WORK: usize = 1024 * 1024;

/// Rules that came to no conclusion about a part of the file, or about the whole of it.
#[derive(Debug, Clone)]
pub struct NotJudged {
    /// Why not.
    pub reason: Reason,
    /// The part of the file that stood in the way.
    pub place: Place,
    /// The rules, in the order of the rule book; those that are off are not among them.
    pub rules: Vec<&'static Rule>,
}

/// Why rules did not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nobody knows this key.
    UnknownKey(String),
    /// The value of this key does not have its form.
    Value(String),
    /// This key is missing in its block.
    MissingKey(String),
    /// This part of the file was left out.
    Lost,
    /// This key stands in its block twice, and only the first was read.
    Repeated(String),
    /// A mistake in the notation leaves open what belongs to what.
    Unclear,
    /// The file has more errors than were looked at.
    TooManyErrors,
    /// The file does not say what kind of file it is.
    UnknownFormat,
    /// The file could not be read.
    Unreadable,
    /// The profile the file names is not there, or is no profile.
    NoProfile(String),
    /// The profile the file names has errors.
    FaultyProfile(String),
}

impl Reason {
    /// Its name for programs, the same in every language.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::UnknownKey(_) => "unknown-key",
            Self::Value(_) => "invalid-value",
            Self::MissingKey(_) => "missing-key",
            Self::Lost => "unread-part",
            Self::Repeated(_) => "duplicate-key",
            Self::Unclear => "unclear-structure",
            Self::TooManyErrors => "too-many-errors",
            Self::UnknownFormat => "unknown-format",
            Self::Unreadable => "unreadable-file",
            Self::NoProfile(_) => "no-profile",
            Self::FaultyProfile(_) => "faulty-profile",
        }
    }

    /// Whether nothing at all was judged.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::TooManyErrors | Self::UnknownFormat | Self::Unreadable)
    }
}

/// A file in one reading, as the rules are to look at it.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The file.
    pub document: &'a Document,
    /// What of it fits the schema.
    pub tree: &'a Node,
    /// JSON pointers of parts whose text counts although it stands in no place that has a role.
    pub misplaced: &'a [String],
    /// Whether anything that is absent may stand in a part that could not be read.
    pub incomplete: bool,
}

/// What the rules make of a reading.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// What they find, without what the file sets aside.
    pub findings: Vec<Finding>,
    /// How far a profile covers each dimension and its poles, the same ones in every reading; empty for other files.
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

/// A dimension by its id, or one of its poles: the classic one is 0, the entrepreneurial one 1.
pub type Aspect = (&'static str, Option<usize>);

/// A file that is not as it should be.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its text.
    pub source: &'a Source,
    /// Its tree.
    pub document: &'a Document,
    /// What is wrong with its notation.
    pub notation: &'a [Finding],
    /// What the schema makes of it.
    pub shape: &'a schema::Checked<'a>,
    /// What kind of file it is.
    pub format: Format,
}

impl File<'_> {
    /// Whether it is as it should be after all: then everything was judged.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.shape.findings.is_empty() && self.shape.from_damage.is_empty() && self.document.is_whole()
    }
}

/// What is certain of a file.
#[derive(Debug, Default)]
pub struct Settled {
    /// The findings that hold in every reading.
    pub findings: Vec<Finding>,
    /// What was not judged.
    pub not_judged: Vec<NotJudged>,
    /// What a profile may cover further than it seems.
    pub unsettled: BTreeSet<Aspect>,
}

/// Holds what was found in a file against what would be found in its other readings.
#[must_use]
pub fn settle(
    file: &File<'_>,
    found: Looked,
    look: &dyn Fn(&Version<'_>) -> Option<Looked>,
    is_on: &dyn Fn(&Rule) -> bool,
) -> Settled {
    if file.is_sound() {
        return Settled { findings: found.findings, ..Settled::default() };
    }
    let mut work = Work { file, found: &found, look, left: budget(file.source), silent: None };
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
        let rules = in_order(&open, is_on);
        if !rules.is_empty() {
            settled.not_judged.push(NotJudged { reason: cause.reason, place: cause.place, rules });
        }
    }
    let mut certain = certain.into_iter();
    settled.findings = found.findings;
    settled.findings.retain(|_| certain.next().unwrap_or(true));
    settled
}

/// What nothing was judged of.
#[must_use]
pub fn nothing(
    reason: Reason,
    place: Place,
    format: Option<Format>,
    is_on: &dyn Fn(&Rule) -> bool,
) -> NotJudged {
    let looks = |(_, check): &(&'static Rule, &Check)| {
        matches!(
            (check, format),
            (Check::Profile(_), Some(Format::Profile) | None)
                | (Check::Vacancy(_), Some(Format::Vacancy) | None)
                | (Check::Both(..), Some(Format::Profile | Format::Vacancy) | None)
                | (Check::Plan(_), Some(Format::Development) | None)
        )
    };
    let rules = lint::checks().filter(looks).map(|(rule, _)| rule).filter(|rule| is_on(rule)).collect();
    NotJudged { reason, place, rules }
}

/// These rules, in the order of the rule book, without those that are off.
fn in_order(names: &BTreeSet<&'static str>, is_on: &dyn Fn(&Rule) -> bool) -> Vec<&'static Rule> {
    lint::rules().filter(|rule| names.contains(rule.name) && is_on(rule)).collect()
}

/// Whether a pointer is another, or leads into what that leads to.
fn is_in(pointer: &str, part: &str) -> bool {
    pointer.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// How many readings a file of this size may have.
fn budget(source: &Source) -> usize {
    (MAX_WORK / source.text.len().max(1)).min(MAX_READINGS)
}

/// How a reading differs from the file as it was read first.
#[derive(Debug, Clone)]
struct Difference {
    /// For each finding whether it is there in this reading too.
    stays: Vec<bool>,
    /// The rules that find more, or less.
    rules: BTreeSet<&'static str>,
    /// What is covered further.
    further: Vec<Aspect>,
}

/// A reading, as the rules are to look at it.
fn version<'v>(document: &'v Document, tree: &'v Node, misplaced: &'v [String]) -> Version<'v> {
    Version { document, tree, misplaced, incomplete: false }
}

/// Looking at the readings of a file.
struct Work<'a> {
    file: &'a File<'a>,
    found: &'a Looked,
    look: &'a dyn Fn(&Version<'_>) -> Option<Looked>,
    /// How many readings may still be looked at.
    left: usize,
    /// What is found where nothing follows from what is absent; looked at once.
    silent: Option<Difference>,
}

impl Work<'_> {
    /// How the readings of a part differ. Where there are too many, nothing is concluded from what is absent.
    fn differences(&mut self, cause: &Cause) -> Vec<Difference> {
        let mut differences = Vec::new();
        let mut is_silent = cause.hides_anything;
        for reading in &cause.readings {
            if self.left == 0 {
                is_silent = true;
                break;
            }
            self.left -= 1;
            differences.extend(self.read(reading));
        }
        if is_silent {
            differences.push(self.silent());
        }
        differences
    }

    /// How this reading differs; `None` where it turns out to be none.
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

    /// The reading in which everything that is absent may be there.
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

    /// What is covered further than was found.
    fn further(&self, level: impl Fn(usize) -> Option<Level>) -> Vec<Aspect> {
        let known = self.found.levels.iter().enumerate();
        let further = known.filter(|(at, (_, known))| level(*at).is_some_and(|level| level > *known));
        further.map(|(_, (aspect, _))| *aspect).collect()
    }
}
