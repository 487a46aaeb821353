//! Two versions of one profile: every change is reported, and nothing else.

use goedwerk::base::Language;
use goedwerk::check::{Checked, Content, Settings, check};
use goedwerk::compare::Fingerprint;
use goedwerk::compare::versions::{ChangeKind, Remark, Version, Versions, parts, versions};
use goedwerk::compose;
use goedwerk::messages::finding_text;
use goedwerk::model::Profile;
use goedwerk::template::Templates;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::support::{assert_snapshot, goedwerk_reads, stdout};

const OLD: &str = include_str!("../../profiles/gemeenten/klantmanager.yaml");
const NEW: &str = include_str!("../versies/klantmanager.yaml");

fn profile(value: &Value) -> Profile {
    serde_json::from_value(value.clone()).expect("it is a profile")
}

fn print() -> Fingerprint {
    let (print, ..) = read("klantmanager.yaml", OLD, Language::Dutch);
    print
}

fn read(name: &str, text: &str, language: Language) -> (Fingerprint, Profile, Vec<Remark>) {
    let checked: Checked = check(name, text.as_bytes(), Settings::default());
    let Some(Content::Profile(profile, coverage)) = &checked.content else { panic!("{name} is a profile") };
    let coverage = coverage.of(&checked.document, profile);
    let print = Fingerprint::of(&checked.source, &checked.document, profile, coverage);
    let message = |finding| finding_text(finding, &checked.source, language).message;
    let remarks = checked.findings.iter().map(|finding| Remark {
        family: finding.rule.family,
        rule: finding.rule.name,
        message: message(finding),
    });
    (print, (**profile).clone(), remarks.collect())
}

fn compared(old: &str, new: &str, language: Language) -> Versions {
    let (old, new) = (read("oud.yaml", old, language), read("nieuw.yaml", new, language));
    let version = |read: &'static (Fingerprint, Profile, Vec<Remark>)| Version {
        print: &read.0,
        profile: &read.1,
        remarks: &read.2,
    };
    let (old, new) = (Box::leak(Box::new(old)), Box::leak(Box::new(new)));
    versions(version(old), version(new))
}

/// The differences between two values alone, without fingerprints and findings.
fn differences(old: &Value, new: &Value, print: &Fingerprint) -> Versions {
    let (old, new) = (profile(old), profile(new));
    let version = |profile| Version { profile, print, remarks: &[] };
    versions(version(&old), version(&new))
}

/// A profile with every field in the schema, and the pointer of every field.
fn full() -> Value {
    let schema: Value =
        serde_json::from_str(include_str!("../../schemas/functieprofiel.schema.json")).expect("JSON");
    made(&schema, &schema, "")
}

fn made(root: &Value, node: &Value, pointer: &str) -> Value {
    if let Some(name) = node["$ref"].as_str() {
        return made(root, root.pointer(&name[1..]).expect("the reference leads somewhere"), pointer);
    }
    if let Some(choices) = node.get("oneOf").or_else(|| node.get("anyOf")).and_then(Value::as_array) {
        let block = choices.iter().find(|choice| choice["type"] == "object" || choice.get("$ref").is_some());
        return made(root, block.unwrap_or(&choices[0]), pointer);
    }
    if let Some(value) = node.get("const") {
        return value.clone();
    }
    if let Some(values) = node["enum"].as_array() {
        return values[0].clone();
    }
    match node["type"].as_str() {
        Some("object") => {
            let entries = node["properties"].as_object().expect("a block has keys").iter();
            let made =
                entries.map(|(key, child)| (key.clone(), made(root, child, &format!("{pointer}/{key}"))));
            Value::Object(made.collect())
        }
        Some("array") => json!([made(root, &node["items"], &format!("{pointer}/0"))]),
        Some("integer") => json!(2),
        Some("number") => json!(2.5),
        // A distinct text at every place, so that no two are confused.
        _ => json!(format!("tekst {}", pointer.replace('/', " "))),
    }
}

/// The allowed values at a place; empty if any value is allowed.
fn allowed(pointer: &str) -> Vec<&'static str> {
    goedwerk::schema::outline::values(goedwerk::schema::Format::Profile, pointer)
}

fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            for (key, child) in entries {
                found.push(format!("{pointer}/{key}"));
                places(child, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                found.push(format!("{pointer}/{index}"));
                places(child, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn section(pointer: &str) -> &str {
    pointer.split('/').nth(1).expect("a pointer has a step")
}

#[test]
fn a_change_of_any_field_is_told() {
    let (full, print) = (full(), print());
    let mut all = Vec::new();
    places(&full, "", &mut all);
    assert!(all.len() > 150, "the schema was walked: {}", all.len());
    let mut untold = Vec::new();
    for pointer in all.iter().filter(|pointer| *pointer != "/formaat") {
        let mut changed = full.clone();
        let value = changed.pointer_mut(pointer).expect("it is there");
        let pattern = pointer.replace("/0", "/*");
        *value = match (&*value, allowed(&pattern).as_slice()) {
            (Value::String(now), values) if values.len() > 1 => {
                json!(values.iter().find(|other| *other != now).expect("there is another value"))
            }
            (Value::String(now), _) => json!(format!("{now} anders")),
            (Value::Number(_), _) => json!(3),
            _ => continue,
        };
        let found = differences(&full, &changed, &print);
        let is_told = found.sections.iter().any(|told| told.key == section(pointer));
        if found.counts.changed == 0 && found.counts.added == 0 || !is_told {
            untold.push(format!("{pointer}: {:?}", found.counts));
        }
    }
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

#[test]
fn a_field_that_comes_or_goes_is_told() {
    let (full, print) = (full(), print());
    let mut all = Vec::new();
    places(&full, "", &mut all);
    let mut untold = Vec::new();
    let mut tried = 0;
    for pointer in &all {
        let (above, last) = pointer.rsplit_once('/').expect("a pointer has a step");
        let mut less = full.clone();
        match less.pointer_mut(above).expect("it is there") {
            Value::Object(entries) => drop(entries.shift_remove(last)),
            Value::Array(items) => drop(items.remove(0)),
            _ => unreachable!("only blocks and lists have children"),
        }
        if serde_json::from_value::<Profile>(less.clone()).is_err() {
            // A key that a profile requires.
            continue;
        }
        tried += 1;
        let (gone, come) = (differences(&full, &less, &print), differences(&less, &full, &print));
        let is_told = |found: &Versions| found.sections.iter().any(|told| told.key == section(pointer));
        if gone.counts.removed == 0 || come.counts.added == 0 || !is_told(&gone) || !is_told(&come) {
            untold.push(format!("{pointer}: {:?} {:?}", gone.counts, come.counts));
        }
    }
    assert!(untold.is_empty(), "{}", untold.join("\n"));
    assert!(tried > 120, "{tried}");
}

#[test]
fn every_part_of_a_profile_has_its_place_and_every_key_its_name() {
    let full = full();
    let keys: Vec<&String> = full.as_object().expect("a block").keys().collect();
    for key in keys {
        assert!(parts().any(|part| part == key), "{key}");
    }
    // A template fails if it prints a key without a name.
    let empty = json!({
        "formaat": "functieprofiel/1", "functie": {"titel": "Werk"},
        "kerntaken": [], "competenties": [],
    });
    let print = print();
    for language in [Language::Dutch, Language::English] {
        for (old, new) in [(&full, &empty), (&empty, &full)] {
            let found = differences(old, new, &print);
            let text =
                compose::versions(&Templates::default(), &found, language).expect("all keys have names");
            assert!(text.len() > 2000, "{text}");
        }
    }
}

/// Reorders keys and items, except in the level scale, where order is meaningful.
fn reordered(value: &Value, key: &str, seed: &mut u64) -> Value {
    let mut next = || {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *seed >> 33
    };
    match value {
        Value::Object(entries) => {
            let mut list: Vec<(u64, &String, &Value)> =
                entries.iter().map(|(key, value)| (next(), key, value)).collect();
            list.sort_by_key(|(order, ..)| *order);
            let made = list.into_iter().map(|(_, key, value)| (key.clone(), reordered(value, key, seed)));
            Value::Object(made.collect::<Map<_, _>>())
        }
        Value::Array(items) if key == "niveauschaal" => Value::Array(items.clone()),
        Value::Array(items) => {
            let mut list: Vec<(u64, &Value)> = items.iter().map(|item| (next(), item)).collect();
            list.sort_by_key(|(order, _)| *order);
            Value::Array(list.into_iter().map(|(_, item)| reordered(item, "", seed)).collect())
        }
        Value::String(text) => json!(text.replace(' ', if next() % 2 == 0 { "  " } else { "\n" })),
        plain => plain.clone(),
    }
}

/// Removes or rewrites some of the texts in lists.
fn edited(value: &Value, seed: &mut u64) -> Value {
    match value {
        Value::Object(entries) => {
            Value::Object(entries.iter().map(|(key, value)| (key.clone(), edited(value, seed))).collect())
        }
        Value::Array(items) => {
            let mut kept = Vec::new();
            for item in items {
                *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                match ((*seed >> 33) % 12, item) {
                    (0, _) => {}
                    (1, Value::String(text)) if text.contains(' ') => {
                        kept.push(json!(format!("{text} Elke week.")));
                    }
                    _ => kept.push(edited(item, seed)),
                }
            }
            Value::Array(kept)
        }
        plain => plain.clone(),
    }
}

fn shipped() -> Value {
    let (_, profile, _) = read("klantmanager.yaml", OLD, Language::Dutch);
    serde_json::to_value(profile).expect("a profile is JSON")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn another_order_is_no_difference(seed in any::<u64>()) {
        let (shipped, print) = (shipped(), print());
        let other = reordered(&shipped, "", &mut seed.clone());
        let found = differences(&shipped, &other, &print);
        prop_assert_eq!(found.counts.all, 0, "{:?}", found.sections);
    }

    #[test]
    fn back_is_the_mirror_of_forth(seed in any::<u64>()) {
        let (shipped, print) = (shipped(), print());
        let other = reordered(&edited(&shipped, &mut seed.clone()), "", &mut seed.clone());
        let told = |found: &Versions, is_back: bool| {
            let changes = found.sections.iter().flat_map(|section| {
                [&section.added, &section.removed, &section.changed, &section.moved].into_iter().flatten()
            });
            let mut told: Vec<String> = changes.map(|change| {
                let places = (change.old_pointer.clone(), change.new_pointer.clone());
                let (old, new) = if is_back { (places.1, places.0) } else { places };
                let kind = match (change.kind, is_back) {
                    (ChangeKind::Added, true) => ChangeKind::Removed,
                    (ChangeKind::Removed, true) => ChangeKind::Added,
                    (kind, _) => kind,
                };
                format!("{kind:?} {old:?} {new:?}")
            }).collect();
            told.sort();
            told
        };
        let (forth, back) = (differences(&shipped, &other, &print), differences(&other, &shipped, &print));
        prop_assert!(forth.counts.all > 0);
        prop_assert_eq!(told(&forth, false), told(&back, true));
    }
}

#[test]
fn a_realistic_change_is_told_in_both_languages() {
    for (language, name) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        let found = compared(OLD, NEW, language);
        let text = compose::versions(&Templates::default(), &found, language).expect("the template works");
        assert_snapshot!(name, text);
    }
}

#[test]
fn layout_quotes_and_comments_are_no_difference() {
    let same = format!("# Nieuw commentaar.\n{}", OLD.replace("versie: \"1.0\"", "versie: '1.0' # oud"));
    assert_ne!(same.len(), OLD.len());
    let found = compared(OLD, &same, Language::Dutch);
    assert_eq!((found.counts.all, found.dimensions.len(), found.rules.len()), (0, 0, 0));
    let text = compose::versions(&Templates::default(), &found, Language::Dutch).expect("the template works");
    assert!(text.contains("De twee versies zeggen hetzelfde."), "{text}");
}

#[test]
fn what_moves_along_is_told_once() {
    let old = OLD;
    let new = OLD.replace("titel: Werken aan vak en team", "titel: Vak").replace("id: vak-en-team", "id: v");
    let found = compared(old, &new, Language::Dutch);
    // The core task is matched by its tasks, so these count as unmoved.
    assert_eq!((found.counts.changed, found.counts.all), (2, 2), "{:?}", found.sections);
}

fn goedwerk(args: &[&str], stdin: &str) -> (String, Option<i32>) {
    let output = goedwerk_reads(args, stdin.as_bytes());
    (stdout(&output), output.status.code())
}

#[test]
fn the_old_version_may_come_by_the_standard_input() {
    let new = "tests/versies/klantmanager.yaml";
    let (text, code) = goedwerk(&["compare", "-", new, "--versies", "--format", "json"], OLD);
    assert_eq!(code, Some(0));
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(found["aantallen"]["verplaatst"], 1, "{text}");
    assert_eq!(found["oud"]["versie"], "1.0");
    let (_, code) = goedwerk(&["compare", "-", "-", "--versies"], OLD);
    assert_eq!(code, Some(2));
}

#[test]
fn findings_of_a_comparison_quote_both_files() {
    let args = ["compare", "profiles/gemeenten/klantmanager.yaml", "profiles/uwv/werkcoach.yaml"];
    let (text, code) = goedwerk(&[&args[..], &["--bevindingen", "--format", "text"]].concat(), "");
    assert_eq!(code, Some(0));
    let plain: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("[term-verschil]") && plain.contains("profiles/uwv/werkcoach.yaml:"), "{text}");
    let (text, _) = goedwerk(&[&args[..], &["--bevindingen", "--format", "json"]].concat(), "");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    let files = report["files"].as_array().expect("a list");
    assert_eq!(files.len(), 2);
    let rules: Vec<&str> = files
        .iter()
        .flat_map(|file| file["findings"].as_array().expect("a list"))
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    for rule in ["alleen-hier", "dimensie-verschil", "andere-naam-zelfde-inhoud"] {
        assert!(rules.contains(&rule), "{rule}: {rules:?}");
    }
}
