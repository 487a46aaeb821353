//! Changes of a tree that make another reading of it.

use crate::document::{Entry, Node, Value, segments};

/// The tree with another name for the key at this JSON pointer; `None` where there is no such key.
pub fn renamed(root: &Node, pointer: &str, name: &str) -> Option<Node> {
    let mut root = root.clone();
    let (parent, key) = split(pointer)?;
    let Value::Mapping(entries) = &mut at(&mut root, parent)?.value else { return None };
    entries.iter_mut().find(|entry| entry.key == key)?.key = name.to_owned();
    Some(root)
}

/// The tree without the entry at this JSON pointer, and what stood there.
pub fn without(root: &Node, pointer: &str) -> Option<(Node, Node)> {
    let mut root = root.clone();
    let (parent, key) = split(pointer)?;
    let Value::Mapping(entries) = &mut at(&mut root, parent)?.value else { return None };
    let index = entries.iter().position(|entry| entry.key == key)?;
    let taken = entries.remove(index).value;
    Some((root, taken))
}

/// Puts a value at a JSON pointer, in the stead of what is there. Blocks that lead to it are made. Gives the pointer of the
/// first thing that is new; `None`, with the tree as it was, where something else than a block is in the way.
pub fn put(root: &mut Node, pointer: &str, value: Node) -> Option<String> {
    let mut made = root.clone();
    let mut first: Option<String> = None;
    let mut here = String::new();
    let mut node = &mut made;
    for segment in segments(pointer) {
        here.push('/');
        here.push_str(&segment.replace('~', "~0").replace('/', "~1"));
        node = match &mut node.value {
            Value::Sequence(items) => items.get_mut(segment.parse::<usize>().ok()?)?,
            Value::Mapping(entries) => {
                let index = entries.iter().position(|entry| entry.key == segment).unwrap_or_else(|| {
                    first.get_or_insert_with(|| here.clone());
                    let empty = Node { value: Value::Mapping(Vec::new()), span: value.span.clone() };
                    entries.push(Entry {
                        key: segment.clone().into_owned(),
                        key_span: value.span.clone(),
                        value: empty,
                    });
                    entries.len() - 1
                });
                &mut entries.get_mut(index)?.value
            }
            _ => return None,
        };
    }
    *node = value;
    *root = made;
    Some(first.unwrap_or_else(|| pointer.to_owned()))
}

/// The parent's pointer and the last step, unescaped.
pub fn split(pointer: &str) -> Option<(&str, String)> {
    let (parent, _) = pointer.rsplit_once('/')?;
    Some((parent, segments(pointer).last()?.into_owned()))
}

/// What a JSON pointer leads to.
fn at<'n>(root: &'n mut Node, pointer: &str) -> Option<&'n mut Node> {
    segments(pointer).try_fold(root, |node, segment| match &mut node.value {
        Value::Mapping(entries) => {
            entries.iter_mut().find(|entry| entry.key == segment).map(|entry| &mut entry.value)
        }
        Value::Sequence(items) => items.get_mut(segment.parse::<usize>().ok()?),
        _ => None,
    })
}
