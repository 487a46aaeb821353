//! The files under `profiles/` match their schemas and models, and their references exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::drift::{root, validator, written};
use super::profile::{Competency, CoreTask, Task};
use super::{Development, Profile, StyleFile, Vacancy};

fn yaml_files(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap_or_else(|e| panic!("{}: {e}", dir.display())) {
        let path = entry.expect("an entry of a directory").path();
        if path.is_dir() {
            yaml_files(&path, files);
        } else if path.extension().is_some_and(|e| e == "yaml") {
            files.push(path);
        }
    }
    files.sort();
}

fn model_error(format: &str, text: &str) -> Option<String> {
    match format {
        "functieprofiel/1" => serde_yaml::from_str::<Profile>(text).err(),
        "vacature/1" => serde_yaml::from_str::<Vacancy>(text).err(),
        "ontwikkeling/1" => serde_yaml::from_str::<Development>(text).err(),
        "huisstijl/1" => serde_yaml::from_str::<StyleFile>(text).err(),
        other => return Some(format!("unknown format {other}")),
    }
    .map(|e| e.to_string())
}

#[test]
fn profiles_fit_schemas_and_models() {
    let mut files = vec![];
    yaml_files(&root().join("profiles"), &mut files);
    assert!(!files.is_empty(), "no profiles found");
    let schemas =
        ["functieprofiel", "vacature", "ontwikkeling", "huisstijl"].map(|kind| (kind, written(kind)));
    let mut errors = vec![];
    for path in files {
        let text = fs::read_to_string(&path).expect("the file is UTF-8");
        let value: Value = serde_yaml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let format = value["formaat"].as_str().unwrap_or_default();
        let name = path.strip_prefix(root()).unwrap_or(&path).display();
        let Some((_, schema)) = schemas.iter().find(|(kind, _)| format == format!("{kind}/1")) else {
            errors.push(format!("{name}: unknown format {format}"));
            continue;
        };
        for error in validator(schema).iter_errors(&value) {
            errors.push(format!("{name} {}: {error}", error.instance_path()));
        }
        errors.extend(model_error(format, &text).map(|e| format!("{name}: {e}")));
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_yaml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The set of ids, which must be unique.
fn unique(path: &Path, ids: impl Iterator<Item = String>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id.clone()), "{}: duplicate id {id}", path.display());
    }
    seen
}

fn assert_known<'a>(path: &Path, known: &BTreeSet<String>, ids: impl IntoIterator<Item = &'a String>) {
    for id in ids {
        assert!(known.contains(id), "{}: {id} is not in the profile", path.display());
    }
}

#[test]
fn references_point_somewhere() {
    let mut files = vec![];
    yaml_files(&root().join("profiles"), &mut files);
    for path in files {
        let name = path.file_name().and_then(|n| n.to_str()).expect("a file name");
        let folder = path.parent().expect("a folder");
        if name.ends_with(".vacature.yaml") {
            let vacancy: Vacancy = read(&path);
            let profile: Profile = read(&folder.join(&vacancy.profile));
            let tasks = unique(&path, profile.core_tasks.iter().map(CoreTask::id));
            let competencies = unique(&path, profile.competencies.iter().map(Competency::id));
            let show = vacancy.show.unwrap_or_default();
            assert_known(&path, &tasks, &show.core_tasks);
            assert_known(&path, &competencies, &show.competencies);
        } else if name.ends_with(".ontwikkeling.yaml") {
            let plan: Development = read(&path);
            let profile: Profile = read(&folder.join(&plan.profile));
            let competencies = unique(&path, profile.competencies.iter().map(Competency::id));
            assert_known(&path, &competencies, plan.ratings.iter().map(|r| &r.competency));
            assert_known(&path, &competencies, plan.goals.iter().filter_map(|g| g.competency.as_ref()));
        } else if name == "huisstijl.yaml" {
            let style: StyleFile = read(&path);
            let logo = style.logo.expect("the example has a logo");
            assert!(folder.join(&logo.file).is_file(), "{}: {} is not there", path.display(), logo.file);
        } else {
            let profile: Profile = read(&path);
            let competencies = unique(&path, profile.competencies.iter().map(Competency::id));
            unique(&path, profile.core_tasks.iter().map(CoreTask::id));
            unique(&path, profile.situations.iter().filter_map(|s| s.id.clone()));
            assert_known(&path, &competencies, profile.situations.iter().flat_map(|s| &s.demands));
            let tasks = profile.core_tasks.iter().flat_map(|c| &c.tasks);
            assert_known(&path, &competencies, tasks.flat_map(Task::competencies));
            let code = profile.professionalism.and_then(|p| p.good_work?.ethics?.code);
            assert_known(&path, &competencies, code.iter().flat_map(|c| &c.applied_in));
        }
    }
}
