//! The record of one file in the overview of a run. Serialised as JSON, so that it can be cached.

use serde::{Deserialize, Serialize};

use crate::base::Language;
use crate::check::Checked;
use crate::finding::Finding;
use crate::messages::finding_text;
use crate::report::place::in_document;
use crate::report::text::Text;
use crate::report::{Report as _, readability};
use crate::rule::Severity;

/// Up to this many findings are shown in full at once.
pub const FEW: usize = 5;

/// How many other lines of a group are named.
const OTHER_LINES: usize = 3;
/// Maximum number of distinct errors recorded per file; others are only counted.
const ERRORS: usize = 20;

/// Maximum length of a rationale that goes on one line, in characters.
const ONE_LINE: usize = 96;

/// A file with something to report.
#[derive(Debug, Serialize, Deserialize)]
pub struct Record {
    /// Its name.
    pub path: String,
    /// Its numbers of errors, warnings and suggestions.
    pub counts: [usize; 3],
    /// Its findings, grouped by kind, in the order of the file.
    pub groups: Vec<Group>,
    /// Remarks about the file other than findings.
    pub notes: Vec<String>,
    /// The full report on it, if short.
    pub full: Option<String>,
}

/// Findings of one rule in one file; errors are grouped only if they have the same message.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Group {
    /// The name of the rule.
    pub rule: String,
    severity: u8,
    /// The message of the first finding.
    pub message: String,
    /// Why it matters, in one sentence.
    pub why: String,
    /// The line of the first finding, from 1.
    pub line: usize,
    /// The column of the first finding, in characters from 1.
    pub column: usize,
    /// The location of the first finding, in a document without lines.
    pub in_document: Option<String>,
    /// The number of findings.
    pub count: usize,
    /// The lines of the next few findings.
    pub lines: Vec<usize>,
}

impl Record {
    /// The record of a file; `None` if there is nothing to report.
    pub fn of(checked: &Checked, text: &Text, language: Language) -> Option<Self> {
        let mut groups: Vec<Group> = Vec::new();
        for finding in &checked.findings {
            add(&mut groups, checked, finding, language);
        }
        let full =
            (checked.findings.len() <= FEW).then(|| text.file(checked)).filter(|full| !full.is_empty());
        let notes: Vec<String> =
            readability::lines(checked, language.words()).into_iter().flatten().take(1).collect();
        let count = |severity| checked.count(severity);
        let record = Self {
            path: checked.source.name.clone(),
            counts: [Severity::Error, Severity::Warning, Severity::Suggestion].map(count),
            groups,
            notes,
            full,
        };
        (!checked.findings.is_empty() || record.full.is_some()).then_some(record)
    }
}

fn add(groups: &mut Vec<Group>, checked: &Checked, finding: &Finding, language: Language) {
    let span = checked.document.span(&checked.source, &finding.place);
    let at = checked.source.position(span.start);
    let is_error = finding.severity == Severity::Error;
    let name = finding.rule.name;
    let message = || finding_text(finding, &checked.source, language).message;
    let known = groups.iter_mut().find(|group| {
        group.rule == name
            && group.severity() == finding.severity
            && (!is_error || group.message == message())
    });
    if let Some(group) = known {
        group.count += 1;
        if group.lines.len() < OTHER_LINES && group.line != at.line && !group.lines.contains(&at.line) {
            group.lines.push(at.line);
        }
        return;
    }
    if is_error && groups.iter().filter(|group| group.severity() == Severity::Error).count() >= ERRORS {
        return;
    }
    let sentence = finding_text(finding, &checked.source, language);
    groups.push(Group {
        rule: name.to_owned(),
        severity: level(finding.severity),
        message: sentence.message,
        why: in_short(&sentence.why).to_owned(),
        line: at.line,
        column: at.column,
        in_document: in_document(checked, &finding.place, language),
        count: 1,
        lines: Vec::new(),
    });
}

impl Group {
    /// Its severity.
    pub fn severity(&self) -> Severity {
        match self.severity {
            0 => Severity::Suggestion,
            1 => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

fn level(severity: Severity) -> u8 {
    match severity {
        Severity::Suggestion => 0,
        Severity::Warning => 1,
        Severity::Error => 2,
    }
}

/// The first sentence of a text, and any following sentences that fit on the same line.
fn in_short(text: &str) -> &str {
    let mut short = first_sentence(text);
    while let Some(rest) = text[short.len()..].strip_prefix(' ') {
        let next = short.len() + 1 + first_sentence(rest).len();
        if text[..next].chars().count() > ONE_LINE {
            break;
        }
        short = &text[..next];
    }
    short
}

/// The first sentence of a text: up to a full stop before a capital.
fn first_sentence(text: &str) -> &str {
    let mut ends = text.match_indices(". ").map(|(at, _)| at);
    let is_end = |at: &usize| {
        let word = text[..*at].rsplit(' ').next().unwrap_or_default();
        // An abbreviation such as "m.b.t." or "art. 5" does not end a sentence.
        !word.contains('.') && text[at + 2..].starts_with(|next: char| next.is_uppercase() || next == '"')
    };
    ends.find(is_end).map_or(text, |at| &text[..=at])
}

#[cfg(test)]
mod tests {
    use super::{first_sentence, in_short};
    use crate::base::Language;
    use crate::lint::rules;

    #[test]
    fn one_sentence_says_why_in_both_languages() {
        for language in [Language::Dutch, Language::English] {
            for rule in rules() {
                let why = rule.wording(language).why;
                let first = first_sentence(why);
                let fits = (20..=260).contains(&first.chars().count()) && first.ends_with('.');
                assert!(fits, "{}: {first}", rule.name);
            }
        }
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_before_a_capital() {
        assert_eq!(
            first_sentence("Dat staat in art. 5 van de wet. Meer niet."),
            "Dat staat in art. 5 van de wet."
        );
        assert_eq!(first_sentence("Een zin."), "Een zin.");
        assert_eq!(in_short("Een zin. Nog een zin."), "Een zin. Nog een zin.");
        let long = "Een zin. ".to_owned() + &"Woord ".repeat(30) + "eind.";
        assert_eq!(in_short(&long), "Een zin.");
    }
}
