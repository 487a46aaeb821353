//! Conventions of the code base that no linter checks.

use std::fs;
use std::path::PathBuf;

use crate::support::{read, root};

/// Modules that only contain tests.
const TESTS: [&str; 4] =
    ["config/published.rs", "lint/lists/derived.rs", "model/drift.rs", "model/shipped.rs"];

fn sources() -> Vec<(String, String)> {
    let source = root().join("src");
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![source.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name =
                    path.strip_prefix(&source).expect("it is inside").to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).expect("it can be read")));
            }
        }
    }
    files.sort();
    assert!(files.len() > 50, "the sources were found");
    files
}

/// The files that mention a word outside the places where it belongs.
fn strays(word: &str, home: &[&str]) -> Vec<String> {
    sources()
        .into_iter()
        .filter(|(name, _)| !TESTS.contains(&name.as_str()))
        .filter(|(name, _)| !home.iter().any(|home| name.starts_with(home)))
        .filter(|(_, text)| text.contains(word))
        .map(|(name, _)| name)
        .collect()
}

/// `docs/dependencies.md` defines which library may be used where; `tests/docs/dependencies.rs` enforces this.
#[test]
fn svg_is_written_in_one_place() {
    // Only `Pen` may write these tags.
    for sign in ["<svg xmlns", "<polygon", "<rect", "<circle", "</svg>"] {
        let strays: Vec<String> = sources()
            .into_iter()
            .filter(|(name, _)| name != "chart/pen.rs")
            .filter(|(_, text)| text.split("#[cfg(test)]").next().unwrap_or_default().contains(sign))
            .map(|(name, _)| name)
            .collect();
        assert!(strays.is_empty(), "{sign} occurs in {strays:?}");
    }
}

#[test]
fn only_the_command_line_reads_files_and_knows_the_clock() {
    for word in ["std::fs", "fs::read", "Zoned::now", "SystemTime", "std::env", "println!", "std::net"] {
        assert_eq!(strays(word, &["cli/", "main.rs"]), Vec::<String>::new(), "{word}");
    }
}

/// `cli/store` refuses to write over an input, and knows what was read. The cache names its entries after their content,
/// in a folder of its own; streams are read line by line.
#[test]
fn files_are_read_and_written_through_the_store() {
    let doors = [
        ("fs::write", &["cli/store/"][..]),
        ("File::create", &["cli/store/"]),
        ("OpenOptions", &["cli/store/"]),
        ("tempfile::", &["cli/store/", "cli/check/cache/folder.rs", "cli/check/spool.rs"]),
        ("fs::read(", &["cli/disk.rs", "cli/check/cache/folder.rs"]),
        ("fs::read_to_string", &["cli/disk.rs"]),
        ("File::open", &["cli/disk.rs", "cli/lines.rs", "cli/store/"]),
        ("disk::file(", &["cli/store/", "cli/check/mended.rs"]),
        ("disk::named(", &["cli/store/", "cli/check/cache/folder.rs"]),
    ];
    for (word, home) in doors {
        let strays: Vec<String> = sources()
            .into_iter()
            .filter(|(name, _)| !TESTS.contains(&name.as_str()))
            .filter(|(name, _)| !home.iter().any(|home| name.starts_with(home)))
            .filter(|(_, text)| text.split("#[cfg(test)]").next().unwrap_or_default().contains(word))
            .map(|(name, _)| name)
            .collect();
        assert!(strays.is_empty(), "{word} occurs in {strays:?}");
    }
}

#[test]
fn no_module_is_two_modules() {
    let long: Vec<(String, usize)> = sources()
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > 450)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

/// A file next to the single test program would link the library again, and a file that is not a module would never
/// run.
#[test]
fn the_integration_tests_are_one_program_with_all_its_modules() {
    let entries = |folder: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(root().join(folder)).expect("the folder can be read");
        entries.map(|entry| entry.expect("the entry can be read").path()).collect()
    };
    for path in entries("tests") {
        let is_program =
            path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file();
        // The growth test runs itself under valgrind, which should not have to load everything else.
        let may = path.ends_with("it") || path.ends_with("growth");
        assert!(!is_program || may, "{} should be a module in tests/it", path.display());
    }
    let main = read("tests/it/main.rs");
    for path in entries("tests/it") {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let is_module = path.extension().is_some() || path.join("mod.rs").is_file();
        assert!(
            name == "main" || !is_module || main.contains(&format!("\nmod {name};\n")),
            "tests/it/main.rs lacks `mod {name};`"
        );
    }
}

#[test]
fn a_type_name_stands_for_at_most_two_things() {
    let mut places: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    for (file, text) in sources() {
        // Associated types and types within functions are indented.
        for line in text.lines() {
            let mut words =
                line.strip_prefix("pub ").unwrap_or(line).split([' ', '<', '(', '{', ';', ':', '=']);
            let kind = words.next().unwrap_or_default();
            let kind = if kind == "pub" { words.by_ref().nth(1).unwrap_or_default() } else { kind };
            if ["struct", "enum", "type", "trait"].contains(&kind) {
                places.entry(words.next().unwrap_or_default().to_owned()).or_default().push(file.clone());
            }
        }
    }
    assert!(places.len() > 300, "the types were found");
    places.retain(|_, files| files.len() > 2);
    assert!(places.is_empty(), "a reader has to guess which is meant: {places:?}");
}

/// Files are decoded in one place, which knows byte order marks and declared encodings. What remains is text that a
/// library wrote for us, a piece of text that was decoded before, or a stored part of our own cache.
#[test]
fn bytes_become_text_in_one_place() {
    const HOME: [&str; 11] = [
        "base/text.rs",
        "cli/check/cache/entry.rs",
        "cli/console.rs",
        "cli/examples.rs",
        "cli/man.rs",
        "cli/new.rs",
        "lint/lists/letters.rs",
        "report/junit.rs",
        "rule/path.rs",
        "tables/csv.rs",
        "tables/workbook/splice.rs",
    ];
    let home: Vec<&str> =
        HOME.into_iter().chain(["template/engine.rs", "reader/html.rs", "reader/html/element.rs"]).collect();
    // serde_json would accept neither a byte order mark nor UTF-16.
    for word in ["from_utf8", "read_to_string", "utf8_chunks", "decode_utf16", "serde_json::from_slice"] {
        let strays: Vec<String> = sources()
            .into_iter()
            .filter(|(name, _)| !home.contains(&name.as_str()) && !TESTS.contains(&name.as_str()))
            .filter(|(_, text)| text.split("#[cfg(test)]").next().unwrap_or_default().contains(word))
            .map(|(name, _)| name)
            .collect();
        assert!(strays.is_empty(), "{word} occurs in {strays:?}");
    }
}
