//! Sentences that must count as evidence for a dimension, and sentences that must not, one file per family of dimensions.
//!
//! `telt` has sentences that must be found; `telt_niet` has lookalikes; `vormen` has lists of sentences that say the same in
//! different grammatical forms, all of which must be found. Each sentence is judged as a task of an otherwise empty profile.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use goedwerk::dimensions::{Coverage, Level};
use goedwerk::document::Document;
use goedwerk::model::Profile;
use goedwerk::source::Source;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Sentences {
    telt: Vec<String>,
    telt_niet: Vec<String>,
    vormen: Vec<Vec<String>>,
}

/// The level of a dimension, or of `dimension/pole`, in a profile with this sentence as its only task.
fn level(dimension: &str, sentence: &str) -> Level {
    let yaml = format!(
        "formaat: functieprofiel/1\nfunctie: {{titel: x}}\nkerntaken:\n- titel: x\n  taken:\n  - {}\n",
        serde_json::to_string(sentence).expect("a string")
    );
    let (document, findings) = Document::parse(&Source::new("zin.yaml", yaml));
    assert!(findings.is_empty(), "{sentence}: {findings:?}");
    let profile: Profile = document.root().and_then(|root| root.read().ok()).expect("a profile");
    let coverage = Coverage::of(&document, &profile);
    let (id, pole) = dimension.split_once('/').unwrap_or((dimension, ""));
    let cover = coverage.get(id);
    match (pole, &cover.poles) {
        ("klassiek", Some([classic, _])) => classic.level,
        ("ondernemend", Some([_, entrepreneurial])) => entrepreneurial.level,
        _ => cover.level,
    }
}

/// The sentences of every file in the folder, by dimension.
fn files() -> BTreeMap<String, Sentences> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/evidence");
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let file: BTreeMap<String, Sentences> =
            serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (dimension, sentences) in file {
            assert!(all.insert(dimension.clone(), sentences).is_none(), "{dimension} is in two files");
        }
    }
    all
}

#[test]
fn sentences_count_for_the_dimension_they_are_about() {
    let mut wrong = String::new();
    for (dimension, sentences) in files() {
        for sentence in sentences.telt.iter().chain(sentences.vormen.iter().flatten()) {
            if level(&dimension, sentence) == Level::Absent {
                writeln!(wrong, "{dimension}: not found: {sentence}").expect("a string");
            }
        }
        for sentence in &sentences.telt_niet {
            if level(&dimension, sentence) != Level::Absent {
                writeln!(wrong, "{dimension}: must not count: {sentence}").expect("a string");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_sentences_of_a_new_profile_that_say_what_to_write_are_placeholders() {
    let mut count = 0;
    for language in ["nl", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("templates/{language}/nieuw-functieprofiel.yaml"));
        for line in std::fs::read_to_string(path).expect("the template").lines() {
            let Some((_, text)) = line.split_once(": ") else { continue };
            let text = text.trim().trim_matches('"');
            let asks = ["Waar", "Wie", "Wat", "Welk", "Hoe", "Aan welke", "Bij welke"];
            if text.ends_with('.') && asks.iter().any(|start| text.starts_with(start)) {
                assert!(
                    goedwerk::words::is_placeholder(text),
                    "{text} is not in src/words/placeholders.yaml"
                );
                count += 1;
            }
        }
    }
    assert!(count > 60, "{count}");
}
