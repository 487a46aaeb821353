//! The rules' folders and the lists of rules are in step, and every rule is complete.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use goedwerk::lint::{Citation, Family, rules};
use goedwerk::text::{Language, rule_text};

use crate::support::{expect_file, root};

fn folder() -> PathBuf {
    root().join("src/lint/rules")
}

/// The modules of a folder: its files and folders, but for `mod.rs`.
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
fn every_rule_file_is_listed() {
    let families: Vec<&str> = Family::ALL.iter().map(|family| family.id()).collect();
    let mut present = Vec::new();
    for family in families {
        let module = family.replace('-', "_");
        let folder = folder().join(&module);
        if !folder.is_dir() {
            continue;
        }
        let rules = modules(&folder);
        let mut text = format!(
            "//! Rules of the family `{family}`. Written from the directory: see CONTRIBUTING.md.\n\n\
             use crate::lint::Rule;\n\n"
        );
        for rule in &rules {
            let _ = writeln!(text, "pub mod {rule};");
        }
        text.push_str("\n/// The rules in this folder, by name.\n");
        text.push_str("#[rustfmt::skip]\npub static RULES: &[&Rule] = &[\n");
        for rule in &rules {
            let _ = writeln!(text, "    &{rule}::RULE,");
        }
        text.push_str("];\n");
        expect_file(folder.join("mod.rs"), &text);
        present.push(module);
    }
    let mut text = String::from(
        "//! All rules, one folder per family. Written from the directory: see CONTRIBUTING.md.\n\n\
         use crate::lint::Rule;\n\n",
    );
    let sorted: BTreeSet<&String> = present.iter().collect();
    for module in sorted {
        let _ = writeln!(text, "pub mod {module};");
    }
    text.push_str(
        "\n/// The rules, family by family.\n#[rustfmt::skip]\npub static FAMILIES: &[&[&Rule]] = &[\n",
    );
    for module in &present {
        let _ = writeln!(text, "    {module}::RULES,");
    }
    text.push_str("];\n");
    expect_file(folder().join("mod.rs"), &text);
}

#[test]
fn a_rule_has_the_name_of_its_file_and_the_family_of_its_folder() {
    let mut files: Vec<(String, String)> = Vec::new();
    for family in modules(&folder()) {
        files.extend(modules(&folder().join(&family)).into_iter().map(|rule| (family.clone(), rule)));
    }
    let mut listed: Vec<(String, String)> =
        rules().map(|rule| (rule.family.id().replace('-', "_"), rule.name.replace('-', "_"))).collect();
    listed.sort();
    files.sort();
    assert_eq!(files, listed);
}

#[test]
fn every_rule_says_what_why_and_what_to_do() {
    for rule in rules() {
        for (part, text) in [("message", rule.message), ("why", rule.why), ("remedy", rule.remedy)] {
            assert!(!text.trim().is_empty(), "{}: no {part}", rule.name);
            assert!(!text.contains("  "), "{}: double space in {part}: {text}", rule.name);
            assert!(!text.contains('\n'), "{}: line break in {part}", rule.name);
        }
        assert!(rule.why.ends_with('.') && rule.remedy.ends_with('.'), "{}: a sentence ends", rule.name);
        assert!(!rule.message.ends_with('.'), "{}: a message has no period", rule.name);
        assert!(!rule.source.is_empty(), "{}: no source", rule.name);
    }
}

#[test]
fn every_cited_section_is_one_of_the_report() {
    const SECTIONS: &[&str] = &[
        "2.2", "2.3.1", "2.3.2", "2.4", "2.5", "3.1", "3.2", "3.3", "3.3.1", "3.3.2", "3.3.3", "3.4",
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
    let gaps: Vec<&str> = rules()
        .filter(|rule| rule_text(rule, Language::English) == rule_text(rule, Language::Dutch))
        .map(|rule| rule.name)
        .collect();
    assert!(gaps.is_empty(), "no English in src/text/rules.en.yaml for: {gaps:?}");
}

#[test]
fn both_languages_fill_the_same_placeholders() {
    let holes = |text: &str| -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    for rule in rules() {
        let (dutch, english) = (rule_text(rule, Language::Dutch), rule_text(rule, Language::English));
        assert!(holes(&english.message).is_subset(&all(&dutch)), "{}: {:?}", rule.name, english.message);
        assert!(holes(&english.label).is_subset(&all(&dutch)), "{}: {:?}", rule.name, english.label);
    }
}

/// The placeholders of all texts of a rule.
fn all(text: &goedwerk::text::RuleText) -> BTreeSet<String> {
    [&text.message, &text.label, &text.why, &text.remedy]
        .into_iter()
        .flat_map(|text| text.split('{').skip(1).filter_map(|rest| rest.split_once('}')))
        .map(|(name, _)| name.to_owned())
        .collect()
}
