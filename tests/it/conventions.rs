//! Agreements about the house that no lint knows.

use std::fs;
use std::path::PathBuf;

use crate::support::{read, root};

/// Modules that are only there for tests.
const TESTS: [&str; 3] = ["config/published.rs", "model/drift.rs", "model/shipped.rs"];

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

#[test]
fn every_library_has_one_door() {
    for (word, home) in [
        ("granit_parser", &["document/events/"][..]),
        ("jsonschema::", &["schema/"]),
        ("annotate_snippets", &["report/text.rs"]),
        ("quick_xml", &["report/junit.rs", "vacancy_text/docx.rs", "write/docx/xml.rs"]),
        ("resvg::", &["write/raster.rs"]),
        ("icalendar::", &["write/calendar.rs"]),
        ("html5gum", &["vacancy_text/html.rs"]),
        ("regex::", &["lint/words/vacancy.rs"]),
        ("regex_syntax", &["lint/words/letters.rs"]),
        ("percent_encoding", &["report/path.rs"]),
        (
            "sha2::",
            &[
                "cli/check/cache/key.rs",
                "report/fingerprint.rs",
                "write/calendar.rs",
                "write/docx/bookmark.rs",
                "write/pdf/",
            ],
        ),
        ("crc32fast", &["cli/check/cache/entry.rs"]),
        ("minijinja", &["render/"]),
        ("pulldown_cmark", &["blocks/from_markdown", "vacancy_text/markdown.rs"]),
        ("base64", &["write/html"]),
        ("aho_corasick", &["words/"]),
        ("rust_stemmers", &["words/"]),
        ("clap::", &["cli/"]),
        ("clap_complete", &["cli/args.rs", "cli/completions.rs"]),
        ("clap_mangen", &["cli/man.rs"]),
        ("similar::", &["cli/check/mended.rs", "compare/versions/words.rs"]),
        ("anstream", &["cli/"]),
        ("gen_lsp_types", &["lsp/"]),
        ("fluent_uri", &["lsp/uri.rs", "write/docx/inline.rs"]),
        ("zip::", &["vacancy_text/docx.rs", "write/docx/package.rs"]),
        ("lsp_server", &["cli/lsp.rs"]),
        ("harfrust", &["write/page/font.rs"]),
        ("skrifa", &["write/opentype.rs"]),
        ("notosans", &["write/opentype.rs", "write/page/font.rs", "write/typeface.rs"]),
        ("hypher", &["words/syllables.rs", "write/page/hyphen.rs"]),
        ("unicode_linebreak", &["write/page/lines.rs"]),
        ("printpdf::", &["write/pdf/content.rs"]),
        ("lopdf::", &["write/pdf/"]),
        ("subsetter", &["write/pdf/fonts.rs"]),
        ("png::", &["write/pdf/image.rs"]),
        ("rayon::", &["cli/batch.rs"]),
        ("rust_xlsxwriter", &["tables/workbook/"]),
        ("csv::{", &["tables/csv.rs"]),
    ] {
        assert_eq!(strays(word, home), Vec::<String>::new(), "{word} belongs in {home:?}");
    }
}

#[test]
fn only_the_command_line_reads_files_and_knows_the_clock() {
    for word in ["std::fs", "fs::read", "Zoned::now", "SystemTime", "std::env", "println!", "std::net"] {
        assert_eq!(strays(word, &["cli/", "main.rs"]), Vec::<String>::new(), "{word}");
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

/// A file beside the one program would link the library once more, and a file that is no module would never run.
#[test]
fn the_integration_tests_are_one_program_with_all_its_modules() {
    let entries = |folder: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(root().join(folder)).expect("the folder can be read");
        entries.map(|entry| entry.expect("the entry can be read").path()).collect()
    };
    for path in entries("tests") {
        let is_program =
            path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file();
        assert!(!is_program || path.ends_with("it"), "{} belongs in tests/it, as a module", path.display());
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
