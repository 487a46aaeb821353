//! One line per finding, in the style of compilers: `path:line:column: ernst[regel] message`.

use super::place::before_message;
use super::strands::Strands;
use super::{Report, Summary, not_judged, on_one_line, severity_name};
use crate::base::Language;
use crate::check::Checked;
use crate::messages::finding_text;

/// The report with one line per finding.
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
            let line = format!(
                "{}: {}[{}] {}",
                before_message(checked, &finding.place, self.language),
                severity_name(finding.severity, words),
                finding.rule.name,
                finding_text(finding, &checked.source, self.language).message,
            );
            on_one_line(&line) + "\n"
        });
        let open = checked.not_judged.iter().map(|part| {
            let sentence = not_judged::sentence(checked, part, words);
            let line = format!("{}: {sentence}", before_message(checked, &part.place, self.language));
            on_one_line(&line) + "\n"
        });
        lines.chain(open).collect()
    }

    fn before(&self) -> Option<String> {
        Some(String::new())
    }

    fn end(&self, summary: &Summary, _strands: &dyn Strands) -> String {
        format!("{}\n", summary.line(self.language.words()))
    }
}
