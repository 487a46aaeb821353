//! An index of findings by what a waiver may apply to, so that each waiver only visits the findings it suppresses.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::RangeInclusive;

use super::waiver::{Scope, Waiver};
use crate::document::Document;
use crate::finding::Finding;
use crate::lint::rule;
use crate::source::Source;

/// The positions of findings in their list, in order.
#[derive(Debug, Default)]
pub struct Index {
    rules: HashMap<&'static str, Vec<usize>>,
    parts: HashMap<(&'static str, String), Vec<usize>>,
    lines: BTreeMap<(&'static str, usize), Vec<usize>>,
}

impl Index {
    /// Indexes the findings that these waivers may apply to.
    pub fn of(findings: &[Finding], waivers: &[Waiver], source: &Source, document: &Document) -> Self {
        let named = |fits: fn(&Scope) -> bool| -> HashSet<&str> {
            let waivers = waivers.iter().filter(|waiver| fits(&waiver.scope));
            waivers.map(|waiver| waiver.rule.as_str()).collect()
        };
        let everywhere = named(|scope| matches!(scope, Scope::Everywhere));
        let part = named(|scope| matches!(scope, Scope::Part(_)));
        let line = named(|scope| matches!(scope, Scope::Lines { .. }));
        let mut index = Self::default();
        for (at, finding) in findings.iter().enumerate() {
            let rule = finding.rule.name;
            if everywhere.contains(rule) {
                index.rules.entry(rule).or_default().push(at);
            }
            if part.contains(rule) {
                let pointer = finding.place.pointer();
                let parents = pointer.match_indices('/').map(|(end, _)| &pointer[..end]);
                for part in parents.chain([pointer]) {
                    index.parts.entry((rule, part.to_owned())).or_default().push(at);
                }
            }
            if line.contains(rule) {
                let line = source.position(document.span(source, &finding.place).start).line;
                index.lines.entry((rule, line)).or_default().push(at);
            }
        }
        index
    }

    /// Takes the findings that a waiver covers. Each finding is returned once: a second waiver for the same finding
    /// gets nothing.
    pub fn take(&mut self, waiver: &Waiver) -> Vec<usize> {
        let Some(rule) = rule(&waiver.rule) else { return Vec::new() };
        let covered = match &waiver.scope {
            Scope::Everywhere => self.rules.remove(rule.name),
            Scope::Part(part) => self.parts.remove(&(rule.name, part.clone())),
            Scope::Lines { lines, otherwise } => {
                let found = self.on_lines(rule.name, lines);
                let above = otherwise.as_ref().filter(|_| found.is_empty());
                return above.map(|lines| self.on_lines(rule.name, lines)).unwrap_or(found);
            }
        };
        covered.unwrap_or_default()
    }

    /// Takes the findings of a rule on these lines.
    fn on_lines(&mut self, rule: &'static str, lines: &RangeInclusive<usize>) -> Vec<usize> {
        let range = (rule, *lines.start())..=(rule, *lines.end());
        let found: Vec<_> = self.lines.range(range).map(|(key, _)| *key).collect();
        found.iter().filter_map(|key| self.lines.remove(key)).flatten().collect()
    }
}
