//! Texts without a visible character. Where the schema forbids an empty text, these are forbidden too: a document would
//! show nothing.

use std::collections::BTreeSet;

use crate::base::is_blank;
use crate::base::pointer::{push_index, push_key};
use crate::document::{Node, Value};
use crate::finding::{Arg, Finding};
use crate::rulebook::schema::leeg;

/// The tree with these texts replaced by empty ones, and their pointers; `None` if there are none.
pub fn emptied(root: &Node) -> Option<(Node, BTreeSet<String>)> {
    let mut pointers = BTreeSet::new();
    collect(root, &mut String::new(), &mut pointers);
    if pointers.is_empty() {
        return None;
    }
    let mut emptied = root.clone();
    empty(&mut emptied);
    Some((emptied, pointers))
}

/// Adapts the message of findings about an empty text at these pointers: the text is blank.
pub fn name(findings: &mut [Finding], pointers: &BTreeSet<String>) {
    for finding in findings.iter_mut().filter(|finding| finding.rule.name == leeg::RULE.name) {
        if pointers.contains(finding.place.pointer()) {
            finding.args = vec![("soort", Arg::Term("onzichtbare-tekst"))];
        }
    }
}

fn is_unseen(text: &str) -> bool {
    !text.is_empty() && is_blank(text)
}

fn collect(node: &Node, pointer: &mut String, pointers: &mut BTreeSet<String>) {
    let length = pointer.len();
    match &node.value {
        Value::String(text) => {
            if is_unseen(text) {
                pointers.insert(pointer.clone());
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                push_index(pointer, index);
                collect(item, pointer, pointers);
                pointer.truncate(length);
            }
        }
        Value::Mapping(entries) => {
            for entry in entries {
                push_key(pointer, &entry.key);
                collect(&entry.value, pointer, pointers);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn empty(node: &mut Node) {
    match &mut node.value {
        Value::String(text) if is_unseen(text) => text.clear(),
        Value::Sequence(items) => items.iter_mut().for_each(empty),
        Value::Mapping(entries) => entries.iter_mut().for_each(|entry| empty(&mut entry.value)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::source::Source;

    #[test]
    fn texts_without_a_visible_character_are_emptied() {
        let text =
            "a: \" \"\nb: [\"\\u00a0\", x, \"\\u200b\\u200d\", \"\"]\nc: {d: \"\\uFEFF\\t\"}\ne: \" y \"\n";
        let (document, _) = Document::parse(&Source::new("", text));
        let (emptied, pointers) = emptied(document.root().expect("a root")).expect("there are some");
        assert_eq!(pointers.into_iter().collect::<Vec<_>>(), ["/a", "/b/0", "/b/2", "/c/d"]);
        let expected = serde_json::json!({"a": "", "b": ["", "x", "", ""], "c": {"d": ""}, "e": " y "});
        assert_eq!(emptied.to_json(), expected);
        let (document, _) = Document::parse(&Source::new("", "a: \"\"\nb: x\n"));
        assert!(super::emptied(document.root().expect("a root")).is_none());
    }
}
