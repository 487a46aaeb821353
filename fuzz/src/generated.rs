//! Choices -> a file that follows the schema of its format, with odd values: characters that few fonts have, text from
//! right to left, controls, blanks, markup, empty and long lists, very long words and texts.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use goedwerk::schema::Format;

/// The maximum number of values in a file, and the maximum depth of optional ones.
const MOST_VALUES: usize = 3000;
const MOST_DEPTH: usize = 8;

/// Words that people write, and words that they do not.
const USUAL: [&str; 8] = [
    "Klantmanager",
    "Voert gesprekken met inwoners.",
    "Beslist over de aanvraag en legt uit waarom.",
    "Reflecteert elke week met een collega",
    "Je bent in staat zelfstandig te werken",
    "3.450 euro",
    "werkgevers, scholen en het UWV",
    "Kent de Participatiewet.",
];
const ODD: [&str; 40] = [
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{2060}\u{feff}",
    "\n",
    "\n\n\n",
    "\t",
    "\r",
    "\u{b}",
    "\u{1}",
    "\u{7f}",
    "\u{85}",
    "\u{9b}31m",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{2067}",
    "\u{fffe}",
    "\u{fffd}",
    "\u{1f600}",
    "👩\u{200d}🎓",
    "✓",
    "☎",
    "שלום",
    "مرحبا",
    "中文",
    "e\u{301}",
    "ﬁ",
    "ß",
    "**",
    "_",
    "# kop",
    "- ",
    "1. ",
    "| a | b |",
    "<b>",
    "&amp;",
    "{{ x }}",
    "](",
    "```",
    "\\",
];

static SCHEMAS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    Format::ALL.iter().map(|format| serde_json::from_str(format.schema()).expect("it is JSON")).collect()
});

/// A file in the format that the first byte selects. The same bytes give the same file.
#[must_use]
pub fn file(bytes: &[u8]) -> Vec<u8> {
    let mut source = Choices { bytes, at: 0, ids: 0, values: 0 };
    let schema = &SCHEMAS[source.below(SCHEMAS.len())];
    let value = source.value(schema, schema, "", 0);
    if source.below(2) == 0 {
        return serde_json::to_vec_pretty(&value).expect("it is data");
    }
    serde_yaml::to_string(&value).expect("it is data").into_bytes()
}

/// Choices, taken from bytes; zeros when they run out.
struct Choices<'b> {
    bytes: &'b [u8],
    at: usize,
    ids: usize,
    values: usize,
}

impl Choices<'_> {
    fn next(&mut self) -> u8 {
        self.at += 1;
        self.bytes.get(self.at - 1).copied().unwrap_or(0)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::from(self.next()) % end
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }

    /// A value that follows a part of a schema; `key` is the key before it.
    fn value(&mut self, root: &Value, part: &Value, key: &str, depth: usize) -> Value {
        self.values += 1;
        if let Some(fixed) = part.get("const") {
            return fixed.clone();
        }
        if let Some(choices) = part.get("enum").and_then(Value::as_array) {
            return choices[self.below(choices.len())].clone();
        }
        if let Some(refers) = part.get("x-refers").and_then(Value::as_str)
            && part.get("type").is_none_or(|kind| kind == "string")
        {
            return self.reference(root, refers);
        }
        if let Some(path) = part.get("$ref").and_then(Value::as_str) {
            let target = root.pointer(path.trim_start_matches('#')).expect("it is defined");
            return self.value(root, target, key, depth);
        }
        if let Some(forms) = part.get("anyOf").and_then(Value::as_array) {
            let form = self.below(forms.len());
            return self.value(root, &forms[form], key, depth);
        }
        match part["type"].as_str() {
            Some("object") => self.object(root, part, depth),
            Some("array") => self.list(root, part, key, depth),
            Some("integer" | "number") => self.number(part),
            Some("boolean") => json!(self.below(2) == 1),
            _ => self.string(part, key),
        }
    }

    fn object(&mut self, root: &Value, part: &Value, depth: usize) -> Value {
        let mut made = Map::new();
        let required = part["required"].as_array().cloned().unwrap_or_default();
        // One of several sets of keys, as for a name or a pseudonym.
        let sets = part["oneOf"].as_array().cloned().unwrap_or_default();
        let set =
            if sets.is_empty() { Value::Null } else { sets[self.below(sets.len())]["required"].clone() };
        let has =
            |set: &Value, key: &str| set.as_array().is_some_and(|keys| keys.iter().any(|one| one == key));
        for (key, inner) in part["properties"].as_object().into_iter().flatten() {
            let needed = required.iter().any(|one| one == key) || has(&set, key);
            let barred = sets.iter().any(|one| has(&one["required"], key)) && !has(&set, key);
            let wanted = depth < MOST_DEPTH && self.values < MOST_VALUES && self.next() % 3 == 1;
            if needed || (wanted && !barred) {
                made.insert(key.clone(), self.value(root, inner, key, depth + 1));
            }
        }
        Value::Object(made)
    }

    fn list(&mut self, root: &Value, part: &Value, key: &str, depth: usize) -> Value {
        let least = part["minItems"].as_u64().map_or(0, |least| usize::try_from(least).expect("it fits"));
        let wanted = match self.next() {
            200.. => 40 + self.below(200),
            190.. => 0,
            byte => usize::from(byte) % 4 + 1,
        };
        let is_unique = part["uniqueItems"] == true;
        let mut items: Vec<Value> = Vec::new();
        for _ in 0..wanted.max(least) {
            if items.len() >= least && self.values >= MOST_VALUES {
                break;
            }
            let item = self.value(root, &part["items"], key, depth + 1);
            if !is_unique || !items.contains(&item) {
                items.push(item);
            }
        }
        Value::Array(items)
    }

    fn number(&mut self, part: &Value) -> Value {
        let bound = |name: &str| part[name].as_i64();
        let least = bound("minimum").unwrap_or(0);
        let most = bound("maximum").unwrap_or(i64::MAX);
        let byte = i64::from(self.next());
        let found = match byte {
            250 => most,
            251 => least,
            _ => least.saturating_add(byte % 40).min(most),
        };
        if part["type"] == "number" && byte % 5 == 4 && found < most {
            json!(0.5 + as_float(found))
        } else {
            json!(found)
        }
    }

    fn string(&mut self, part: &Value, key: &str) -> Value {
        let pattern = part["pattern"].as_str().unwrap_or_default();
        let text = match (part["format"].as_str().unwrap_or_default(), pattern.get(..4).unwrap_or_default()) {
            ("date", _) => {
                format!("20{:02}-{:02}-{:02}", 26 + self.below(4), 1 + self.below(12), 1 + self.below(28))
            }
            ("uri", _) => format!("https://example.org/{}", self.of(&["", "a", "%20", "a?b=c#d"])),
            ("email", _) => "noor@example.org".to_owned(),
            ("json-pointer", _) => {
                self.of(&["", "/competenties/0", "/kerntaken", "/functie/titel"]).to_owned()
            }
            (_, "^[a-") => {
                self.ids += 1;
                let kind = if key == "id" { "c" } else { "s" };
                format!("{kind}{}", self.ids)
            }
            (_, "^[0-") if pattern.contains('{') => self.of(&["1", "2635", "0"]).to_owned(),
            (_, "^[0-") => self.of(&["Noto Sans", "Gemeente 1"]).to_owned(),
            (_, "^#[0") => self.of(&["#000000", "#ffffff", "#1a5fb4", "#FFFF00"]).to_owned(),
            (_, "^([0") => self.of(&["00:00", "09:30", "23:59"]).to_owned(),
            _ => self.text(),
        };
        Value::String(text)
    }

    /// Something that a file refers to: usually there, sometimes not.
    fn reference(&mut self, root: &Value, refers: &str) -> Value {
        let is_profile = root["$id"].as_str().is_some_and(|id| id.contains("functieprofiel"));
        let known: &[&str] = match refers {
            "profile-file" => &["klantmanager.yaml"],
            "competency" if is_profile => &["c1", "c2", "c3", "c4", "c5", "c6"],
            "competency" => &["handhaven", "inlevend-gesprek", "klantgerichtheid"],
            "rule" => &["geen-kernwaarden", "passief-taalgebruik"],
            "file" => &["logo.svg", "klantmanager.yaml"],
            _ => &["c1", "c2", "verantwoording"],
        };
        json!(self.of(known))
    }

    fn text(&mut self) -> String {
        match self.next() {
            0..=159 => self.of(&USUAL).to_owned(),
            160..=199 => format!("{}{}{}", self.of(&USUAL), self.of(&ODD), self.of(&USUAL)),
            200..=229 => self.of(&ODD).to_owned(),
            230..=237 => "a".repeat(1 + 16 * usize::from(self.next())),
            238..=245 => format!("{} ", self.of(&USUAL)).repeat(1 + usize::from(self.next())),
            246..=250 => self.of(&ODD).repeat(1 + usize::from(self.next())),
            _ => String::from_utf8_lossy(&self.bytes[self.at.min(self.bytes.len())..])
                .chars()
                .take(80)
                .collect(),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "the schemas bound numbers far below 2^52")]
fn as_float(number: i64) -> f64 {
    number as f64
}
