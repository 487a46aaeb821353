//! The meaning of the keys of a file format, from the annotations in its schema (`x-role`, `x-refers`, `x-names`,
//! `x-addressed`). `build/annotations.rs` checks these and generates the tables.
//!
//! Places are JSON pointers (RFC 6901) into a file. All items of a list share one meaning, so any segment matches a
//! list item.

use super::format::Format;
use crate::base::pointer::{push_index, push_key};
use crate::document::{Node, Value};

/// What kind of text a value is (`x-role`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextRole {
    /// A requirement for the job holder: a competency with its indicators, a task.
    Requirement,
    /// A situation of the work, or the tension in it.
    Situation,
    /// Part of one of the blocks about professionalism.
    Block,
    /// Other sentences and phrases about the job, the vacancy or the plan.
    Running,
    /// The title of a document.
    Title,
    /// An item of a list of what the employer offers.
    Offer,
    /// The name of a person or a thing.
    Name,
    /// A fact that is not a sentence: a number, an address, a pattern.
    Fact,
    /// A remark about the file, which is not included in documents.
    Note,
    /// The English translation of another text.
    Translation,
}

/// What a value refers to (`x-refers`), or what a text names (`x-names`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Referent {
    /// A competency of the profile, by id.
    Competency,
    /// A core task of the profile, by id.
    CoreTask,
    /// A level, by its number on the level scale.
    Level,
    /// A dimension of the report, by id.
    Dimension,
    /// A rule, by name.
    Rule,
    /// A section of the report, by number.
    Section,
    /// A place in the same file, as a JSON pointer.
    Place,
    /// A file, by its path relative to this file.
    File,
    /// The file of a profile, by its path relative to this file.
    ProfileFile,
    /// A profile, by id.
    Profile,
    /// A competency, core task or subject of knowledge of a profile, by id.
    Part,
}

impl Referent {
    /// Where the items with a name of this kind are in a profile: the key of their list, and the key of their name.
    /// `None` if a profile has no such list.
    #[must_use]
    pub fn home(self) -> Option<(&'static str, &'static str)> {
        FUNCTIEPROFIEL.keys.iter().find_map(|(list, meaning)| {
            let mut keys = meaning.item?.keys.iter();
            keys.find(|(_, meaning)| meaning.names == Some(self)).map(|(name, _)| (*list, *name))
        })
    }
}

/// The meaning of the values at one place in a file.
#[derive(Debug, PartialEq)]
pub struct Meaning {
    /// The kind of text; `None` for values that are not text, for references, and for texts in a fixed format.
    pub role: Option<TextRole>,
    /// What the value refers to.
    pub refers: Option<Referent>,
    /// What the text names.
    pub names: Option<Referent>,
    /// Whether a vacancy rewrites the sentence to address the reader.
    pub addressed: bool,
    /// The keys of a block, in schema order.
    pub keys: &'static [(&'static str, Meaning)],
    /// The items of a list.
    pub item: Option<&'static Meaning>,
    /// The kind of text for everything below, for keys that the schema does not define.
    below: Option<TextRole>,
    /// Whether there is a reference here or below.
    has_references: bool,
}

include!(concat!(env!("OUT_DIR"), "/meaning.rs"));

impl Format {
    /// The meaning of the keys of the format.
    #[must_use]
    pub fn meaning(self) -> &'static Meaning {
        match self {
            Self::Profile => &FUNCTIEPROFIEL,
            Self::Vacancy => &VACATURE,
            Self::Development => &ONTWIKKELING,
            Self::Style => &HUISSTIJL,
            Self::Activities => &LEERACTIVITEITEN,
            Self::Pairings => &KOPPELINGEN,
        }
    }
}

impl Meaning {
    /// The meaning of the values under a key of a block; `None` if the schema has no such key.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Self> {
        self.keys.iter().find(|(key, _)| *key == name).map(|(_, meaning)| meaning)
    }

    /// The meaning of the values at a pointer; `None` if the schema has no such place.
    #[must_use]
    pub fn at(&'static self, pointer: &str) -> Option<&'static Self> {
        pointer.split('/').skip(1).try_fold(self, Self::step)
    }

    /// The kind of text at a pointer. For a key that the schema does not define, the role of the enclosing block
    /// applies.
    #[must_use]
    pub fn role_at(&'static self, pointer: &str) -> Option<TextRole> {
        // Called for every text of a file. For segments as short as these, a plain loop takes half the instructions of
        // `split`.
        let mut meaning = self;
        let mut rest = pointer.strip_prefix('/');
        while let Some(path) = rest {
            let end = path.bytes().position(|byte| byte == b'/');
            let step = end.map_or(path, |end| &path[..end]);
            rest = end.map(|end| &path[end + 1..]);
            match meaning.step(step) {
                Some(next) => meaning = next,
                None => return meaning.below,
            }
        }
        meaning.role
    }

    fn step(&'static self, step: &str) -> Option<&'static Self> {
        if self.keys.is_empty() { self.item } else { self.key(step).or(self.item) }
    }

    /// Calls `found` with the pointer of every text in a file that is a reference.
    pub fn references<'n>(&'static self, file: &'n Node, found: &mut dyn FnMut(&str, Referent, &'n str)) {
        self.references_below(file, &mut String::new(), found);
    }

    fn references_below<'n>(
        &'static self,
        node: &'n Node,
        pointer: &mut String,
        found: &mut dyn FnMut(&str, Referent, &'n str),
    ) {
        let here = pointer.len();
        match &node.value {
            _ if !self.has_references => {}
            Value::String(text) => {
                if let Some(referent) = self.refers {
                    found(pointer, referent, text);
                }
            }
            Value::Sequence(items) => {
                for (index, node) in items.iter().enumerate() {
                    let Some(item) = self.item else { break };
                    push_index(pointer, index);
                    item.references_below(node, pointer, found);
                    pointer.truncate(here);
                }
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    let Some(meaning) = self.key(&entry.key) else { continue };
                    push_key(pointer, &entry.key);
                    meaning.references_below(&entry.value, pointer, found);
                    pointer.truncate(here);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

#[cfg(test)]
#[path = "../../build/annotations.rs"]
mod annotations;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value as Json, json};

    use super::super::SETTINGS;
    use super::*;
    use crate::document::Document;
    use crate::source::Source;

    /// A schema with a single block.
    fn schema(properties: &Json) -> Json {
        json!({ "type": "object", "additionalProperties": false, "properties": properties })
    }

    fn error(properties: &Json) -> String {
        annotations::read(&schema(properties)).expect_err("the schema is invalid")
    }

    /// All meanings in all formats.
    fn all() -> Vec<&'static Meaning> {
        fn add(meaning: &'static Meaning, all: &mut Vec<&'static Meaning>) {
            all.push(meaning);
            for below in meaning.keys.iter().map(|(_, key)| key).chain(meaning.item) {
                add(below, all);
            }
        }
        let mut all = Vec::new();
        for format in Format::ALL {
            add(format.meaning(), &mut all);
        }
        all
    }

    #[test]
    fn every_published_schema_says_what_its_texts_are() {
        let schemas = Format::ALL.map(Format::schema).into_iter().chain([SETTINGS]);
        for schema in schemas {
            let schema: Json = serde_json::from_str(schema).expect("a schema is JSON");
            annotations::read(&schema).unwrap_or_else(|error| panic!("{}: {error}", schema["$id"]));
        }
    }

    #[test]
    fn a_text_without_a_role_is_an_error_and_one_in_a_fixed_form_has_none() {
        for text in [json!({"type": "string"}), json!({"type": ["string", "null"], "minLength": 1})] {
            assert!(error(&json!({ "a": text })).starts_with("/a: a text needs an x-role"));
            let list = json!({"type": "array", "items": text});
            assert!(error(&json!({ "a": list })).starts_with("/a/*: a text needs an x-role"));
        }
        for form in ["const", "enum", "format", "pattern", "x-refers"] {
            let value = if form == "x-refers" { json!("competency") } else { json!("x") };
            let mut text = json!({"type": "string"});
            text[form] = value;
            let meaning = annotations::read(&schema(&json!({ "a": text }))).expect("it needs no role");
            assert_eq!(meaning.keys[0].1.role, None, "{form}");
            text["x-role"] = json!("running");
            assert!(error(&json!({ "a": text })).contains("has no x-role"), "{form}");
        }
    }

    #[test]
    fn an_annotation_that_is_unknown_or_out_of_place_is_an_error() {
        let text = |keyword: &str, value: Json| {
            let mut text = json!({"type": "string", "x-role": "running"});
            text[keyword] = value;
            json!({ "a": text })
        };
        for (properties, wanted) in [
            (text("x-role", json!("prose")), "/a: x-role is \"prose\""),
            (text("x-role", json!(true)), "/a: x-role is true"),
            (text("x-refers", json!("competencies")), "/a: x-refers is \"competencies\""),
            (text("x-names", json!("job")), "/a: x-names is \"job\""),
            (text("x-addressed", json!(false)), "/a: x-addressed is false"),
            (text("x-addressed", json!(true)), "/a: x-addressed belongs"),
            (text("x-rol", json!("running")), "/properties/a/x-rol: there is no such annotation"),
            (json!({"a": {"type": "integer", "x-role": "fact"}}), "/a: x-role does not belong here"),
            (json!({"a": {"type": "number", "x-refers": "level"}}), "/a: x-refers does not belong here"),
            (json!({"a": {"type": "object", "x-names": "part"}}), "/a: x-names does not belong here"),
            (json!({"a": {"type": "object", "x-refers": "part"}}), "/a: x-refers does not belong here"),
            (json!({"a": {"type": "array", "x-role": "fact"}}), "/a: a list says what its items are"),
            (json!({"a": {"$ref": "#/$defs/a"}}), "/a: #/$defs/a leads nowhere"),
            (
                json!({"a": {"type": "object", "additionalProperties": {"type": "string"}}}),
                "/a: keys without a name",
            ),
        ] {
            let error = error(&properties);
            assert!(error.starts_with(wanted), "{error}");
        }
        let mut around = schema(&json!({"a": {"$ref": "#/$defs/b"}}));
        around["$defs"] = json!({"b": {"type": "array", "items": {"$ref": "#/$defs/b"}}});
        assert_eq!(annotations::read(&around), Err("/a/*: #/$defs/b contains itself".to_owned()));
    }

    #[test]
    fn a_role_holds_for_all_below_that_says_nothing_else() {
        let read = annotations::read(&schema(&json!({
            "x-a": {
                "type": "object",
                "x-role": "block",
                "properties": {
                    "b": {"type": "string"},
                    "c": {"type": "string", "x-role": "name"},
                    "d": {"type": "string", "enum": ["x"]},
                    "e": {"anyOf": [{"type": "string", "x-addressed": true}, {"type": "object"}]},
                },
            },
        })));
        let code = annotations::code(&read.expect("a key may have any name"));
        for part in [
            "(\"x-a\", Meaning { role: None, below: Some(TextRole::Block), ",
            "(\"b\", Meaning { role: Some(TextRole::Block), ",
            "(\"c\", Meaning { role: Some(TextRole::Name), below: Some(TextRole::Block), ",
            "(\"d\", Meaning { role: None, below: None, ",
            "(\"e\", Meaning { role: Some(TextRole::Block), below: Some(TextRole::Block), refers: None, names: None, \
             addressed: true, ",
        ] {
            assert!(code.contains(part), "{part} is not in {code}");
        }
    }

    #[test]
    fn every_kind_of_text_and_reference_is_in_a_schema() {
        let roles: BTreeSet<String> =
            all().iter().filter_map(|meaning| meaning.role).map(|role| format!("{role:?}")).collect();
        let referents: BTreeSet<String> =
            all().iter().filter_map(|meaning| meaning.refers).map(|kind| format!("{kind:?}")).collect();
        let names = |known: &[&str]| -> BTreeSet<String> {
            known.iter().map(|name| annotations::camel_case(name)).collect()
        };
        assert_eq!(roles, names(&annotations::ROLES));
        assert_eq!(referents, names(&annotations::REFERENTS));
    }

    #[test]
    fn what_is_referred_to_exists() {
        let profile = Format::Profile.meaning();
        for referent in all().iter().filter_map(|meaning| meaning.refers) {
            match referent {
                Referent::Competency => assert_eq!(referent.home(), Some(("competenties", "naam"))),
                Referent::CoreTask => assert_eq!(referent.home(), Some(("kerntaken", "titel"))),
                Referent::Level => assert!(profile.at("/niveauschaal/0").is_some()),
                // Not in a profile: the dimensions (a test of the catalogue looks at those), the rules, the report and
                // files.
                Referent::Dimension
                | Referent::Rule
                | Referent::Section
                | Referent::Place
                | Referent::File
                | Referent::ProfileFile
                | Referent::Profile
                | Referent::Part => assert_eq!(referent.home(), None),
            }
        }
    }

    #[test]
    fn references_are_found_with_their_places() {
        let file = "kerntaken:\n- titel: a\n  taken: [b, {tekst: c, competenties: [d]}]\n\
                    beroepssituaties: [{vraagt: [e, 3]}, f]\ncompetenties: {vraagt: g}\nniveau: h\n";
        let (document, _) = Document::parse(&Source::new("", file));
        let mut found = Vec::new();
        let root = document.root().expect("there is a root");
        Format::Profile.meaning().references(root, &mut |pointer, referent, text| {
            found.push((pointer.to_owned(), referent, text.to_owned()));
        });
        let expected = [("/kerntaken/0/taken/1/competenties/0", "d"), ("/beroepssituaties/0/vraagt/0", "e")]
            .map(|(pointer, text)| (pointer.to_owned(), Referent::Competency, text.to_owned()));
        assert_eq!(found, expected);
    }
}
