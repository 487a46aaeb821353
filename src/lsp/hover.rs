//! Hover information.

use std::fmt::Write as _;

use gen_lsp_types as lsp;

use super::locate::{self, Spot};
use super::open::View;
use crate::base::Language;
use crate::dimensions::catalogue;
use crate::finding::Finding;
use crate::lint::rule;
use crate::messages::finding_text;
use crate::report::explain::{dimension_markdown, page_markdown};
use crate::report::source_line;
use crate::rule::Rule;
use crate::schema::meaning::Referent;
use crate::schema::outline;

/// The findings at an offset with their rationale, and documentation of the key or value there.
pub fn at(view: &View<'_>, offset: usize) -> Option<lsp::Hover> {
    if !view.is_ours() {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    let mut span = None;
    for finding in &view.checked.findings {
        let place = view.span(finding);
        if place.start <= offset && offset <= place.end && !place.is_empty() {
            parts.push(about_finding(view, finding));
            span.get_or_insert(place);
        }
    }
    if let Some(spot) = locate::at(&view.checked.document, offset)
        && let Some(part) = about_spot(view, &spot)
    {
        parts.push(part);
        span = Some(spot.span);
    }
    let value = parts.join("\n\n---\n\n");
    (!value.is_empty()).then(|| lsp::Hover {
        contents: lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value }.into(),
        range: span.map(|span| view.range(&span)),
    })
}

fn about_finding(view: &View<'_>, finding: &Finding) -> String {
    let sentence = finding_text(finding, view.source(), view.language);
    let mut text = format!("**{}** `{}`\n\n", sentence.message, finding.rule.name);
    reasons(&mut text, finding.rule, &sentence.why, &sentence.remedy, view.language);
    text
}

fn about_spot(view: &View<'_>, spot: &Spot) -> Option<String> {
    let format = view.checked.format?;
    if spot.is_key {
        let text = outline::description(format, &spot.pointer);
        let dimensions =
            catalogue().dimensions().filter(|dimension| dimension.fields.contains(&spot.pointer));
        let parts: Vec<String> = std::iter::once(text.to_owned())
            .filter(|text| !text.is_empty())
            .chain(dimensions.map(|dimension| dimension_markdown(dimension, view.language)))
            .collect();
        return (!parts.is_empty()).then(|| parts.join("\n\n"));
    }
    let value = view.checked.document.text(&spot.pointer)?;
    let referent = format.meaning().at(&spot.pointer).and_then(|meaning| meaning.refers);
    if referent == Some(Referent::Rule) {
        return rule(value).map(|rule| page_markdown(rule, view.language));
    }
    if outline::values(format, &spot.pointer).contains(&value) {
        return catalogue().get(value).map(|dimension| dimension_markdown(dimension, view.language));
    }
    None
}

fn reasons(text: &mut String, rule: &Rule, why: &str, remedy: &str, language: Language) {
    let words = &language.words().explain;
    let _ = write!(text, "{why}\n\n{}: {remedy}\n\n", words.remedy);
    let _ = write!(text, "{}: {}", words.source, source_line(rule, language));
}
