//! The folders of the rules match the lists of rules, and every rule is complete.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use goedwerk::lint::rules;
use goedwerk::rule::{Citation, Rule, Wording};

use crate::support::root;

/// The modules in a folder: its files and subfolders, except `mod.rs`.
fn modules(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the entry can be read").path())
        .filter(|path| path.file_name().is_some_and(|name| name != "mod.rs"))
        .filter_map(|path| path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned))
        .collect();
    names.sort();
    names
}

#[test]
fn every_file_is_a_rule_with_its_name_in_the_family_of_its_folder() {
    let mut files: Vec<(String, String)> = Vec::new();
    for folder in ["src/rulebook", "src/lint/rules"].map(|folder| root().join(folder)) {
        for family in modules(&folder) {
            files.extend(modules(&folder.join(&family)).into_iter().map(|rule| (family.clone(), rule)));
        }
    }
    let mut listed: Vec<(String, String)> =
        rules().map(|rule| (rule.family.id().replace('-', "_"), rule.name.replace('-', "_"))).collect();
    listed.sort();
    files.sort();
    assert_eq!(files, listed);
}

#[test]
fn rules_are_listed_family_by_family_and_by_name() {
    let listed: Vec<_> = rules().map(|rule| (rule.family, rule.name)).collect();
    assert!(listed.is_sorted());
}

#[test]
fn every_rule_says_what_why_and_what_to_do() {
    for rule in rules() {
        for (part, text) in texts(rule) {
            assert!(!text.trim().is_empty(), "{}: no {part}", rule.name);
            assert!(!text.contains("  "), "{}: double space in {part}: {text}", rule.name);
            assert!(!text.contains('\n'), "{}: line break in {part}", rule.name);
        }
        for wording in [&rule.dutch, &rule.english] {
            let ends = [wording.why, wording.remedy].iter().all(|text| text.ends_with(['.', '?']));
            assert!(ends, "{}: a sentence ends", rule.name);
            assert!(!wording.message.ends_with('.'), "{}: a message has no period", rule.name);
        }
        assert!(!rule.source.is_empty(), "{}: no source", rule.name);
    }
}

#[test]
fn every_cited_section_is_one_of_the_report() {
    const SECTIONS: &[&str] = &[
        "1", "2.2", "2.3.1", "2.3.2", "2.4", "2.5", "3.1", "3.2", "3.3", "3.3.1", "3.3.2", "3.3.3", "3.4",
        "3.4.1", "3.5", "3.6", "3.7", "4.2", "4.2.1", "4.2.2", "4.2.3", "4.2.4", "4.2.5", "4.3.1", "4.3.2",
        "4.3.3", "4.3.4", "4.3.5", "4.4", "4.4.1", "4.4.2", "4.4.3", "4.4.4", "5.2", "5.3.1.1", "5.3.1.4",
        "5.3.2.4", "5.4", "5.4.1", "5.4.2", "6.3.1.3", "6.5", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7",
        "7.8",
    ];
    for rule in rules() {
        for citation in rule.source {
            if let Citation::Report(section) = citation {
                assert!(SECTIONS.contains(section), "{}: the report has no section {section}", rule.name);
            }
        }
    }
}

#[test]
fn every_rule_speaks_english_too() {
    let gaps: Vec<&str> = rules().filter(|rule| rule.english == rule.dutch).map(|rule| rule.name).collect();
    assert!(gaps.is_empty(), "the English texts equal the Dutch ones: {gaps:?}");
    let empty = |rule: &&Rule| rule.english.label.is_empty() != rule.dutch.label.is_empty();
    let halves: Vec<&str> = rules().filter(empty).map(|rule| rule.name).collect();
    assert!(halves.is_empty(), "a label in one language only: {halves:?}");
}

#[test]
fn both_languages_fill_the_same_placeholders() {
    for rule in rules() {
        let (dutch, english) = (all(&rule.dutch), all(&rule.english));
        assert!(english.is_subset(&dutch), "{}: {english:?} and {dutch:?}", rule.name);
        let message = holes(rule.english.message);
        assert!(message.is_subset(&dutch), "{}: {:?}", rule.name, rule.english.message);
    }
}

/// The texts of every rule, in both languages.
fn texts(rule: &Rule) -> Vec<(&'static str, &'static str)> {
    let of =
        |wording: &Wording| [("message", wording.message), ("why", wording.why), ("remedy", wording.remedy)];
    [&rule.dutch, &rule.english].into_iter().flat_map(of).collect()
}

/// The placeholders in all texts of a rule in one language.
fn all(wording: &Wording) -> BTreeSet<String> {
    [wording.message, wording.label, wording.why, wording.remedy].into_iter().flat_map(holes).collect()
}

/// The placeholders in a text.
fn holes(text: &str) -> BTreeSet<String> {
    let parts = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    parts.map(|(name, _)| name.to_owned()).collect()
}
