//! The characters in the files of a run that a PDF may not be able to show, with their places.

use crate::base::Language;
use crate::check::Checked;
use crate::finding::{Finding, Place};
use crate::messages::finding_text;
use crate::rulebook::vakwerk::teken_niet_in_pdf;

/// A stretch of characters that the embedded font lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Its place: `path:line:column`.
    pub place: String,
    /// The characters.
    pub text: String,
    /// The message for the user.
    pub sentence: String,
}

/// The characters in a file, including those for which it makes an exception.
pub fn of(checked: &Checked, language: Language) -> Vec<Sign> {
    let suppressed = checked.suppressed.iter().map(|suppressed| &suppressed.finding);
    let findings = checked.findings.iter().chain(suppressed);
    let about = findings.filter(|finding| finding.rule.name == teken_niet_in_pdf::RULE.name);
    about.map(|finding| sign(finding, checked, language)).collect()
}

fn sign(finding: &Finding, checked: &Checked, language: Language) -> Sign {
    let start = checked.document.span(&checked.source, &finding.place).start;
    let at = checked.source.position(start);
    let text = match &finding.place {
        Place::Words(evidence) => evidence.quote.clone(),
        _ => String::new(),
    };
    Sign {
        place: format!("{}:{}:{}", checked.source.name, at.line, at.column),
        text,
        sentence: finding_text(finding, &checked.source, language).message,
    }
}
