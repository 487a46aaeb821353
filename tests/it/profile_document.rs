//! The round trip of `goedwerk profile` (a profile as a document) and `import`: an unedited document gives the same
//! profile, and an edited document gives exactly the edits.

mod edits;

use std::fs;
use std::path::{Path, PathBuf};

use goedwerk::base::Language;
use goedwerk::blocks;
use goedwerk::check::{Content, Settings, check};
use goedwerk::compose::profile::{ProfileExtras, profile as composed};
use goedwerk::draft::ProfileDraft;
use goedwerk::model::Profile;
use goedwerk::reader::{Kind, read};
use goedwerk::template::Templates;
use goedwerk::write::style::HouseStyle;
use goedwerk::write::{Format, write};
use serde_json::Value;

use crate::support::{code, goedwerk, root, stderr};

/// Composes the document of a profile.
pub fn content(profile: &Profile, language: Language) -> blocks::Content {
    composed(&Templates::default(), profile, &ProfileExtras::default(), &[], language)
        .expect("the template works")
}

/// Writes a profile as a Word file.
pub fn word(profile: &Profile, language: Language) -> Vec<u8> {
    write(Format::Docx, &content(profile, language), &HouseStyle::default()).expect("it can be written")
}

/// The profile that `import` makes of a Word file.
pub fn returned(bytes: &[u8]) -> Value {
    let manuscript = read("a.docx", bytes, Kind::Docx);
    assert!(manuscript.findings.is_empty(), "{:?}", manuscript.findings);
    ProfileDraft::returned(&manuscript).expect("goedwerk made it").value()
}

/// The dotted paths of the texts of a profile, each with the text.
fn leaves(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, path, found)),
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| leaves(value, &format!("{path}.{key}"), found));
        }
        _ => {}
    }
}

/// A Markdown file or a web page has no bookmarks: the headings and labels say where a text belongs.
#[test]
fn professionalism_comes_back_from_markdown_and_html() {
    let path = root().join("profiles/gemeenten/klantmanager.yaml");
    let profile = profile(&path).expect("it is a profile");
    let (mut all, mut back) = (0, 0);
    for language in [Language::Dutch, Language::English] {
        let text = content(&profile, language);
        for (format, kind) in [(Format::Markdown, Kind::Markdown), (Format::Html, Kind::Html)] {
            let bytes = write(format, &text, &HouseStyle::default()).expect("it can be written");
            let manuscript = read("a", &bytes, kind);
            let draft = ProfileDraft::of(&manuscript.blocks, &goedwerk::placing::place(&manuscript.blocks));
            let (mut wanted, mut made) = (Vec::new(), Vec::new());
            let profile = serde_json::to_value(&profile).expect("it is data");
            leaves(&profile["professionaliteit"], "", &mut wanted);
            leaves(&draft.value()["professionaliteit"], "", &mut made);
            // The two sides of the profession are a table, and what a competency applies is not shown.
            wanted.retain(|(path, _)| !path.starts_with(".hybride") && !path.ends_with(".toegepast_in"));
            // The forms of reflection are choices, of which a draft knows the Dutch names.
            wanted.retain(|(path, _)| language == Language::Dutch || path != ".reflectie.vormen");
            all += wanted.len();
            back += wanted.iter().filter(|leaf| made.contains(leaf)).count();
        }
    }
    assert!(all > 200 && back == all, "{back} of {all}");
}

/// The profile in a file; `None` if the file is not a profile.
fn profile(path: &Path) -> Option<Profile> {
    let bytes = fs::read(path).expect("the file is there");
    match check("a.yaml", &bytes, Settings::default()).content {
        Some(Content::Profile(profile, _)) => Some(*profile),
        _ => None,
    }
}

/// Every profile in the repository.
fn profiles() -> Vec<(PathBuf, Profile)> {
    let folders =
        ["profiles/uwv", "profiles/gemeenten", "tests/profielen", "tests/koppelingen", "tests/versies"];
    let mut found = Vec::new();
    for folder in folders {
        let mut paths: Vec<PathBuf> = fs::read_dir(root().join(folder))
            .expect("a folder")
            .flatten()
            .map(|entry| entry.path())
            .collect();
        paths.sort();
        let yaml = paths.into_iter().filter(|path| path.extension().is_some_and(|end| end == "yaml"));
        found.extend(yaml.filter_map(|path| Some((path.clone(), profile(&path)?))));
    }
    found
}

#[test]
fn every_profile_comes_back_as_it_was() {
    let profiles = profiles();
    assert!(profiles.len() >= 18, "{}", profiles.len());
    for (path, profile) in profiles {
        let wanted = serde_json::to_value(&profile).expect("it is data");
        for language in [Language::Dutch, Language::English] {
            assert_eq!(returned(&word(&profile, language)), wanted, "{} in {language:?}", path.display());
        }
    }
}

#[test]
fn the_command_writes_every_format_and_has_a_dutch_name() {
    let folder = tempfile::tempdir().expect("a folder");
    for (command, name) in
        [("profile", "a.docx"), ("profiel", "a.pdf"), ("profile", "a.html"), ("profiel", "a.md")]
    {
        let path = folder.path().join(name);
        let path = path.to_str().expect("it is text");
        let file = "profiles/gemeenten/klantmanager.yaml";
        let run = goedwerk(&[command, file, "--met-dekking", "--met-bevindingen", "-o", path]);
        assert_eq!(code(&run), 0, "{}", stderr(&run));
        assert!(fs::metadata(path).expect("it was written").len() > 5_000, "{name}");
    }
    // Text about the profile is not part of the profile.
    let path = folder.path().join("a.docx");
    let wanted = profile(&root().join("profiles/gemeenten/klantmanager.yaml")).expect("a profile");
    let found = returned(&fs::read(path).expect("it was written"));
    assert_eq!(found, serde_json::to_value(&wanted).expect("it is data"));
}

#[test]
fn what_is_not_a_document_of_goedwerk_is_read_as_any_other() {
    let bytes = fs::read(root().join("tests/word/0-gewoon.docx")).expect("it is there");
    assert!(ProfileDraft::returned(&read("a.docx", &bytes, Kind::Docx)).is_none());
}
