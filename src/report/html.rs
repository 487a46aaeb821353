//! Findings as one self-contained web page.

use serde::Serialize;

use super::explain::RuleView;
use super::findings::FileView;
use super::strands::{ReportPart, Strands};
use super::{Report, Summary};
use crate::base::{Language, escape_html};
use crate::check::Checked;
use crate::messages::{FindingsWords, ProfileDocumentWords, Words};
use crate::template::{RenderError, html_page};

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

/// The page without its files.
#[derive(Serialize)]
struct FindingsPage {
    language: &'static str,
    version: &'static str,
    title: &'static str,
    words: &'static Words,
    summary: String,
    rules: Vec<CountedRule>,
}

/// One file, with the words of the template.
#[derive(Serialize)]
struct OneFile {
    words: FileWords,
    file: FileView,
}

/// The words that the template of a file uses.
#[derive(Serialize)]
struct FileWords {
    findings: &'static FindingsWords,
    profile_documents: &'static ProfileDocumentWords,
    report: ReportWords,
}

#[derive(Serialize)]
struct ReportWords {
    not_judged: NotJudgedWords,
}

#[derive(Serialize)]
struct NotJudgedWords {
    title: &'static str,
}

#[derive(Serialize)]
struct CountedRule {
    rule: RuleView,
    count: usize,
}

/// The strand of the rows of the summary, and that of the sections.
const ROWS: usize = 0;
const SECTIONS: usize = 1;

/// What the templates write where other text belongs. Text from files is escaped: these can only be the template's own.
const MARK_ROWS: &str = "<rijen>";
const MARK_SECTIONS: &str = "<secties>";
/// Between the row of a file and its section.
const MARK_SECTION: &str = "<sectie>";
/// The number of a file on the page.
const MARK_NUMBER: &str = "<nr>";

impl Report for Html {
    /// The row and the section of the file: only the run as a whole can number the files on the page.
    fn file(&self, checked: &Checked) -> String {
        let words = self.language.words();
        let title = &words.report.not_judged.title;
        let words = FileWords {
            findings: &words.findings,
            profile_documents: &words.profile_documents,
            report: ReportWords { not_judged: NotJudgedWords { title } },
        };
        let file = FileView::of(checked, self.language);
        html_page("bevindingen-bestand.html", &OneFile { words, file }).unwrap_or_else(|error| broken(&error))
    }

    fn add(&self, piece: String, number: usize, strands: &mut dyn Strands) {
        let piece = piece.replace(MARK_NUMBER, &number.to_string());
        let (row, section) = piece.split_once(MARK_SECTION).unwrap_or(("", &piece));
        strands.append(ROWS, row);
        // A template has no line break at its end.
        strands.append(SECTIONS, &format!("{section}\n"));
    }

    fn parts(&self, summary: &Summary, _strands: &dyn Strands) -> Vec<ReportPart> {
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
            rules: rules.collect(),
        };
        let page = html_page("bevindingen.html", &page).unwrap_or_else(|error| broken(&error));
        let (start, rest) = page.split_once(MARK_ROWS).unwrap_or((&page, ""));
        let (middle, end) = rest.split_once(MARK_SECTIONS).unwrap_or((rest, ""));
        let text = |text: &str| ReportPart::Text(text.to_owned());
        vec![text(start), ReportPart::Strand(ROWS), text(middle), ReportPart::Strand(SECTIONS), text(end)]
    }
}

/// The templates are shipped and tested; should one fail nevertheless, the page shows the error.
fn broken(error: &RenderError) -> String {
    format!("<!doctype html><p>{}</p>\n", escape_html(&error.to_string()))
}
