//! Edits of a tree that turn it into another reading.

use crate::base::pointer::segments;
use crate::document::{Entry, Node, Value};

/// A single edit of a tree. Pointers are JSON pointers.
#[derive(Debug, Clone)]
pub enum Edit {
    /// Renames the key at a pointer.
    Rename(String, String),
    /// Moves the entry at a pointer to another pointer.
    Move(String, String),
    /// Sets the value at a pointer, replacing any existing one; missing parent blocks are created.
    Put(String, Node),
}

/// Applies an edit to a tree. Returns the pointer of the first thing that was added or changed; `None`, with the tree
/// unchanged, if the edit cannot be applied.
pub fn apply(root: &mut Node, edit: &Edit) -> Option<String> {
    match edit {
        Edit::Rename(pointer, name) => {
            let (parent, key) = split(pointer)?;
            let Value::Mapping(entries) = &mut at(root, parent)?.value else { return None };
            entries.iter_mut().find(|entry| entry.key == key)?.key.clone_from(name);
            Some(pointer.clone())
        }
        Edit::Move(pointer, home) => {
            if !can_put(root, home) {
                return None;
            }
            let (parent, key) = split(pointer)?;
            let Value::Mapping(entries) = &mut at(root, parent)?.value else { return None };
            let index = entries.iter().position(|entry| entry.key == key)?;
            let value = entries.remove(index).value;
            put(root, home, value)
        }
        Edit::Put(pointer, value) => {
            can_put(root, pointer).then(|| put(root, pointer, value.clone())).flatten()
        }
    }
}

/// Whether a value can be set at a pointer: its parents exist, or can be created in a block.
pub fn can_put(root: &Node, pointer: &str) -> bool {
    let mut node = root;
    for segment in segments(pointer) {
        node = match &node.value {
            Value::Mapping(_) => match node.get(&segment) {
                Some(child) => child,
                None => return true,
            },
            Value::Sequence(items) => {
                match segment.parse::<usize>().ok().and_then(|index| items.get(index)) {
                    Some(item) => item,
                    None => return false,
                }
            }
            _ => return false,
        };
    }
    true
}

fn put(root: &mut Node, pointer: &str, value: Node) -> Option<String> {
    let mut first: Option<String> = None;
    let mut here = String::new();
    let mut node = root;
    for segment in segments(pointer) {
        here = crate::base::pointer::step(&here, &segment);
        node = match &mut node.value {
            Value::Sequence(items) => items.get_mut(segment.parse::<usize>().ok()?)?,
            Value::Mapping(entries) => {
                let index = entries.iter().position(|entry| entry.key == segment).unwrap_or_else(|| {
                    first.get_or_insert_with(|| here.clone());
                    let (key, key_span) = (segment.clone().into_owned(), value.span.clone());
                    let empty = Node { value: Value::Mapping(Vec::new()), span: value.span.clone() };
                    entries.push(Entry { key, key_span, value: empty });
                    entries.len() - 1
                });
                &mut entries.get_mut(index)?.value
            }
            _ => return None,
        };
    }
    *node = value;
    Some(first.unwrap_or_else(|| pointer.to_owned()))
}

/// The pointer of the parent and the last segment, unescaped.
pub fn split(pointer: &str) -> Option<(&str, String)> {
    let (parent, _) = pointer.rsplit_once('/')?;
    Some((parent, segments(pointer).last()?.into_owned()))
}

/// The node at a JSON pointer.
fn at<'n>(root: &'n mut Node, pointer: &str) -> Option<&'n mut Node> {
    segments(pointer).try_fold(root, |node, segment| match &mut node.value {
        Value::Mapping(entries) => {
            entries.iter_mut().find(|entry| entry.key == segment).map(|entry| &mut entry.value)
        }
        Value::Sequence(items) => items.get_mut(segment.parse::<usize>().ok()?),
        _ => None,
    })
}
