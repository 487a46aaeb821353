//! Lets the validator work on the tree of a file directly, so that it need not be converted to JSON first.

use std::borrow::Cow;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, Node as Judged, NodeIdentity, Object, cmp, unique};
use serde_json::{Number, Value as JsonValue};

use crate::document::{Entry, Node, Value};

/// Trees as a JSON representation for the validator.
pub struct Tree;

impl Json for Tree {
    type Node<'a> = &'a Node;
    type PreparedKey = String;
    type StringBuffer = ();

    // Aliases are expanded in the tree.
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>((): &mut (), string: &str, judge: impl FnOnce(&Node) -> T) -> T {
        judge(&Node { value: Value::String(string.to_owned()), span: 0..0 })
    }
}

impl<'a> Judged<'a, Tree> for &'a Node {
    type Object = Members<'a>;
    type Array = Items<'a>;
    type Number = &'a Number;

    fn as_object(&self) -> Option<Members<'a>> {
        match &self.value {
            Value::Mapping(entries) => Some(Members(entries)),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Items<'a>> {
        match &self.value {
            Value::Sequence(items) => Some(Items(items)),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        self.text().map(Cow::Borrowed)
    }

    fn as_number(&self) -> Option<&'a Number> {
        match &self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    fn json_type(&self) -> JsonType {
        match self.value {
            Value::Null => JsonType::Null,
            Value::Bool(_) => JsonType::Boolean,
            Value::Number(_) => JsonType::Number,
            Value::String(_) => JsonType::String,
            Value::Sequence(_) => JsonType::Array,
            Value::Mapping(_) => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &JsonValue) -> bool {
        match (self.text(), expected) {
            (Some(text), JsonValue::String(expected)) => text == expected,
            _ => cmp::equal(&self.to_json(), expected),
        }
    }

    fn to_value(&self) -> Cow<'a, JsonValue> {
        Cow::Owned(self.to_json())
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref::<Node>(self).addr()))
    }
}

/// The entries of a mapping.
pub struct Members<'a>(&'a [Entry]);

impl<'a> Object<'a, Tree> for Members<'a> {
    type Node = &'a Node;
    type MemberName = &'a str;
    type MembersIter = MembersIter<'a>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, key: &String) -> Option<&'a Node> {
        self.0.iter().find(|entry| entry.key == *key).map(|entry| &entry.value)
    }

    fn members(&self) -> MembersIter<'a> {
        MembersIter(self.0.iter())
    }
}

/// The entries of a mapping, one by one.
pub struct MembersIter<'a>(std::slice::Iter<'a, Entry>);

impl<'a> Iterator for MembersIter<'a> {
    type Item = (&'a str, &'a Node);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|entry| (entry.key.as_str(), &entry.value))
    }
}

/// The items of a list.
pub struct Items<'a>(&'a [Node]);

impl<'a> Array<'a, Tree> for Items<'a> {
    type Node = &'a Node;
    type ElementsIter = std::slice::Iter<'a, Node>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn elements(&self) -> std::slice::Iter<'a, Node> {
        self.0.iter()
    }

    fn is_unique(&self) -> bool {
        // Lists whose items must be unique are lists of names.
        if let Some(mut texts) = self.0.iter().map(Node::text).collect::<Option<Vec<_>>>() {
            texts.sort_unstable();
            return texts.windows(2).all(|pair| pair[0] != pair[1]);
        }
        unique::is_unique(&self.0.iter().map(Node::to_json).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use crate::document::Document;
    use crate::source::Source;

    /// The validation errors of a file: the place of each in the file and in the schema, and its kind.
    fn errors(text: &str) -> [Vec<[String; 3]>; 2] {
        let (document, _) = Document::parse(&Source::new("proef.yaml", text));
        let contract = crate::schema::contract::contract(Format::Profile);
        let other =
            jsonschema::options().should_validate_formats(true).build(&contract.schema).expect("a schema");
        let told = |error: jsonschema::ValidationError<'_>| {
            [error.instance_path().to_string(), error.schema_path().to_string(), error.to_string()]
        };
        let root = document.root().expect("there is a root");
        let json = document.to_json();
        [
            contract.validator.iter_errors(root).map(told).collect(),
            other.iter_errors(&json).map(told).collect(),
        ]
    }

    #[test]
    fn a_tree_is_judged_as_its_json_is_by_the_draft_the_schema_names() {
        let sound = include_str!("../../profiles/uwv/werkcoach.yaml");
        let id = "competenties: [{id: a b, naam: Luisteren, gedragsindicatoren: [Vat samen.]}]";
        let files = [
            sound.to_owned(),
            sound.replace("naam:", "name:"),
            sound.replace("formaat: functieprofiel/1\n", "formaat: functieprofiel/1\nversi: {a: [1]}\n"),
            format!("formaat: functieprofiel/1\nfunctie: {{titel: \"\", schaal: [1]}}\n{id}\n"),
            "formaat: functieprofiel/1\nfunctie: 3\nkerntaken: [1, [2], {titel: a, taken: [a, a]}]\n"
                .to_owned(),
            "formaat: 1.5\nfunctie: null\ncompetenties: true\n".to_owned(),
            "[]".to_owned(),
        ];
        for (at, file) in files.iter().enumerate() {
            let [tree, json] = errors(file);
            assert_eq!(tree, json, "file {at}");
            assert_eq!(tree.is_empty(), at == 0, "file {at}: {tree:?}");
        }
    }

    #[test]
    fn nothing_may_stand_twice_in_a_list_of_names() {
        use jsonschema::json::{Array as _, Node as _};
        for (list, is_unique) in [
            ("[]", true),
            ("[a]", true),
            ("[a, b, aa]", true),
            ("[b, a, b]", false),
            ("[1, a]", true),
            ("[1, a, 1.0]", false),
            ("[{a: 1, b: 2}, {b: 2, a: 1}]", false),
        ] {
            let (document, _) = Document::parse(&Source::new("proef.yaml", list));
            let list_of = document.root().and_then(|root| root.as_array()).expect("a list");
            assert_eq!(list_of.is_unique(), is_unique, "{list}");
        }
    }
}
