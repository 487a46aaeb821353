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
