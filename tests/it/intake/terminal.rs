//! Nothing that a file or its name contains can control the terminal: not in reports, not in messages.

use std::process::Output;

use super::{Folder, klantmanager};
use crate::support::{code, stderr, stdout};

/// A control sequence introducer, a reversal of text, a bell, and a colour.
const BAD: &str = "\u{9b}2J\u{202e}om\u{7f}";

/// Asserts that all output is safe to show, and returns it.
fn safe(output: &Output) -> String {
    let said = stdout(output) + &stderr(output);
    let obeyed = |sign: char| {
        (sign.is_control() && !"\n\t".contains(sign)) || "\u{202a}\u{202e}\u{2066}\u{2069}".contains(sign)
    };
    assert!(!said.contains(obeyed), "{said:?}");
    said
}

#[test]
fn a_vacancy_with_controls_is_shown_in_every_text_report_without_them() {
    let folder = Folder::new();
    folder.write("c1.txt", format!("Je komt in een jong team {BAD} rood \u{1b}[31m en meer.\n"));
    for args in
        [&["--full"][..], &[], &["--format", "concise"], &["--format", "text"], &["--lang", "en", "--full"]]
    {
        let output = folder.run(&[&["check", "c1.txt", "--as", "vacature"], args].concat());
        assert!(code(&output) <= 1, "{}", stderr(&output));
        assert!(safe(&output).contains("leeftijd-genoemd"), "{args:?}");
    }
    folder.run(&["check", "c1.txt", "--as", "vacature", "-o", "rapport.txt"]);
    let report = String::from_utf8(folder.bytes("rapport.txt")).expect("it is UTF-8");
    assert!(report.contains("jong team") && !report.contains(['\u{9b}', '\u{7f}', '\u{1b}']), "{report:?}");
}

#[test]
fn names_of_files_and_arguments_are_shown_without_controls() {
    let folder = Folder::new();
    let name = format!("klant\u{1b}[31m{BAD}.yaml");
    folder.write(&name, klantmanager());
    folder.write(&format!("{BAD}/a.yaml"), "formaat: functieprofiel/1\n\"\\e[31m\\u009b\": 1\n");
    let broken = format!("{BAD}/a.yaml");
    for args in [
        &["check", &name][..],
        &["check", &name, "--full"],
        &["check", &name, "--format", "concise"],
        &["check", &broken, "--full"],
        &["check", &broken],
        &["check", "."],
        &["check", "weg\u{9b}.yaml"],
        &["coverage", &name],
        &["coverage", &broken],
        &["compare", &name, &broken],
        &["compare", &name, "weg\u{1b}[2J.yaml"],
        &["compare", "--merge", &name],
        &["explain", "x\u{9b}31m"],
        &["explain", "x\u{1b}[31m"],
        &["vacancy", &broken],
        &["plan", &broken],
        &["check", "--formaat\u{9b}", "x"],
        &["check", "--select", "x\u{1b}[31m\u{202e}", "."],
        &["nieuw\u{9b}"],
    ] {
        safe(&folder.run(args));
    }
}

#[test]
fn programs_get_the_data_as_it_is() {
    let folder = Folder::new();
    folder.write("c1.txt", "Je komt in een jong team \u{9b}2J.\n");
    let output = folder.run(&["check", "c1.txt", "--as", "vacature", "--format", "json"]);
    assert!(stdout(&output).contains('\u{9b}'), "JSON is data");
}
