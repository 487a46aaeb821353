//! `docs/dependencies.md` lists every direct dependency, with the licence stated in its package and the single place in
//! the code that uses it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{read, root, text};

/// A row of one of the two tables.
struct Line {
    licence: String,
    doors: Vec<String>,
}

/// The rows under a heading, by library name.
fn table(heading: &str) -> BTreeMap<String, Line> {
    let page = read("docs/dependencies.md");
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect("the heading is there");
    let rest = rest.split("\n## ").next().unwrap_or_default();
    let rows = rest.lines().filter_map(|line| line.strip_prefix("| `")).map(|line| {
        let (name, cells) = line.split_once("` |").expect("a name is in backticks");
        let cells: Vec<&str> = cells.trim_end_matches('|').split(" | ").map(str::trim).collect();
        assert!(cells.iter().all(|cell| !cell.is_empty()), "an empty cell: {line}");
        let doors = cells.get(2).map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect());
        (name.to_owned(), Line { licence: cells[1].to_owned(), doors: doors.unwrap_or_default() })
    });
    rows.collect()
}

/// The target triple of the system on which these tests run.
fn host() -> String {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(compiler).arg("-vV").output().expect("the compiler runs");
    let said = text(&output.stdout);
    let line = said.lines().find_map(|line| line.strip_prefix("host: "));
    line.expect("the compiler names the system").to_owned()
}

/// The output of `cargo metadata`.
fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut args = vec!["metadata", "--format-version", "1", "--offline", "--locked"];
    let host = host();
    // Dependencies of other systems may not have been downloaded here.
    args.extend(["--filter-platform", &host]);
    let output = Command::new(cargo).args(args).current_dir(root()).output().expect("cargo runs");
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("metadata is JSON")
}

/// The direct dependencies of one kind, by the name used in code, with the licence of the package.
fn declared(metadata: &Value, kind: Option<&str>) -> BTreeMap<String, String> {
    let packages = metadata["packages"].as_array().expect("a list");
    let named =
        |name: &str| packages.iter().find(|package| package["name"] == name).expect("a known package");
    let own = named(env!("CARGO_PKG_NAME"));
    let wanted =
        own["dependencies"].as_array().expect("a list").iter().filter(|one| one["kind"].as_str() == kind);
    wanted
        .map(|one| {
            let name = one["name"].as_str().expect("a name");
            let used_as = one["rename"].as_str().unwrap_or(name);
            let licence = named(name)["license"].as_str().unwrap_or("Apache-2.0");
            (used_as.to_owned(), licence.to_owned())
        })
        .collect()
}

#[test]
fn the_tables_are_those_of_the_manifest_with_the_licences_of_the_packages() {
    let metadata = metadata();
    for (heading, kind) in [
        ("In the program", None),
        ("To build the program", Some("build")),
        ("In the tests only", Some("dev")),
    ] {
        let told: BTreeMap<String, String> =
            table(heading).into_iter().map(|(name, line)| (name, line.licence)).collect();
        assert_eq!(told, declared(&metadata, kind), "{heading}");
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Whether code uses a library: `use name::`, `name::thing`, `use name as`.
fn names(code: &str, library: &str) -> bool {
    let path = format!("{}::", library.replace('-', "_"));
    // A local module may have the same name as a library: `use crate::tables::{csv, json}`.
    let ours = |line: &str| {
        line.starts_with("use crate::")
            && line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == library)
    };
    if code.lines().any(ours) {
        return false;
    }
    code.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| {
        line.match_indices(&path).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | ':'))
        })
    })
}

#[test]
fn every_library_is_used_behind_its_door_and_nowhere_else() {
    let src = root().join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let files: BTreeMap<String, String> = files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&src).expect("it is inside").to_string_lossy().replace('\\', "/");
            // Tests within a module may use other libraries; so may test-only modules.
            let code = fs::read_to_string(&path).expect("it can be read");
            (name, code.split("#[cfg(test)]").next().unwrap_or_default().to_owned())
        })
        .filter(|(name, _)| {
            !["config/published.rs", "model/drift.rs", "model/shipped.rs"].contains(&name.as_str())
        })
        .collect();
    for (library, line) in table("In the program") {
        let users: Vec<&String> =
            files.iter().filter(|(_, code)| names(code, &library)).map(|(name, _)| name).collect();
        assert!(!users.is_empty(), "nothing uses {library}");
        let stray = |user: &&&String| !line.doors.iter().any(|door| user.starts_with(door.as_str()));
        let strays: Vec<_> = users.iter().filter(stray).collect();
        assert!(
            line.doors.is_empty() || strays.is_empty(),
            "{library} is used in {strays:?}, not only in {:?}",
            line.doors
        );
    }
}
