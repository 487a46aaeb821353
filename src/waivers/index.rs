//! Findings by what a waiver may be about, so that each waiver looks only at what it sets aside.

use std::collections::{HashMap, HashSet};

use super::waiver::{Scope, Waiver};
use crate::document::Document;
use crate::finding::Finding;
use crate::lint::rule;
use crate::source::Source;

/// The places of findings in their list, in its order.
#[derive(Debug, Default)]
pub struct Index {
    rules: HashMap<&'static str, Vec<usize>>,
    parts: HashMap<(&'static str, String), Vec<usize>>,
    lines: HashMap<(&'static str, usize), Vec<usize>>,
}

impl Index {
    /// Sorts out what these waivers may ask for.
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

    /// The findings a waiver covers. They are given once: a second waiver on the same finds none of them.
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
