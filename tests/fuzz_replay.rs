//! What once went wrong under fuzzing, and the seeds it starts from: none of it may go wrong again.
//!
//! The targets are those of `fuzz/`, which needs nightly; this runs everywhere.

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::path::Path;

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 11] = [
    ("document", targets::document),
    ("check", targets::check),
    ("template", targets::template),
    ("markdown", targets::markdown),
    ("layout", targets::layout),
    ("files", targets::files),
    ("vacancy_text", targets::vacancy_text),
    ("settings", targets::settings),
    ("fingerprints", targets::fingerprints),
    ("words", targets::words),
    ("style", targets::style),
];

/// The inputs in `fuzz/regressions/<target>/`, by name.
fn regressions(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions").join(target);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut inputs: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("it can be read").path())
        .map(|path| (path.display().to_string(), fs::read(&path).expect("it can be read")))
        .collect();
    inputs.sort();
    inputs
}

#[test]
fn what_went_wrong_does_not_go_wrong_again() {
    let mut played = 0;
    for (name, target) in TARGETS {
        for (file, bytes) in regressions(name) {
            println!("{file}");
            target(&bytes);
            played += 1;
        }
    }
    assert!(played > 0, "the inputs were found");
}
