//! An index of findings by what a waiver may apply to, so that each waiver only visits the findings it suppresses.

use std::collections::{HashMap, HashSet};

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
    lines: HashMap<(&'static str, usize), Vec<usize>>,
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
        let line = named(|scope| matches!(scope, Scope::Line(_)));
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
            Scope::Line(line) => self.lines.remove(&(rule.name, *line)),
        };
        covered.unwrap_or_default()
    }
}
