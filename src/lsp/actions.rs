//! Code actions for findings: fixes, examples and exceptions.

use std::collections::{BTreeSet, HashMap};

use gen_lsp_types as lsp;

use super::diagnostics;
use super::insert::insertions;
use super::open::View;
use crate::document::Value;
use crate::finding::Finding;
use crate::messages::{fill, fix_title};
use crate::rule::Rule;
use crate::schema::outline;
use crate::{fix, waivers};

/// The actions for the findings in a range, and those for the whole file.
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
        let is_asked_for = |finding: &&Finding| {
            let span = view.span(finding);
            span.start <= asked.end && asked.start <= span.end
        };
        let touched: Vec<&Finding> = view.checked.findings.iter().filter(is_asked_for).collect();
        // There may be many findings at the same place: fixes come before exceptions.
        actions.extend(quick_fixes(view, &touched));
    }
    if is_asked(&lsp::CodeActionKind::SourceFixAll) {
        actions.extend(mend_all(view));
    }
    Some(actions)
}

/// The maximum number of quick fixes in one answer: editors show them as one list.
const MOST_ACTIONS: usize = 50;
/// The maximum work on one answer: bytes that are parsed again to see whether an insertion fits.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// With more edits than this, an action replaces everything from its first to its last edit at once.
const MOST_EDITS: usize = 1000;

/// The quick fixes for findings. There may be many findings at the same place: fixes come before exceptions, and an
/// exception for a rule is offered once.
fn quick_fixes(view: &View<'_>, touched: &[&Finding]) -> Vec<lsp::CodeAction> {
    let mut actions: Vec<lsp::CodeAction> =
        touched.iter().filter_map(|finding| repair(view, finding)).take(MOST_ACTIONS).collect();
    // An insertion is tried by parsing the file before and after it.
    let tries = (MOST_BYTES / (2 * view.source().text.len() + 1)).clamp(4, MOST_ACTIONS);
    actions.extend(touched.iter().take(tries).filter_map(|finding| example(view, finding)));
    let mut rules = BTreeSet::new();
    let each_rule = touched.iter().filter(|finding| rules.insert(finding.rule.name));
    actions.extend(each_rule.take(tries).filter_map(|finding| exception(view, finding)));
    actions.truncate(MOST_ACTIONS);
    actions
}

/// Whether a kind equals the requested kind or is a sub-kind: a request for `source` includes `source.fixAll`.
fn includes(asked: &lsp::CodeActionKind, kind: &lsp::CodeActionKind) -> bool {
    let (asked, kind) = (String::from(asked.clone()), String::from(kind.clone()));
    asked.is_empty() || kind == asked || kind.strip_prefix(&asked).is_some_and(|rest| rest.starts_with('.'))
}

/// The fix of a finding.
fn repair(view: &View<'_>, finding: &Finding) -> Option<lsp::CodeAction> {
    let fix = finding.fix.as_ref()?;
    let title = fix_title(finding, view.source(), view.language)?;
    let edits = view.edits(joined(view, fix::edits(view.checked, fix)?));
    Some(lsp::CodeAction {
        is_preferred: fix.is_certain.then_some(true),
        ..quick(view, finding, title, edits)
    })
}

/// Inserts the example of a finding's rule where its first key belongs: in the innermost enclosing block that allows
/// the key.
fn example(view: &View<'_>, finding: &Finding) -> Option<lsp::CodeAction> {
    let snippet = finding.rule.snippet;
    let key = snippet.trim_start().split(':').next().filter(|key| !key.is_empty())?;
    let mut pointer = if snippet.starts_with(' ') { finding.place.pointer() } else { "" };
    let allows = |pointer: &str| match view.checked.format {
        Some(format) => outline::keys(format, pointer).iter().any(|known| known.name == key),
        // A file without a format line gets one.
        None => pointer.is_empty(),
    };
    while !allows(pointer) {
        pointer = pointer.rsplit_once('/')?.0;
    }
    inserted(view, finding, &view.language.words().editor.add_example, pointer, snippet)
}

/// Adds an exception for the rule of a finding. The reason is intentionally empty: a finding will ask for it, and an
/// exception without a reason suppresses nothing.
fn exception(view: &View<'_>, finding: &Finding) -> Option<lsp::CodeAction> {
    if !waivers::can_be_set_aside(finding.rule) || excepts(view, finding.rule) {
        return None;
    }
    let piece = format!("uitzonderingen:\n  - regel: {}\n    reden: \"\"", finding.rule.name);
    inserted(view, finding, &view.language.words().editor.make_exception, "", &piece)
}

/// Whether the file already has an exception for the rule.
fn excepts(view: &View<'_>, rule: &Rule) -> bool {
    let document = &view.checked.document;
    let Some(Value::Sequence(items)) = document.node("/uitzonderingen").map(|node| &node.value) else {
        return false;
    };
    let named = |index| document.text(&format!("/uitzonderingen/{index}/regel"));
    (0..items.len()).any(|index| named(index) == Some(rule.name))
}

/// An action that inserts YAML into the block at a pointer.
fn inserted(
    view: &View<'_>,
    finding: &Finding,
    title: &str,
    pointer: &str,
    piece: &str,
) -> Option<lsp::CodeAction> {
    let insertions = insertions(&view.checked.document, view.source(), pointer, piece)?;
    let edits = insertions.into_iter();
    let edits =
        edits.map(|(place, new_text)| lsp::TextEdit { range: view.range(&place), new_text }).collect();
    let title = fill(title, &[("regel", finding.rule.name.to_owned())]);
    Some(quick(view, finding, title, edits))
}

/// Applies `--fix` to the file, if that changes anything.
fn mend_all(view: &View<'_>) -> Option<lsp::CodeAction> {
    let has_certain = |finding: &Finding| finding.fix.as_ref().is_some_and(|fix| fix.is_certain);
    if !view.checked.findings.iter().any(has_certain) {
        return None;
    }
    let edits = view.edits(joined(view, (view.fixed)().edits));
    let title = view.language.words().editor.mend_all.clone();
    (!edits.is_empty()).then(|| action(view, title, lsp::CodeActionKind::SourceFixAll, edits))
}

/// Edits in file order, as one if there are many.
fn joined(view: &View<'_>, edits: Vec<fix::Replacement>) -> Vec<fix::Replacement> {
    let (Some(first), Some(last)) = (edits.first(), edits.last()) else { return edits };
    if edits.len() <= MOST_EDITS {
        return edits;
    }
    let text = &view.source().text;
    let span = first.span.start..last.span.end;
    let whole = fix::apply(text, &edits);
    let behind = text.len() - span.end;
    vec![fix::Replacement { text: whole[span.start..whole.len() - behind].to_owned(), span }]
}

fn quick(view: &View<'_>, finding: &Finding, title: String, edits: Vec<lsp::TextEdit>) -> lsp::CodeAction {
    lsp::CodeAction {
        diagnostics: Some(vec![diagnostics::of_finding(view, finding, false)]),
        ..action(view, title, lsp::CodeActionKind::QuickFix, edits)
    }
}

fn action(
    view: &View<'_>,
    title: String,
    kind: lsp::CodeActionKind,
    edits: Vec<lsp::TextEdit>,
) -> lsp::CodeAction {
    // A single file, so the iteration order of the map does not matter.
    let changes = HashMap::from([(lsp::Uri::from(view.uri), edits)]);
    let edit = lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
    lsp::CodeAction { title, kind: Some(kind), edit: Some(edit), ..lsp::CodeAction::default() }
}
