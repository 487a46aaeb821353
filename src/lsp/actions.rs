//! What an editor can do about findings: repairs, an example to start from, an exception.

use std::collections::HashMap;

use gen_lsp_types as lsp;

use super::insert::{self, Insertion};
use super::open::View;
use super::{diagnostics, insert::insertions};
use crate::document::Value;
use crate::finding::{Finding, Fix};
use crate::lint::{Rule, waivers};
use crate::schema::outline;
use crate::text::{fill, finding_args};

/// The actions for the findings in a range, and the one for the whole file.
pub fn of(
    view: &View<'_>,
    range: lsp::Range,
    context: &lsp::CodeActionContext,
) -> Option<Vec<lsp::CodeAction>> {
    if !view.is_ours() {
        return None;
    }
    let is_asked = |kind: &lsp::CodeActionKind| {
        context.only.as_ref().is_none_or(|only| only.iter().any(|asked| includes(asked, kind)))
    };
    let mut actions = Vec::new();
    if is_asked(&lsp::CodeActionKind::QuickFix) {
        let asked = view.encoding.bytes(view.source(), range);
        let touched = view.checked.findings.iter().filter(|finding| {
            let span = view.span(finding);
            span.start <= asked.end && asked.start <= span.end
        });
        actions.extend(touched.flat_map(|finding| of_finding(view, finding)));
    }
    if is_asked(&lsp::CodeActionKind::SourceFixAll) {
        actions.extend(mend_all(view));
    }
    Some(actions)
}

/// Whether a kind is the one asked for or one of its kinds: `source` asks for `source.fixAll` too.
fn includes(asked: &lsp::CodeActionKind, kind: &lsp::CodeActionKind) -> bool {
    let (asked, kind) = (String::from(asked.clone()), String::from(kind.clone()));
    asked.is_empty() || kind == asked || kind.strip_prefix(&asked).is_some_and(|rest| rest.starts_with('.'))
}

fn of_finding(view: &View<'_>, finding: &Finding) -> Vec<lsp::CodeAction> {
    let words = &view.language.words().editor;
    let name = [("regel", finding.rule.name.to_owned())];
    let quick = |title: String, edits: Vec<lsp::TextEdit>, is_preferred: bool| lsp::CodeAction {
        diagnostics: Some(vec![diagnostics::of_finding(view, finding, false)]),
        is_preferred: is_preferred.then_some(true),
        ..action(view, title, lsp::CodeActionKind::QuickFix, edits)
    };
    let inserted = |insertions: Vec<Insertion>| {
        let edits = insertions.into_iter();
        edits
            .map(|(place, new_text)| lsp::TextEdit { range: view.range(&place), new_text })
            .collect::<Vec<_>>()
    };
    let mut actions = Vec::new();
    if let Some(fix) = &finding.fix {
        let edits = fix.edits.iter().map(|edit| view.edit(edit)).collect();
        actions.push(quick(title(view, finding, fix), edits, fix.is_certain));
    }
    if let Some(example) = example(view, finding) {
        actions.push(quick(fill(&words.add_example, &name), inserted(example), false));
    }
    if let Some(exception) = exception(view, finding.rule) {
        actions.push(quick(fill(&words.make_exception, &name), inserted(exception), false));
    }
    actions
}

fn title(view: &View<'_>, finding: &Finding, fix: &Fix) -> String {
    let template = view.language.words().fixes.get(fix.title).map_or(fix.title, String::as_str);
    fill(template, &finding_args(finding, view.source(), view.language))
}

/// The example of a finding's rule, put where its first key belongs: in the block around the finding that may have
/// it, from the inside out.
fn example(view: &View<'_>, finding: &Finding) -> Option<Vec<Insertion>> {
    let snippet = finding.rule.snippet;
    let key = snippet.trim_start().split(':').next().filter(|key| !key.is_empty())?;
    let mut pointer = if snippet.starts_with(' ') { finding.place.pointer() } else { "" };
    let allows = |pointer: &str| match view.checked.format {
        Some(format) => outline::keys(format, pointer).iter().any(|known| known.name == key),
        // A file that does not say what it is gets the line that does.
        None => pointer.is_empty(),
    };
    loop {
        if allows(pointer) {
            return insertions(&view.checked.document, view.source(), pointer, snippet);
        }
        pointer = pointer.rsplit_once('/')?.0;
    }
}

/// An exception to a rule. Its reason is left open on purpose: a finding asks for it, and an exception without a
/// reason sets nothing aside.
fn exception(view: &View<'_>, rule: &Rule) -> Option<Vec<Insertion>> {
    if !waivers::can_be_set_aside(rule) || excepts(view, rule) {
        return None;
    }
    let piece = format!("uitzonderingen:\n  - regel: {}\n    reden: \"\"", rule.name);
    insert::insertions(&view.checked.document, view.source(), "", &piece)
}

/// Whether the file has an exception to the rule already.
fn excepts(view: &View<'_>, rule: &Rule) -> bool {
    let list = view.checked.document.node("/uitzonderingen").map(|node| &node.value);
    let Some(Value::Sequence(items)) = list else { return false };
    (0..items.len())
        .any(|index| view.checked.document.text(&format!("/uitzonderingen/{index}/regel")) == Some(rule.name))
}

/// Every fix that takes no judgement, but for those that would touch what another one changes.
fn mend_all(view: &View<'_>) -> Option<lsp::CodeAction> {
    let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
    let mut edits = Vec::new();
    let fixes = view.checked.findings.iter().filter_map(|finding| finding.fix.as_ref());
    for fix in fixes.filter(|fix| fix.is_certain) {
        let places: Vec<_> =
            fix.edits.iter().map(|edit| view.checked.document.span(view.source(), &edit.place)).collect();
        let is_free = |place: &std::ops::Range<usize>| {
            taken.iter().all(|other| place.end < other.start || other.end < place.start)
        };
        if places.iter().all(is_free) {
            edits.extend(fix.edits.iter().map(|edit| view.edit(edit)));
            taken.extend(places);
        }
    }
    let title = view.language.words().editor.mend_all.clone();
    (!edits.is_empty()).then(|| action(view, title, lsp::CodeActionKind::SourceFixAll, edits))
}

fn action(
    view: &View<'_>,
    title: String,
    kind: lsp::CodeActionKind,
    edits: Vec<lsp::TextEdit>,
) -> lsp::CodeAction {
    // One file, so that no order of the map can show.
    let changes = HashMap::from([(lsp::Uri::from(view.uri), edits)]);
    let edit = lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
    lsp::CodeAction { title, kind: Some(kind), edit: Some(edit), ..lsp::CodeAction::default() }
}
