//! Error recovery: repairs syntax errors so that the rest of the file can still be read.
//!
//! Where the parser stops, all likely repairs are tried, and the one that lets it read furthest is kept. Repairs that
//! preserve the content come first (closing a quote, quoting a text, moving a line); only if none of these helps is the
//! smallest part dropped that lets the parser continue.
mod blank;
mod candidate;
mod keep;
mod lines;
mod offered;
mod quotes;
mod text;
mod work;

use std::ops::Range;

use super::events::{self, Broken, BrokenKind, Built};
use super::tree::{Damage, Node, Value};
use crate::finding::{Arg, Finding, Place};
use crate::rulebook::bestand;
use candidate::{Candidate, LARGE, blank, finding};
use lines::Line;
use text::EditedText;
use work::Work;

/// The maximum number of repairs per file.
const MAX_REPAIRS: usize = 50;
/// The maximum number of candidate repairs to try per error.
const MAX_TRIES: usize = 64;

/// What could be read of a text.
#[derive(Debug, Default)]
pub struct Recovered {
    /// The parsed tree.
    pub root: Option<Node>,
    /// Every problem found.
    pub findings: Vec<Finding>,
    /// Parts that were repaired or dropped.
    pub damage: Vec<Damage>,
    /// Entries that were dropped because their key already occurs in the block.
    pub repeated: Vec<Range<usize>>,
}

/// Parses a text, with error recovery.
pub fn parse(text: &str) -> Recovered {
    let built = events::build(text);
    let mut recovered = if built.broken.is_none() && built.wrapped.is_empty() {
        let Built { root, findings, damage, repeated, .. } = built;
        Recovered { root, findings, damage, repeated }
    } else {
        let mut repair = Repair::new(text, built);
        repair.run();
        repair.finish()
    };
    recovered.findings.sort_by_key(|finding| match &finding.place {
        Place::Bytes(range) => range.start,
        _ => 0,
    });
    recovered
}

/// A text under repair.
struct Repair<'a> {
    /// The original file.
    file: &'a str,
    text: EditedText,
    built: Built,
    findings: Vec<Finding>,
    damage: Vec<Damage>,
    work: Work,
}

/// A candidate repair that was tried.
struct Trial {
    candidate: Candidate,
    text: EditedText,
    built: Built,
    progress: usize,
}

impl Trial {
    /// Whether the parser reads further than with the other repair, or equally far with fewer problems and no loss.
    fn is_better(&self, other: &Self) -> bool {
        let problems = |trial: &Self| trial.built.findings.len();
        let is_cleaner = !self.candidate.is_lost && problems(self) < problems(other);
        self.progress > other.progress || (self.progress == other.progress && is_cleaner)
    }

    /// Whether a file of several lines would become a single text; the repair has then swallowed it.
    fn is_one_text(&self) -> bool {
        let root = self.built.root.as_ref();
        root.is_some_and(|root| matches!(root.value, Value::String(_)))
            && self.text.now.trim_end().contains('\n')
    }
}

impl<'a> Repair<'a> {
    fn new(text: &'a str, built: Built) -> Self {
        Self {
            file: text,
            text: EditedText::new(text),
            built,
            findings: Vec::new(),
            damage: Vec::new(),
            work: Work::default(),
        }
    }

    fn run(&mut self) {
        for _ in 0..MAX_REPAIRS {
            if !self.repair_swallowed() {
                let Some(broken) = self.built.broken.clone() else { return };
                if self.work.is_spent() || !(self.repair_keeping(&broken) || self.repair_blanking(&broken)) {
                    break;
                }
            }
        }
        self.give_up();
    }

    /// Closes a quote that swallowed the lines below it without causing an error.
    fn repair_swallowed(&mut self) -> bool {
        // A text for which no repair helps is left unchanged and not inspected again.
        for quoted in std::mem::take(&mut self.built.wrapped) {
            if self.work.is_spent() {
                break;
            }
            if !quotes::has_swallowed(&self.text.now, &quoted) {
                continue;
            }
            let candidates = quotes::close(&self.text.now, quoted.start, quoted.end);
            if let Some(trial) = self.best(candidates) {
                self.accept(trial);
                return true;
            }
        }
        false
    }

    /// Tries the repairs that preserve the content.
    fn repair_keeping(&mut self, broken: &Broken) -> bool {
        if broken.kind == BrokenKind::Depth {
            return false;
        }
        let candidates = quotes::candidates(&self.text.now, broken);
        let mut best = self.best(candidates);
        if best.is_none() {
            let candidates = keep::swallowing_brackets(&self.text.now, broken);
            best = self.best(candidates);
        }
        if best.is_none() {
            let candidates = keep::candidates(&self.text.now, broken);
            best = self.best(candidates);
        }
        best.map(|trial| self.accept(trial)).is_some()
    }

    /// Drops the smallest part that lets the parser continue after it.
    fn repair_blanking(&mut self, broken: &Broken) -> bool {
        let reached = self.text.original(broken.reached);
        let finding = finding(&self.text.now, broken);
        let mut fallback: Option<Trial> = None;
        for range in blank::ranges(&self.text.now, broken.at) {
            let needed = blank::needed(&self.text.now, &range);
            let trial = self.attempt(blank(&self.text.now, finding.clone(), range, needed));
            let needed = self.text.original(needed);
            let is_deep = trial.built.broken.as_ref().is_some_and(|next| next.kind == broken.kind)
                && broken.kind == BrokenKind::Depth;
            if trial.progress > needed && !is_deep {
                self.accept(trial);
                return true;
            }
            if !is_deep
                && trial.progress > reached
                && fallback.as_ref().is_none_or(|best| trial.progress > best.progress)
            {
                fallback = Some(trial);
            }
            if self.work.is_spent() {
                break;
            }
        }
        fallback.map(|trial| self.accept(trial)).is_some()
    }

    /// Drops the rest of the file, from the error on.
    fn give_up(&mut self) {
        let Some(broken) = self.built.broken.clone() else { return };
        let finding = if self.findings.is_empty() {
            finding(&self.text.now, &broken)
        } else {
            let line = Line::at(&self.text.now, broken.at);
            Finding::new(&bestand::te_veel_fouten::RULE, Place::Bytes(line.first()..line.end))
        };
        let line = Line::at(&self.text.now, broken.at.min(broken.last_start));
        let top = blank::top_level(line).start;
        let bracket =
            broken.bracket.map_or(top, |open| blank::top_level(Line::at(&self.text.now, open)).start);
        for start in [line.start, top, bracket] {
            let range = start..self.text.now.len();
            let trial = self.attempt(blank(&self.text.now, finding.clone(), range, 0));
            if trial.progress == usize::MAX {
                self.accept(trial);
                return;
            }
        }
        self.findings.push(self.in_file(finding));
        self.damage.push(Damage { span: 0..self.text.original(self.text.now.len()), is_lost: true });
    }

    /// The repair that lets the parser read furthest, if that is far enough; the first one on a tie.
    fn best(&mut self, candidates: Vec<Candidate>) -> Option<Trial> {
        let mut best: Option<Trial> = None;
        self.work.looked_at(&candidates);
        for candidate in candidates.into_iter().take(MAX_TRIES) {
            if self.work.is_spent() {
                break;
            }
            let needed = self.text.original(candidate.needed);
            if self.is_known(&candidate.finding) {
                continue;
            }
            let trial = self.attempt(candidate);
            if trial.progress <= needed || trial.is_one_text() {
                continue;
            }
            if best.as_ref().is_none_or(|best| trial.is_better(best)) {
                let is_clean = trial.built.findings.is_empty() || self.text.now.len() > LARGE;
                let is_whole = trial.progress == usize::MAX && is_clean;
                best = Some(trial);
                if is_whole {
                    break;
                }
            }
        }
        best
    }

    /// Whether the same finding was reported before: a repair that did not help is not repeated.
    fn is_known(&self, finding: &Finding) -> bool {
        let finding = self.in_file(finding.clone());
        self.findings
            .iter()
            .any(|known| std::ptr::eq(known.rule, finding.rule) && known.place == finding.place)
    }

    fn attempt(&mut self, candidate: Candidate) -> Trial {
        let text = self.text.with(&candidate.edits);
        let built = events::build(&text.now);
        self.work.parsed(&text.now, built.broken.as_ref().map(|broken| broken.reached));
        let progress = built.broken.as_ref().map_or(usize::MAX, |broken| text.original(broken.reached));
        Trial { candidate, text, built, progress }
    }

    fn accept(&mut self, trial: Trial) {
        let Candidate { finding, damage, is_lost, edits, .. } = trial.candidate;
        let mut finding = self.in_file(finding);
        if !is_lost {
            finding.fix = offered::fix(self.file, &self.text, finding.rule, &edits);
        }
        self.findings.push(finding);
        self.damage.push(Damage { span: self.text.original_range(&damage), is_lost });
        self.text = trial.text;
        self.built = trial.built;
    }

    /// Translates the places of a finding from the text under repair to the original file.
    fn in_file(&self, mut finding: Finding) -> Finding {
        if let Place::Bytes(range) = &mut finding.place {
            *range = self.text.original_range(range);
        }
        for (_, arg) in &mut finding.args {
            if let Arg::Line(at) = arg {
                *at = self.text.original(*at);
            }
        }
        finding
    }

    fn finish(mut self) -> Recovered {
        let mut root = self.built.root.take();
        if let Some(root) = root.as_mut().filter(|_| self.text.is_shifted()) {
            move_spans(root, &self.text);
        }
        let built = std::mem::take(&mut self.built);
        let found: Vec<Finding> = built.findings.into_iter().map(|finding| self.in_file(finding)).collect();
        let damage = built
            .damage
            .into_iter()
            .map(|damage| Damage { span: self.text.original_range(&damage.span), is_lost: damage.is_lost });
        self.damage.extend(damage);
        self.findings.extend(found);
        let repeated = built.repeated.iter().map(|span| self.text.original_range(span)).collect();
        Recovered { root, findings: self.findings, damage: self.damage, repeated }
    }
}

/// Translates the spans of all nodes of a tree to the original file.
fn move_spans(node: &mut Node, text: &EditedText) {
    node.span = text.original_range(&node.span);
    match &mut node.value {
        Value::Sequence(items) => items.iter_mut().for_each(|item| move_spans(item, text)),
        Value::Mapping(entries) => {
            for entry in entries {
                entry.key_span = text.original_range(&entry.key_span);
                move_spans(&mut entry.value, text);
            }
        }
        _ => {}
    }
}
