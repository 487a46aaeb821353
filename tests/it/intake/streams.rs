//! Streams of lines: encodings, and bad lines that are told once.

use super::{Folder, encodings, klantmanager, utf16};
use crate::support::{bytes, code, stderr, stdout};

/// The lines of standard error.
fn told(output: &std::process::Output) -> Vec<String> {
    stderr(output).lines().map(str::to_owned).collect()
}

#[test]
fn a_thousand_bad_lines_are_one_message_with_the_first_places_and_a_count() {
    let folder = Folder::new();
    folder.write("a.ndjson", "rommel\n".repeat(1000)).write("b.ndjson", "rommel\n{}\n");
    let output = folder.run(&["compare", "--merge", "a.ndjson", "b.ndjson"]);
    assert_eq!(code(&output), 2);
    let told = told(&output);
    let wanted = [
        "goedwerk: a.ndjson: regel 1 is geen vingerafdruk van een profiel; maak dit bestand opnieuw met goedwerk \
         compare --fingerprint (ook regel 2, 3, 4, 5 en nog 995 regels)",
        "goedwerk: b.ndjson: regel 1 is geen vingerafdruk van een profiel; maak dit bestand opnieuw met goedwerk \
         compare --fingerprint (ook regel 2)",
    ];
    assert_eq!(told[..2], wanted);
    assert!(told.len() <= 3, "{told:?}");
    let output = folder.run(&["compare", "--merge", "b.ndjson", "--lang", "en"]);
    assert!(stderr(&output).contains("--fingerprint (also line 2)"), "{}", stderr(&output));
}

#[test]
fn each_kind_of_bad_line_is_told_and_the_good_ones_are_read() {
    let folder = Folder::new();
    let profile = String::from_utf8(klantmanager()).expect("it is UTF-8");
    let good = serde_json::json!({ "bestand": "a.yaml", "tekst": profile }).to_string();
    let long = "x".repeat(7 * 1024 * 1024);
    let lines = [good.as_str(), "rommel", &long, "", "[]", "{\"bestand\": \"\\ud800\"}", "\u{9b}"].join("\n");
    folder.write("a.ndjson", [lines.as_bytes(), b"\n\xFF\n"].concat());
    let output = folder.run(&["coverage", "--from", "ndjson", "a.ndjson", "--format", "json"]);
    assert_eq!(code(&output), 2);
    let told = told(&output);
    assert!(
        told[0].contains("regel 2 is geen bestand") && told[0].ends_with("(ook regel 5, 6, 7, 8)"),
        "{told:?}"
    );
    assert!(told[1].contains("regel 3 is te lang") && told.len() == 2, "{told:?}");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(report["profiles"].as_array().expect("a list").len(), 1);
}

#[test]
fn a_stream_is_read_in_any_encoding_with_a_mark() {
    let folder = Folder::new();
    folder.write("kort.yaml", bytes("tests/profielen/kort.yaml")).write("a.yaml", klantmanager());
    let prints = stdout(&folder.run(&["compare", "--fingerprint", "kort.yaml", "a.yaml"]));
    let plain = {
        folder.write("p.ndjson", &prints);
        stdout(&folder.run(&["compare", "--merge", "p.ndjson"]))
    };
    assert!(!plain.is_empty());
    for (name, bytes) in encodings(&prints) {
        folder.write("p.ndjson", bytes);
        let output = folder.run(&["compare", "--merge", "p.ndjson"]);
        assert_eq!(stdout(&output), plain, "{name}: {}", stderr(&output));
    }
    // As PowerShell writes it, with its line ends.
    folder.write("p.ndjson", utf16(&prints.replace('\n', "\r\n"), u16::to_le_bytes));
    assert_eq!(stdout(&folder.run(&["compare", "--merge", "p.ndjson"])), plain);
}
