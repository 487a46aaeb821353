//! Seven real functions that a person placed sentence by sentence, against what `import` makes of the same texts.
//! `GOLD_SHOW=1` prints the figures of docs/invoeren.md and what was placed elsewhere.

use std::collections::BTreeMap;
use std::path::Path;

use goedwerk::draft::ProfileDraft;
use goedwerk::placing::place;
use goedwerk::reader::{Kind, read};
use regex::Regex;
use serde_json::Value;

use crate::support::real_texts;

/// Values that are a choice of the format, not words of the text.
const CHOICES: [&str; 4] = ["formaat", "functie.denkniveau", "vakkennis.niveau", "eisen.soort"];

/// Keys that the format did not have when the texts were placed by hand, with the key that the reader chose for want of
/// them (the notes beside the texts say so).
const KEYS_SINCE: [(&str, &str); 3] = [
    ("context.toelichting", "context.werkomstandigheden"),
    ("doel", "kerntaken.resultaten"),
    ("competenties.gedragsindicatoren", "kerntaken.beoordelingscriteria"),
];

/// How the sentences of a text were placed.
#[derive(Debug, Default)]
struct Counts {
    right: usize,
    /// In a key that the format has got since.
    right_since: usize,
    wrong: usize,
    unplaced: usize,
    /// Not found as one sentence: it was divided, or is a heading.
    lost: usize,
}

impl Counts {
    fn all(&self) -> usize {
        self.right + self.right_since + self.wrong + self.unplaced + self.lost
    }

    fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.right_since += other.right_since;
        self.wrong += other.wrong;
        self.unplaced += other.unplaced;
        self.lost += other.lost;
    }
}

/// The words of a text with a space around each, so that one text can be looked up in another.
fn flat(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |text, word| text + &word.to_lowercase() + " ")
}

/// The texts of a profile, each with its dotted key without the numbers of items.
fn texts(value: &Value, key: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if !CHOICES.contains(&key) => found.push((key.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(item, key, found)),
        Value::Object(entries) => {
            for (name, value) in entries {
                // These keys hold the text of the item itself, so they add nothing to its path.
                let is_itself =
                    matches!(name.as_str(), "tekst" | "onderdelen") || key == "vakkennis" && name == "naam";
                let below = match (key, is_itself) {
                    ("", _) => name.clone(),
                    (key, true) => key.to_owned(),
                    (key, false) => format!("{key}.{name}"),
                };
                texts(value, &below, found);
            }
        }
        _ => {}
    }
}

/// The sentences of a text, as the readers counted them.
fn sentences(text: &str) -> Vec<String> {
    let ends = Regex::new(r"[.?]\s+(\p{Lu})").expect("it is a pattern");
    let marked = ends.replace_all(text, ".\n$1");
    marked.lines().filter(|line| !flat(line).trim().is_empty()).map(str::to_owned).collect()
}

fn judged(gold: &Value, ours: &Value, moved: &mut BTreeMap<(String, String), usize>) -> Counts {
    let (mut wanted, mut made) = (Vec::new(), Vec::new());
    texts(gold, "", &mut wanted);
    texts(ours, "", &mut made);
    let made: Vec<(String, String)> = made.into_iter().map(|(key, text)| (key, flat(&text))).collect();
    let mut counts = Counts::default();
    for (key, text) in &wanted {
        for sentence in sentences(text) {
            let words = flat(&sentence);
            let places: Vec<&str> =
                made.iter().filter(|(_, text)| text.contains(&words)).map(|(key, _)| key.as_str()).collect();
            let is_since = |place: &&str| KEYS_SINCE.contains(&(key.as_str(), *place));
            let field = if places.contains(&key.as_str()) {
                &mut counts.right
            } else if places.iter().any(is_since) {
                &mut counts.right_since
            } else if places.is_empty() {
                &mut counts.lost
            } else if places.iter().all(|place| *place == "niet_geplaatst") {
                &mut counts.unplaced
            } else {
                *moved.entry((key.clone(), places[0].to_owned())).or_default() += 1;
                &mut counts.wrong
            };
            *field += 1;
        }
    }
    counts
}

fn profile(path: &Path) -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("it can be read")).expect("it is YAML")
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are printed on request")]
fn texts_placed_by_hand_are_placed_likewise() {
    let Some(folder) = real_texts("texts_placed_by_hand_are_placed_likewise") else { return };
    let (mut total, mut moved, mut read_texts) = (Counts::default(), BTreeMap::new(), 0);
    for entry in std::fs::read_dir(folder.join("gold/import")).expect("the placed texts") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read(folder.join(format!("corpus/leren/{name}.md"))).expect("the text");
        let blocks = read("a.md", &text, Kind::Markdown).blocks;
        let ours = ProfileDraft::of(&blocks, &place(&blocks)).value();
        let counts = judged(&profile(&path), &ours, &mut moved);
        if std::env::var_os("GOLD_SHOW").is_some() {
            println!("{name}: {counts:?}");
        }
        total.add(&counts);
        read_texts += 1;
    }
    let share = (total.right + total.right_since) * 1000 / total.all().max(1);
    if std::env::var_os("GOLD_SHOW").is_some() {
        let mut moved: Vec<_> = moved.into_iter().collect();
        moved.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        println!("{total:?}: .{share}\n{moved:#?}");
    }
    assert_eq!(read_texts, 7);
    // Measured: .570.
    assert!(share >= 560, ".{share}: {total:?}");
    assert!(total.lost * 20 <= total.all(), "{total:?}");
}
