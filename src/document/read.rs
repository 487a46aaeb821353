//! Tree -> typed models: a `serde` deserializer for nodes.

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Error;

use super::tree::{Node, Value};

impl Node {
    /// Deserializes the value into a typed model.
    ///
    /// # Errors
    ///
    /// If the value does not match the model.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        T::deserialize(self)
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => number.deserialize_any(visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Sequence(items) => visitor.visit_seq(SeqDeserializer::new(items.iter())),
            Value::Mapping(entries) => visitor.visit_map(MapDeserializer::new(
                entries.iter().map(|entry| (entry.key.as_str(), &entry.value)),
            )),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.value {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            Value::Mapping(entries) => {
                let entries = entries.iter().map(|entry| (entry.key.as_str(), &entry.value));
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(entries)))
            }
            _ => Err(Error::custom("a choice is a text, or a mapping of one key")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use crate::document::Document;
    use crate::source::Source;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "kebab-case")]
    enum Choice {
        Plain,
        Held(u8),
        Named { a: bool },
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Wrapped(String);

    #[derive(Debug, Deserialize, PartialEq)]
    struct Model {
        choices: Vec<Choice>,
        none: Option<u8>,
        some: Option<f64>,
        pair: (i32, Wrapped),
        map: BTreeMap<String, Option<bool>>,
    }

    fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
        let (document, findings) = Document::parse(&Source::new("proef.yaml", text));
        assert!(findings.is_empty(), "{findings:?}");
        document.root().expect("there is a root").read().map_err(|error| error.to_string())
    }

    #[test]
    fn a_model_is_filled() {
        let text = "choices: [plain, {held: 3}, {named: {a: true}}]\nnone: ~\nsome: 1.5\npair: [-1, a]\n\
                    map: {b: true, c: null}\n";
        let wanted = Model {
            choices: vec![Choice::Plain, Choice::Held(3), Choice::Named { a: true }],
            none: None,
            some: Some(1.5),
            pair: (-1, Wrapped("a".to_owned())),
            map: BTreeMap::from([("b".to_owned(), Some(true)), ("c".to_owned(), None)]),
        };
        assert_eq!(read::<Model>(text), Ok(wanted));
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        for (text, said) in
            [("[3]", "a choice"), ("[other]", "other"), ("[{held: 300}]", "300"), ("[{}]", "")]
        {
            let error = read::<Vec<Choice>>(text).expect_err(text);
            assert!(error.contains(said), "{text}: {error}");
        }
    }

    #[test]
    fn a_tree_reads_as_its_json() {
        let text = "a: [1, -2, 2.5, x, true, ~, {b: \"\"}]\nc: {}\nd: []\n";
        let (document, _) = Document::parse(&Source::new("proef.yaml", text));
        assert_eq!(read::<serde_json::Value>(text), Ok(document.to_json()));
    }
}
