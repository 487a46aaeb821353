//! Compares the appendix of the report (the job profile of a werkcoach), saved by `LibreOffice` as Word, ODT and PDF,
//! to the profile that people made of it.

use goedwerk::reader::Kind;
use serde_json::{Value, json};

use super::draft;
use crate::support::{bytes, read};

fn without(value: &mut Value, keys: &[&str]) {
    match value {
        Value::Object(entries) => {
            entries.retain(|key, _| !keys.contains(&key.as_str()));
            entries.values_mut().for_each(|value| without(value, keys));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| without(value, keys)),
        _ => {}
    }
}

fn words(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            found.extend(
                text.split(|sign: char| !sign.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .map(str::to_lowercase),
            );
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Object(entries) => entries.values().for_each(|item| words(item, found)),
        _ => {}
    }
}

#[test]
fn the_appendix_of_the_report_comes_back_as_the_profile_of_it() {
    let profile: Value = serde_yaml::from_str(&read("profiles/uwv/werkcoach.yaml")).expect("it is YAML");
    for (name, kind) in [("bijlage.docx", Kind::Docx), ("bijlage.odt", Kind::Odt), ("bijlage.pdf", Kind::Pdf)]
    {
        let found = draft(&bytes(format!("tests/word/{name}")), kind).0.value();
        for key in ["kerntaken", "competenties", "beroepssituaties", "doel"] {
            let (mut found, mut wanted) = (found[key].clone(), profile[key].clone());
            without(&mut wanted, &["id", "spanning"]);
            without(&mut found, &["id"]);
            assert_eq!(found, wanted, "{key} of {name}");
        }
        assert_eq!(found["functie"]["titel"], json!("werkcoach"), "{name}");
        // The paragraphs of the introduction and the context are complete: all their sentences are found.
        let mut said = Vec::new();
        words(&found, &mut said);
        let mut wanted = Vec::new();
        for key in ["inleiding", "onmisbare_kwaliteiten", "context"] {
            words(&profile[key], &mut wanted);
        }
        let lost: Vec<&String> = wanted.iter().filter(|word| !said.contains(word)).collect();
        assert!(lost.is_empty(), "{name} lacks {lost:?}");
        let unplaced = found["niet_geplaatst"].as_array().map_or(0, Vec::len);
        assert_eq!(unplaced, 1, "{name}: the sentence before the competencies: {}", found["niet_geplaatst"]);
    }
}
