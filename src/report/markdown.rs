//! Findings as Markdown, for a note or a comment on a change: summary first, each rationale once.

use std::fmt::Write as _;

use super::explain::{RuleFacts, citations, fenced, own_text};
use super::findings::{EvidenceView, FileView, FindingView, SetAsideView};
use super::strands::{ReportPart, Strands};
use super::{Report, Summary};
use crate::base::{Language, escape_markdown};
use crate::check::Checked;
use crate::messages::fill;
use crate::rule::Rule;

/// The Markdown report of a run.
#[derive(Debug, Clone, Copy)]
pub struct Markdown {
    language: Language,
}

impl Markdown {
    /// A report in one language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }
}

impl Report for Markdown {
    fn file(&self, checked: &Checked) -> String {
        let words = &self.language.words().findings;
        let file = FileView::of(checked, self.language);
        let mut text = format!("\n### {}\n\n", escape(&file.name));
        if file.findings.is_empty() {
            let is_judged = file.not_judged.is_empty();
            let _ = if is_judged { writeln!(text, "{}", words.clean) } else { Ok(()) };
        } else {
            let headings = [&words.severity, &words.line, &words.message, &words.rule];
            let _ =
                writeln!(text, "| {} | {} | {} | {} |", headings[0], headings[1], headings[2], headings[3]);
            let _ = writeln!(text, "|---|---:|---|---|");
        }
        for finding in &file.findings {
            let _ = writeln!(text, "{}", row(finding, self.language));
        }
        if !file.set_aside.is_empty() {
            let _ = writeln!(text, "\n**{}.** {}\n", words.set_aside, words.set_aside_intro);
        }
        for item in &file.set_aside {
            let _ = writeln!(text, "{}", set_aside(item, self.language));
        }
        for part in &file.not_judged {
            let _ = writeln!(text, "\n{}.", escape(&capital(&part.sentence)));
            let names: Vec<String> = part.rules.iter().map(|rule| format!("`{rule}`")).collect();
            if !names.is_empty() {
                let _ = writeln!(text, "\n{}", names.join(", "));
            }
        }
        text
    }

    fn parts(&self, summary: &Summary, _strands: &dyn Strands) -> Vec<ReportPart> {
        let words = self.language.words();
        let start = format!("## {}\n\n{}\n", words.findings.title, summary.line(words));
        let mut end = String::new();
        let found = summary.rules().filter(|rule| summary.by_rule.get(rule.name) > Some(&0));
        for (index, rule) in found.enumerate() {
            if index == 0 {
                let _ = writeln!(end, "\n### {}", words.findings.rules);
            }
            add_rule(&mut end, rule, self.language);
        }
        vec![ReportPart::Text(start), ReportPart::Strand(0), ReportPart::Text(end)]
    }
}

/// Escapes text from a file. Sites that render notes notify everyone mentioned as "@name", even if the sign is escaped;
/// a zero-width space after the sign prevents that.
fn escape(text: &str) -> String {
    let escaped = escape_markdown(text);
    let mut quiet = String::with_capacity(escaped.len());
    let mut before = ' ';
    for sign in escaped.chars() {
        quiet.push(sign);
        // In an e-mail address, the sign is preceded by another character.
        if sign == '@' && !before.is_alphanumeric() {
            quiet.push_str("&#8203;");
        }
        before = sign;
    }
    quiet
}

/// A finding as a table row.
fn row(finding: &FindingView, language: Language) -> String {
    let words = &language.words().findings;
    let mut message = escape(&finding.message);
    if !finding.evidence.is_empty() {
        let quotes: Vec<String> =
            finding.evidence.iter().map(|evidence| quoted(evidence, language)).collect();
        let before = if finding.in_passing { &words.evidence_in_passing } else { &words.evidence };
        let _ = write!(message, "<br>{before}: {}", quotes.join("; "));
    }
    if !finding.more_evidence.is_empty() {
        let lines = finding.more_evidence.clone();
        let more = if finding.in_document.is_empty() {
            &words.more_evidence
        } else {
            &language.words().profile_documents.more_evidence
        };
        let _ = write!(message, " {}", fill(more, &[("lines", lines)]));
    }
    if finding.own_remedy {
        let _ = write!(message, "<br>{}", escape(&finding.remedy));
    }
    let place =
        if finding.in_document.is_empty() { finding.line.to_string() } else { escape(&finding.in_document) };
    format!("| {} | {place} | {message} | `{}` |", finding.severity_name, finding.rule)
}

/// "zorgvuldig" (regel 12)
fn quoted(evidence: &EvidenceView, language: Language) -> String {
    let words = &language.words().findings;
    let line = if evidence.has_lines {
        format!("{} {}", words.line.to_lowercase(), evidence.line.number)
    } else {
        fill(&language.words().profile_documents.paragraph, &[("n", evidence.line.number.to_string())])
    };
    if evidence.is_field {
        format!("{} {} ({line})", words.field, escape(&evidence.quote))
    } else {
        format!("\"{}\" ({line})", escape(&evidence.quote))
    }
}

fn set_aside(item: &SetAsideView, language: Language) -> String {
    let line = language.words().findings.line.to_lowercase();
    let (message, reason) = (escape(&item.message), escape(&capital(&item.reason)));
    let place =
        if item.in_document.is_empty() { format!("{line} {}", item.line) } else { escape(&item.in_document) };
    format!("- `{}` ({place}): {message}. {reason}", item.rule)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Adds the rationale and remedy of a rule.
fn add_rule(text: &mut String, rule: &Rule, language: Language) {
    let words = language.words();
    let facts = RuleFacts::of(rule, language);
    let _ = writeln!(text, "\n#### {}\n\n{}\n", rule.name, own_text(&facts.why));
    // A remedy that differs per finding is shown with each finding.
    if !rule.wording(language).remedy.contains('{') {
        let _ = writeln!(text, "**{}.** {}\n", words.findings.remedy, own_text(&facts.remedy));
    }
    if !facts.snippet.is_empty() {
        let _ = writeln!(text, "{}", fenced("yaml", facts.snippet));
    }
    let _ = writeln!(text, "{}: {}", words.explain.source, citations(&facts.source, language));
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_note_names_nobody() {
        assert_eq!(escape("@team (@a/b) noor@example.org"), "@&#8203;team (@&#8203;a/b) noor@example.org");
    }
}
