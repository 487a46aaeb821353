//! Findings as one self-contained web page.

use serde::Serialize;

use super::explain::RuleView;
use super::findings::FileView;
use super::{Report, Summary};
use crate::base::{Language, escape_html};
use crate::check::Checked;
use crate::messages::Words;
use crate::template::html_page;

/// The web page of a run.
#[derive(Debug, Clone, Copy)]
pub struct Html {
    language: Language,
}

impl Html {
    /// A page in one language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }
}

#[derive(Serialize)]
struct FindingsPage {
    language: &'static str,
    version: &'static str,
    title: &'static str,
    words: &'static Words,
    summary: String,
    files: Vec<FileView>,
    rules: Vec<CountedRule>,
}

#[derive(Serialize)]
struct CountedRule {
    rule: RuleView,
    count: usize,
}

impl Report for Html {
    /// The data of the file as JSON: only the run as a whole can number the files on the page.
    fn file(&self, checked: &Checked) -> String {
        serde_json::to_string(&FileView::of(checked, self.language)).unwrap_or_default()
    }

    fn run(&self, files: &[String], summary: &Summary) -> String {
        let words = self.language.words();
        let rules = summary.rules().map(|rule| CountedRule {
            rule: RuleView::of(rule, self.language),
            count: summary.by_rule.get(rule.name).copied().unwrap_or_default(),
        });
        let page = FindingsPage {
            language: self.language.tag(),
            version: env!("CARGO_PKG_VERSION"),
            title: &words.findings.title,
            words,
            summary: summary.line(words),
            files: files.iter().filter_map(|file| serde_json::from_str(file).ok()).collect(),
            rules: rules.collect(),
        };
        // The template is shipped and tested; should it fail nevertheless, the page shows the error.
        html_page("bevindingen.html", &page)
            .unwrap_or_else(|error| format!("<!doctype html><p>{}</p>\n", escape_html(&error.to_string())))
    }
}
