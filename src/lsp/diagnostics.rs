//! Turns findings into diagnostics.

use gen_lsp_types as lsp;

use super::open::View;
use crate::finding::Finding;
use crate::judged::NotJudged;
use crate::messages::finding_text;
use crate::report::not_judged;
use crate::rule::Severity;

/// Maximum number of related locations per finding: editors show each on a separate line.
const MOST_RELATED: usize = 10;

/// The diagnostics of a file. `relates` is whether the editor supports related information.
pub fn of(view: &View<'_>, relates: bool) -> Vec<lsp::Diagnostic> {
    if !view.is_ours() {
        return Vec::new();
    }
    let found = view.checked.findings.iter().map(|finding| of_finding(view, finding, relates));
    found.chain(view.checked.not_judged.iter().map(|part| of_unjudged(view, part))).collect()
}

/// A part of the file that prevented rules from judging: the absence of findings there does not mean it is correct.
fn of_unjudged(view: &View<'_>, part: &NotJudged) -> lsp::Diagnostic {
    let words = view.language.words();
    let sentence = not_judged::sentence(view.checked, part, words);
    let names = if part.reason.is_everything() { String::new() } else { not_judged::names(part) };
    lsp::Diagnostic {
        range: view.range(&view.checked.document.span(view.source(), &part.place)),
        severity: Some(lsp::DiagnosticSeverity::Information),
        code: None,
        code_description: None,
        source: Some(env!("CARGO_PKG_NAME").to_owned()),
        message: format!("{sentence}\n{names}").trim_end().to_owned().into(),
        tags: None,
        related_information: None,
        data: None,
    }
}

/// One finding: its message and remedy; the rationale is shown on hover.
pub fn of_finding(view: &View<'_>, finding: &Finding, relates: bool) -> lsp::Diagnostic {
    let sentence = finding_text(finding, view.source(), view.language);
    let places = relates.then(|| related(view, finding)).filter(|places| !places.is_empty());
    lsp::Diagnostic {
        range: view.range(&view.span(finding)),
        severity: Some(match finding.severity {
            Severity::Error => lsp::DiagnosticSeverity::Error,
            Severity::Warning => lsp::DiagnosticSeverity::Warning,
            Severity::Suggestion => lsp::DiagnosticSeverity::Information,
        }),
        code: Some(finding.rule.name.to_owned().into()),
        code_description: None,
        source: Some(env!("CARGO_PKG_NAME").to_owned()),
        message: format!("{}\n{}", sentence.message, sentence.remedy).into(),
        tags: None,
        related_information: places,
        data: None,
    }
}

fn related(view: &View<'_>, finding: &Finding) -> Vec<lsp::DiagnosticRelatedInformation> {
    let words = &view.language.words().report;
    let message = match (finding.in_passing, finding.evidence.len()) {
        (true, 1) => &words.only_evidence,
        (true, _) => &words.in_passing,
        (false, _) => &words.evidence,
    };
    let places = finding.evidence.iter().take(MOST_RELATED).map(|evidence| {
        let span = view.checked.document.evidence_span(view.source(), evidence);
        lsp::DiagnosticRelatedInformation {
            location: lsp::Location { uri: view.uri.into(), range: view.range(&span) },
            message: message.clone(),
        }
    });
    places.collect()
}
