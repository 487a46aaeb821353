//! Reports what a new baseline does not contain.

use crate::baseline::is_kept_out;
use crate::check::Checked;
use crate::cli::console::Console;
use crate::messages::{fill, finding_text};
use crate::report::not_judged;

/// Maximum number of findings listed; the rest is counted.
const NAMED: usize = 20;

/// The findings that are not in the baseline, and the number of rules that did not judge.
#[derive(Debug, Default)]
pub struct KeptOut {
    count: usize,
    lines: Vec<String>,
    not_judged: usize,
}

impl KeptOut {
    /// Adds what the baseline does not contain for a file.
    pub fn add(&mut self, checked: &Checked, console: &Console) {
        self.not_judged += not_judged::count(checked);
        for finding in checked.findings.iter().filter(|finding| is_kept_out(finding)) {
            self.count += 1;
            if self.count <= NAMED {
                let start = checked.document.span(&checked.source, &finding.place).start;
                let start = checked.source.position(start);
                let message = finding_text(finding, &checked.source, console.language).message;
                let (path, rule) = (&checked.source.name, finding.rule.name);
                self.lines.push(format!("  {path}:{}:{}: {rule}: {message}", start.line, start.column));
            }
        }
    }

    /// Reports what is not in the baseline, why, and what to do.
    pub fn tell(&self, console: &Console) {
        let words = &console.words().report.not_in_baseline;
        if self.count > 0 {
            console.problem(None, &words.kept_out.of(self.count));
            for line in &self.lines {
                Console::err(&format!("{line}\n"));
            }
            let more = self.count.saturating_sub(NAMED);
            if more > 0 {
                let text = fill(&words.more, &[("n", more.to_string())]);
                Console::err(&format!("  {text}\n"));
            }
        }
        if self.not_judged > 0 {
            let text = words.not_judged.of(self.not_judged);
            console.problem(None, &text);
        }
    }
}
