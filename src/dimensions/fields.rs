//! Determines which of the fields dedicated to a dimension are filled.

use crate::base::pointer::step;
use crate::document::{Document, Node, Value};
use crate::words::is_blank;

/// The pointers of the filled fields that match a path in the catalogue. `*` matches every item of a list, and `=value`
/// at the end requires that value, in the list or in the field itself.
pub(super) fn filled(document: &Document, path: &str) -> Vec<String> {
    let (path, wanted) = path.split_once('=').map_or((path, None), |(path, value)| (path, Some(value)));
    let mut pointers = Vec::new();
    if let Some((list, rest)) = path.split_once("/*") {
        if let Some(Value::Sequence(items)) = document.node(list).map(|node| &node.value) {
            pointers.extend((0..items.len()).map(|index| step(list, index) + rest));
        }
    } else if let (Some(_), Some(Value::Sequence(items))) =
        (wanted, document.node(path).map(|node| &node.value))
    {
        pointers.extend((0..items.len()).map(|index| step(path, index)));
    } else {
        pointers.push(path.to_owned());
    }
    pointers.retain(|pointer| {
        document.node(pointer).is_some_and(|node| match (wanted, &node.value) {
            (Some(wanted), Value::String(text)) => text.trim() == wanted,
            (Some(_), _) => false,
            (None, _) => says_something(node),
        })
    });
    pointers
}

fn says_something(node: &Node) -> bool {
    match &node.value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) => true,
        Value::Number(number) => number.as_f64().is_some_and(|number| number > 0.0),
        Value::String(text) => !is_blank(text),
        Value::Sequence(items) => items.iter().any(says_something),
        Value::Mapping(entries) => entries.iter().any(|entry| says_something(&entry.value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_field_is_filled_when_it_says_something() {
        let yaml = "a: tekst\nb: ''\nc: n.v.t.\nd: 0\ne: 2\nf: [intervisie, peer-review]\ng: []\nh: {x: geen}\n\
                    i: [{s: {t: klant}}, {z: 1}, {s: {t: tijd}}]\nj: ja\nk: ' Geen. '\n";
        let source = Source::new("profiel.yaml", yaml);
        let (document, _) = Document::parse(&source);
        let cases: &[(&str, &[&str])] = &[
            ("/a", &["/a"]),
            ("/b", &[]),
            ("/c", &[]),
            ("/d", &[]),
            ("/e", &["/e"]),
            ("/f", &["/f"]),
            ("/f=peer-review", &["/f/1"]),
            ("/f=supervisie", &[]),
            ("/g", &[]),
            ("/h", &[]),
            ("/i/*/s", &["/i/0/s", "/i/2/s"]),
            ("/j=ja", &["/j"]),
            ("/j=nee", &[]),
            ("/k", &[]),
            ("/onbekend", &[]),
        ];
        for (path, expected) in cases {
            assert_eq!(filled(&document, path), *expected, "{path}");
        }
    }
}
