//! One line for each finding, as compilers write them: `path:line:column: ernst[regel] message`.

use super::{Report, Summary, on_one_line, severity_name};
use crate::check::Checked;
use crate::text::{Language, finding_text};

/// The report of one line for each finding.
#[derive(Debug, Clone, Copy)]
pub struct Concise {
    language: Language,
}

impl Concise {
    /// The report in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }
}

impl Report for Concise {
    fn file(&self, checked: &Checked) -> String {
        let words = self.language.words();
        let lines = checked.findings.iter().map(|finding| {
            let span = checked.document.span(&checked.source, &finding.place);
            let start = checked.source.position(span.start);
            let line = format!(
                "{}:{}:{}: {}[{}] {}",
                checked.source.name,
                start.line,
                start.column,
                severity_name(finding.severity, words),
                finding.rule.name,
                finding_text(finding, &checked.source, self.language).message,
            );
            on_one_line(&line) + "\n"
        });
        lines.collect()
    }

    fn streams(&self) -> bool {
        true
    }

    fn run(&self, _files: &[String], summary: &Summary) -> String {
        format!("{}\n", summary.line(self.language.words()))
    }
}
