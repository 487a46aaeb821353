//! Document symbols: the blocks of a file, and list items by name.

use gen_lsp_types as lsp;

use super::open::View;
use crate::document::{Node, Value};

/// The symbols of a file.
pub fn of(view: &View<'_>) -> Option<Vec<lsp::DocumentSymbol>> {
    let root = view.checked.document.root().filter(|_| view.is_ours())?;
    Some(below(view, root))
}

fn below(view: &View<'_>, node: &Node) -> Vec<lsp::DocumentSymbol> {
    match &node.value {
        Value::Mapping(entries) => {
            let blocks = entries.iter().filter(|entry| holds_more(&entry.value));
            let symbols = blocks.map(|entry| {
                let whole = entry.key_span.start..entry.value.span.end.max(entry.key_span.end);
                symbol(
                    view,
                    entry.key.clone(),
                    lsp::SymbolKind::Namespace,
                    &whole,
                    &entry.key_span,
                    &entry.value,
                )
            });
            symbols.collect()
        }
        Value::Sequence(items) => {
            let symbols = items.iter().filter_map(|item| {
                let (name, span) = name(item)?;
                Some(symbol(view, name.to_owned(), lsp::SymbolKind::Object, &item.span, span, item))
            });
            symbols.collect()
        }
        _ => Vec::new(),
    }
}

fn symbol(
    view: &View<'_>,
    name: String,
    kind: lsp::SymbolKind,
    whole: &std::ops::Range<usize>,
    named: &std::ops::Range<usize>,
    node: &Node,
) -> lsp::DocumentSymbol {
    let children = below(view, node);
    #[expect(deprecated, reason = "the type has the field still")]
    lsp::DocumentSymbol {
        name,
        detail: None,
        kind,
        tags: None,
        deprecated: None,
        range: view.range(whole),
        selection_range: view.range(named),
        children: (!children.is_empty()).then_some(children),
    }
}

fn holds_more(node: &Node) -> bool {
    match &node.value {
        Value::Mapping(entries) => !entries.is_empty(),
        Value::Sequence(items) => !items.is_empty(),
        _ => false,
    }
}

/// The name of a list item, and its span.
fn name(item: &Node) -> Option<(&str, &std::ops::Range<usize>)> {
    ["naam", "titel", "id", "competentie", "regel"].into_iter().find_map(|key| {
        let named = item.get(key)?;
        let text = named.text().filter(|text| !text.trim().is_empty())?;
        Some((text, &named.span))
    })
}
