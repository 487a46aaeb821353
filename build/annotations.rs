//! Reads the meaning of the keys of a file format from the annotations in its schema, and generates Rust tables from
//! it.
//!
//! | keyword       | beside                 | says                                                                     |
//! |---------------|------------------------|--------------------------------------------------------------------------|
//! | `x-role`      | a text, list or block  | what kind of text it is; on a list or block: all texts below that say nothing else |
//! | `x-refers`    | a text or whole number | what the value refers to                                                 |
//! | `x-names`     | a text                 | what it is the name of; an id is made from it where none is written      |
//! | `x-addressed` | a text (`true`)        | a vacancy addresses the sentence to the reader                           |
//! | `x-also`      | anything (a list)      | headings that people use for it; an unknown key with such a name leads here |
//!
//! A text in a fixed form (`const`, `enum`, `format`, `pattern`) and a reference have no role. Every other text must have
//! one, so that a new key cannot be forgotten. Keywords that begin with `x-` are ignored by JSON Schema validators.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// The values of `x-role`; `TextRole` in `src/schema/meaning.rs` documents each.
pub const ROLES: [&str; 10] =
    ["requirement", "situation", "block", "running", "title", "offer", "name", "fact", "note", "translation"];

/// The values of `x-refers` and `x-names`; `Referent` in `src/schema/meaning.rs` documents each.
pub const REFERENTS: [&str; 11] = [
    "competency",
    "core-task",
    "level",
    "dimension",
    "rule",
    "section",
    "place",
    "file",
    "profile-file",
    "profile",
    "part",
];

const KEYWORDS: [&str; 5] = ["x-role", "x-refers", "x-names", "x-addressed", "x-also"];

/// The meaning of the values at one place.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Meaning {
    /// The role of a text here.
    pub role: Option<String>,
    /// The role of text below here, for keys that the schema does not define.
    pub below: Option<String>,
    /// What the value refers to.
    pub refers: Option<String>,
    /// What the text names.
    pub names: Option<String>,
    /// Whether a vacancy rewrites the sentence to address the reader.
    pub addressed: bool,
    /// Whether there is a reference here or below.
    pub has_references: bool,
    /// The keys of a block, in schema order.
    pub keys: Vec<(String, Meaning)>,
    /// The items of a list.
    pub item: Option<Box<Meaning>>,
}

/// Reads the meaning of all keys in a schema.
///
/// # Errors
/// Names the place of an annotation that is unknown or stands where it cannot be, and of a text without a role.
pub fn read(schema: &Value) -> Result<Meaning, String> {
    only_known_keywords(schema, "")?;
    Reader { root: schema, followed: Vec::new() }.value(schema, Said::default(), None, "")
}

/// Visits every subschema, since a misspelled annotation would otherwise be ignored.
fn only_known_keywords(schema: &Value, at: &str) -> Result<(), String> {
    match schema {
        Value::Object(keywords) => keywords.iter().try_for_each(|(keyword, value)| {
            let at = format!("{at}/{keyword}");
            match keyword.as_str() {
                "properties" | "$defs" | "patternProperties" => {
                    let schemas = value.as_object().into_iter().flatten();
                    schemas
                        .into_iter()
                        .try_for_each(|(name, schema)| only_known_keywords(schema, &format!("{at}/{name}")))
                }
                "const" | "enum" | "examples" | "default" => Ok(()),
                "x-also" if !value.as_array().is_some_and(|words| words.iter().all(Value::is_string)) => {
                    Err(format!("{at}: it is no list of texts"))
                }
                known if !known.starts_with("x-") || KEYWORDS.contains(&known) => {
                    only_known_keywords(value, &at)
                }
                _ => Err(format!("{at}: there is no such annotation; known are {}", KEYWORDS.join(", "))),
            }
        }),
        Value::Array(schemas) => schemas.iter().try_for_each(|schema| only_known_keywords(schema, at)),
        _ => Ok(()),
    }
}

/// The annotations next to a schema, and those next to the `$ref` that led to it, which take precedence.
#[derive(Debug, Default, Clone, Copy)]
struct Said<'s> {
    role: Option<&'s str>,
    refers: Option<&'s str>,
    names: Option<&'s str>,
    addressed: bool,
}

impl<'s> Said<'s> {
    fn or(self, schema: &'s Map<String, Value>, at: &str) -> Result<Self, String> {
        let one_of = |keyword: &str, known: &[&str]| match schema.get(keyword) {
            None => Ok(None),
            Some(Value::String(value)) if known.contains(&value.as_str()) => Ok(Some(value.as_str())),
            Some(value) => Err(format!("{at}: {keyword} is {value}, and not one of {}", known.join(", "))),
        };
        let addressed = match schema.get("x-addressed") {
            None => false,
            Some(Value::Bool(true)) => true,
            Some(value) => return Err(format!("{at}: x-addressed is {value}, and not true")),
        };
        Ok(Self {
            role: self.role.or(one_of("x-role", &ROLES)?),
            refers: self.refers.or(one_of("x-refers", &REFERENTS)?),
            names: self.names.or(one_of("x-names", &REFERENTS)?),
            addressed: self.addressed || addressed,
        })
    }
}

struct Reader<'s> {
    root: &'s Value,
    /// The `$ref`s followed so far, to detect cycles.
    followed: Vec<&'s str>,
}

impl<'s> Reader<'s> {
    /// The meaning of a schema; `above` is the role to inherit.
    fn value(
        &mut self,
        schema: &'s Value,
        said: Said<'s>,
        above: Option<&'s str>,
        at: &str,
    ) -> Result<Meaning, String> {
        let schema = schema.as_object().ok_or_else(|| format!("{at}: this is no schema"))?;
        let said = said.or(schema, at)?;
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let target = reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            let target = target.ok_or_else(|| format!("{at}: {reference} leads nowhere"))?;
            if self.followed.contains(&reference) {
                return Err(format!("{at}: {reference} contains itself"));
            }
            self.followed.push(reference);
            let meaning = self.value(target, said, above, at);
            self.followed.pop();
            return meaning;
        }
        let role = said.role.or(above);
        let own = match type_of(schema) {
            Some("string") => Some(text(schema, said, above, at)?),
            Some("object") => Some(self.block(schema, role, above, at)?),
            Some("array") => match schema.get("items") {
                Some(items) => {
                    Some(list(self.value(items, Said::default(), role, &format!("{at}/*"))?, role, above))
                }
                None => return Err(format!("{at}: a list says what its items are")),
            },
            _ => None,
        };
        let branches = ["anyOf", "oneOf"].into_iter().filter_map(|keyword| schema.get(keyword)?.as_array());
        let mut forms: Vec<Meaning> = own.into_iter().collect();
        for branch in branches.flatten() {
            forms.push(self.value(branch, Said::default(), role, at)?);
        }
        let one = forms.into_iter().map(Ok).reduce(|one, other| one?.or(other?, at)).transpose()?;
        let mut meaning =
            one.unwrap_or_else(|| Meaning { role: owned(role), below: owned(role), ..Meaning::default() });
        if type_of(schema) != Some("string") {
            annotate_other(&mut meaning, schema, said, at)?;
        }
        Ok(meaning)
    }

    fn block(
        &mut self,
        schema: &'s Map<String, Value>,
        role: Option<&'s str>,
        above: Option<&'s str>,
        at: &str,
    ) -> Result<Meaning, String> {
        if ["additionalProperties", "patternProperties"]
            .iter()
            .any(|keyword| schema.get(*keyword).is_some_and(Value::is_object))
        {
            return Err(format!("{at}: keys without a name cannot be given a meaning"));
        }
        let mut meaning = Meaning { role: owned(above), below: owned(role), ..Meaning::default() };
        for (key, value) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let value = self.value(value, Said::default(), role, &format!("{at}/{key}"))?;
            meaning.has_references |= value.has_references;
            meaning.keys.push((key.clone(), value));
        }
        Ok(meaning)
    }
}

/// A list. A text in its place would be a single item: if the items have a fixed format, such a text is not prose
/// either.
fn list(item: Meaning, role: Option<&str>, above: Option<&str>) -> Meaning {
    let has_references = item.has_references;
    let is_closed = item.role.is_none() && item.keys.is_empty();
    let own = if is_closed { None } else { above };
    let item = Some(Box::new(item));
    Meaning { role: owned(own), below: owned(role), has_references, item, ..Meaning::default() }
}

/// The meaning of a text: it has a role, or a fixed format.
fn text(
    schema: &Map<String, Value>,
    said: Said<'_>,
    above: Option<&str>,
    at: &str,
) -> Result<Meaning, String> {
    let in_form = ["const", "enum", "format", "pattern"].iter().any(|keyword| schema.contains_key(*keyword));
    let is_closed = in_form || said.refers.is_some();
    if is_closed && said.role.is_some() {
        return Err(format!("{at}: a reference or a text in a fixed form has no x-role"));
    }
    let role = if is_closed { None } else { said.role.or(above) };
    if !is_closed && role.is_none() {
        return Err(format!("{at}: a text needs an x-role (or an x-refers); see CONTRIBUTING.md"));
    }
    if said.addressed && role != Some("block") {
        return Err(format!("{at}: x-addressed belongs beside a text with the role block"));
    }
    Ok(Meaning {
        role: owned(role),
        below: if is_closed { None } else { owned(above) },
        refers: owned(said.refers),
        names: owned(said.names),
        addressed: said.addressed,
        has_references: said.refers.is_some(),
        ..Meaning::default()
    })
}

/// The annotations of a value that is not text: a number may be a reference, and a role applies to everything below.
fn annotate_other(
    meaning: &mut Meaning,
    schema: &Map<String, Value>,
    said: Said<'_>,
    at: &str,
) -> Result<(), String> {
    let wrong = |keyword: &str| Err(format!("{at}: {keyword} does not belong here"));
    if said.role.is_some() && matches!(type_of(schema), Some("integer" | "number" | "boolean")) {
        return wrong("x-role");
    }
    if said.names.is_some() {
        return wrong("x-names");
    }
    if said.addressed {
        return wrong("x-addressed");
    }
    if said.refers.is_some() {
        if type_of(schema) != Some("integer") {
            return wrong("x-refers");
        }
        meaning.refers = owned(said.refers);
        meaning.has_references = true;
    }
    Ok(())
}

impl Meaning {
    /// Merges the meanings of two alternatives.
    fn or(mut self, other: Self, at: &str) -> Result<Self, String> {
        for (key, value) in other.keys {
            match self.keys.iter().find(|(known, _)| *known == key) {
                Some((_, known)) if *known != value => {
                    return Err(format!("{at}/{key}: two forms give this key another meaning"));
                }
                Some(_) => {}
                None => self.keys.push((key, value)),
            }
        }
        self.role = self.role.or(other.role);
        self.below = self.below.or(other.below);
        self.refers = self.refers.or(other.refers);
        self.names = self.names.or(other.names);
        self.item = self.item.or(other.item);
        self.addressed |= other.addressed;
        self.has_references |= other.has_references;
        Ok(self)
    }
}

/// The type of the values that a schema allows, apart from null.
fn type_of(schema: &Map<String, Value>) -> Option<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => Some(name),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).find(|name| *name != "null"),
        _ => None,
    }
}

fn owned(name: Option<&str>) -> Option<String> {
    name.map(str::to_owned)
}

/// A table as Rust code: a value of `Meaning` in `src/schema/meaning.rs`.
pub fn code(meaning: &Meaning) -> String {
    let mut out = String::new();
    write(meaning, &mut out);
    out
}

fn write(meaning: &Meaning, out: &mut String) {
    let variant = |kind: &str, name: &Option<String>| match name {
        Some(name) => format!("Some({kind}::{})", camel_case(name)),
        None => "None".to_owned(),
    };
    let _ = write!(
        out,
        "Meaning {{ role: {}, below: {}, refers: {}, names: {}, addressed: {}, has_references: {}, keys: &[",
        variant("TextRole", &meaning.role),
        variant("TextRole", &meaning.below),
        variant("Referent", &meaning.refers),
        variant("Referent", &meaning.names),
        meaning.addressed,
        meaning.has_references,
    );
    for (key, value) in &meaning.keys {
        let _ = write!(out, "({key:?}, ");
        write(value, out);
        out.push_str("), ");
    }
    out.push_str("], item: ");
    match &meaning.item {
        Some(item) => {
            out.push_str("Some(&");
            write(item, out);
            out.push(')');
        }
        None => out.push_str("None"),
    }
    out.push_str(" }");
}

/// Converts `core-task` to the name of a variant: `CoreTask`.
pub fn camel_case(name: &str) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    };
    name.split('-').map(word).collect()
}
