//! The number of findings of each rule, most first, for a run over many files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use super::strands::Strands;
use super::{Report, Summary, severity_name};
use crate::base::Language;
use crate::check::Checked;
use crate::rule::Severity;

/// The report with one line per rule: the number of findings and of files, the severity and the name.
#[derive(Debug)]
pub struct Statistics {
    language: Language,
    /// The number of findings and of files, by rule and severity.
    counts: Mutex<ByRule>,
}

/// The number of findings and of files, by rule and severity.
type ByRule = BTreeMap<(&'static str, Severity), (usize, usize)>;

impl Statistics {
    /// The report in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, counts: Mutex::default() }
    }
}

impl Report for Statistics {
    fn file(&self, checked: &Checked) -> String {
        let mut own: BTreeMap<(&'static str, Severity), usize> = BTreeMap::new();
        for finding in &checked.findings {
            *own.entry((finding.rule.name, finding.severity)).or_default() += 1;
        }
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        for (rule, count) in own {
            let (findings, files) = counts.entry(rule).or_default();
            *findings += count;
            *files += 1;
        }
        String::new()
    }

    fn end(&self, summary: &Summary, _strands: &dyn Strands) -> String {
        let words = self.language.words();
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rows: Vec<_> = counts.iter().collect();
        rows.sort_by_key(|((rule, severity), (findings, _))| {
            (std::cmp::Reverse((*findings, *severity)), *rule)
        });
        let mut text = String::new();
        for ((rule, severity), (findings, files)) in rows {
            let severity = severity_name(*severity, words);
            let _ = writeln!(text, "{findings:>6} {files:>6}  {severity:<12} {rule}");
        }
        if !text.is_empty() {
            let [findings, files] = [&words.report.statistics_findings, &words.report.statistics_files];
            text.insert_str(0, &format!("{findings:>6} {files:>6}\n"));
            text.push('\n');
        }
        text + &summary.line(words) + "\n"
    }
}
