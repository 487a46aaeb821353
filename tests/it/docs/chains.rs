//! The examples for CI pipelines are valid YAML, and their commands have the effects that the surrounding files expect.

use std::fs;
use std::path::Path;

use regex::Regex;
use serde_json::Value;

use super::{goedwerk, read, root, scratch, text};

/// A file as JSON.
fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Collects every text in a value.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(entries) => entries.values().for_each(|item| texts(item, found)),
        _ => {}
    }
}

/// A folder that contains `profielen/` with one profile that has findings.
fn repository() -> tempfile::TempDir {
    let folder = scratch();
    fs::create_dir(folder.path().join("profielen")).expect("it can be made");
    let profile = root().join("profiles/uwv/werkcoach.yaml");
    fs::copy(profile, folder.path().join("profielen/werkcoach.yaml")).expect("it can be copied");
    folder
}

/// Runs the goedwerk commands of an example, and returns their output.
fn run(path: &str, folder: &Path) -> Vec<String> {
    let value = yaml(path);
    let mut found = Vec::new();
    texts(&value, &mut found);
    let commands: Vec<&str> = found.into_iter().filter(|text| text.starts_with("goedwerk ")).collect();
    assert!(!commands.is_empty(), "{path} runs goedwerk");
    let printed = commands.into_iter().map(|command| {
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        let output = goedwerk(folder, &words, false);
        assert_eq!(output.status.code(), Some(1), "{command}: {}", text(&output.stderr));
        text(&output.stdout)
    });
    printed.collect()
}

fn json(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).expect("it is JSON")
}

#[test]
fn the_example_for_github_annotates_and_keeps_sarif() {
    let folder = repository();
    let printed = run("docs/ci/github.yml", folder.path()).concat();
    let line =
        printed.lines().find(|line| line.contains("ethiek-ontbreekt")).expect("the finding is reported");
    assert!(line.starts_with("::warning file=profielen/werkcoach.yaml,line="), "{line}");
    let steps = yaml("docs/ci/github.yml")["jobs"]["goedwerk"]["steps"].clone();
    let kept = steps.as_array().expect("a list").iter().find_map(|step| step["with"]["sarif_file"].as_str());
    let sarif = json(&folder.path().join(kept.expect("a step keeps the SARIF")));
    assert_eq!(sarif["version"], "2.1.0");
    assert!(!sarif["runs"][0]["results"].as_array().expect("a list").is_empty());
}

#[test]
fn the_example_for_gitlab_makes_the_reports_it_names() {
    let folder = repository();
    run("docs/ci/gitlab.yml", folder.path());
    let reports = yaml("docs/ci/gitlab.yml")["functieprofielen"]["artifacts"]["reports"].clone();
    let path = |name: &str| folder.path().join(reports[name].as_str().expect("the report is named"));
    let quality = json(&path("codequality"));
    let first = &quality.as_array().expect("a list")[0];
    assert_eq!(first["location"]["path"], "profielen/werkcoach.yaml");
    assert!(first["fingerprint"].is_string() && first["severity"].is_string(), "{first}");
    let junit = fs::read_to_string(path("junit")).expect("it was written");
    assert!(junit.contains("<testsuites") && junit.contains("ethiek-ontbreekt"));
}

#[test]
fn the_container_takes_the_program_that_is_built_for_it() {
    let (script, container) = (read(".ci/static"), read("Containerfile"));
    let set = |name: &str| {
        let line = script.lines().find_map(|line| line.strip_prefix(&format!("{name}=")));
        line.expect("the script sets it")
            .trim_matches('"')
            .trim_start_matches("${PROFILE:-")
            .trim_end_matches('}')
            .to_owned()
    };
    let profile = set("profile");
    assert!(read("Cargo.toml").contains(&format!("[profile.{profile}]\n")));
    let binary = format!("target/{}/{profile}/goedwerk", set("triple"));
    assert!(container.lines().any(|line| line == format!("COPY {binary} /goedwerk")), "{binary}");
    assert!(container.lines().any(|line| line == "ENTRYPOINT [\"/goedwerk\"]"));
}

#[test]
fn the_hooks_run_goedwerk_on_profiles_and_on_nothing_else() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hooks = hooks.as_array().expect("a list");
    assert_eq!(hooks.len(), 2);
    for hook in hooks {
        let files = Regex::new(hook["files"].as_str().expect("a pattern")).expect("it is a pattern");
        for (path, wanted) in [
            ("profielen/werkcoach.yaml", true),
            ("profiles/uwv/werkcoach.yml", true),
            ("profielen/logo.svg", false),
            (".gitlab-ci.yml", false),
            ("archief/profielen/oud.yaml", false),
        ] {
            assert_eq!(files.is_match(path), wanted, "{path}");
        }
        let folder = repository();
        let entry = hook["entry"].as_str().expect("a command").strip_prefix("goedwerk ").expect("ours");
        let words: Vec<&str> = entry.split(' ').chain(["profielen/werkcoach.yaml"]).collect();
        let output = goedwerk(folder.path(), &words, false);
        assert_eq!(output.status.code(), Some(1), "{entry}: {}", text(&output.stderr));
        assert!(text(&output.stdout).contains("ethiek-ontbreekt"));
    }
}

#[test]
fn the_examples_on_the_page_of_chains_are_yaml_with_hooks_that_exist() {
    let page = read("docs/ci/README.md");
    let (_, rest) = page.split_once("```yaml\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("it ends");
    let config: Value = serde_yaml::from_str(example).expect("it is YAML");
    let wanted = config["repos"][0]["hooks"][0]["id"].as_str().expect("a hook");
    let hooks = yaml(".pre-commit-hooks.yaml");
    assert!(hooks.as_array().expect("a list").iter().any(|hook| hook["id"] == wanted));
}
