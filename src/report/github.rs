//! Workflow commands, which GitHub Actions shows as annotations on a change.

use super::place::in_document;
use super::strands::Strands;
use super::{Report, Summary, not_judged, path, region};
use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::judged::NotJudged;
use crate::messages::finding_text;
use crate::rule::Severity;

/// The workflow commands: one for each finding and for each part that was not judged, and the summary as a log line.
#[derive(Debug, Clone, Copy)]
pub struct Github {
    language: Language,
}

impl Github {
    /// The report in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    fn command(self, checked: &Checked, finding: &Finding) -> String {
        let span = checked.document.span(&checked.source, &finding.place);
        let (start, end) = region(&checked.source, &span);
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Suggestion => "notice",
        };
        let (file, rule) = (property(&path::slashed(&checked.source.name)), property(finding.rule.name));
        let message = finding_text(finding, &checked.source, self.language).message;
        if let Some(place) = in_document(checked, &finding.place, self.language) {
            return format!("::{level} file={file},title={rule}::{}\n", data(&format!("{place}: {message}")));
        }
        format!(
            "::{level} file={file},line={},col={},endLine={},endColumn={},title={rule}::{}\n",
            start.line,
            start.column,
            end.line,
            end.column,
            data(&message),
        )
    }
}

impl Github {
    fn not_judged(self, checked: &Checked, part: &NotJudged) -> String {
        let words = self.language.words();
        let start = checked.source.position(checked.document.span(&checked.source, &part.place).start);
        format!(
            "::notice file={},line={},col={},title={}::{}\n",
            property(&path::slashed(&checked.source.name)),
            start.line,
            start.column,
            property(&words.report.not_judged.title.to_lowercase()),
            data(&not_judged::sentence(checked, part, words)),
        )
    }
}

impl Report for Github {
    fn file(&self, checked: &Checked) -> String {
        let found = checked.findings.iter().map(|finding| self.command(checked, finding));
        found.chain(checked.not_judged.iter().map(|part| self.not_judged(checked, part))).collect()
    }

    fn before(&self) -> Option<String> {
        Some(String::new())
    }

    fn end(&self, summary: &Summary, _strands: &dyn Strands) -> String {
        format!("{}\n", summary.line(self.language.words()))
    }
}

/// Escapes a message; the percent sign comes first, since the other escapes use it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
