//! `--fix` on hostile and unlucky input: what it adds is bounded, and mending again changes nothing.

use std::collections::BTreeSet;
use std::fs;

use goedwerk::check::Settings;
use goedwerk::fix::{Fixed, apply, edits, fix};
use goedwerk::source::Source;
use proptest::prelude::*;

use crate::support::{self, code, goedwerk, stderr};

/// What a fix may add to a text with these edits: a tenth, 200 bytes, and 8 bytes for each line that it touches.
fn bound(text: &str, fixed: &Fixed) -> usize {
    let source = Source::new("", text);
    let line = |at: usize| source.position(at).line;
    let lines: BTreeSet<usize> =
        fixed.edits.iter().flat_map(|edit| line(edit.span.start)..=line(edit.span.end)).collect();
    text.len() / 10 + 200 + 8 * lines.len()
}

fn mended(text: &str) -> Fixed {
    fix("a.yaml", text.as_bytes(), Settings::default())
}

/// The properties of `--fix` for any text. Returns the new text.
fn check(text: &str) -> Result<String, TestCaseError> {
    let fixed = mended(text);
    let Some(bytes) = &fixed.bytes else {
        prop_assert!(fixed.edits.is_empty() && fixed.count == 0);
        return Ok(text.to_owned());
    };
    let new = String::from_utf8(bytes.clone()).expect("it is UTF-8");
    prop_assert!(!fixed.gave_up);
    prop_assert_eq!(&apply(text, &fixed.edits), &new, "the edits are all that changes");
    prop_assert!(new.len() <= text.len() + bound(text, &fixed), "{} -> {}:\n{new}", text.len(), new.len());
    for edit in &fixed.edits {
        let removed =
            text[edit.span.clone()].trim_matches(['>', '|', '-', '+', '\'', '"', ' ', '\n', '\r', '\t']);
        prop_assert!(removed.len() <= 60, "{removed:?} is taken out");
    }
    let again = mended(&new);
    prop_assert!(again.bytes.is_none(), "a second run makes\n{new}\ninto\n{:?}", again.edits);
    Ok(new)
}

/// The letters of a text in order, without blanks and quotes.
fn signs(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\'').collect()
}

#[test]
fn a_repair_of_an_unclosed_bracket_is_not_blown_up() {
    for text in [
        ":\ne: {{e\n\tIt: f",
        "formaat: functieprofiel/1\nfunctie: { titel: Klantmanager {junior\n\tdenkniveau: hbo }\n",
    ] {
        let new = check(text).expect("it is mended, or left alone");
        assert!(new.len() <= text.len() + 10, "{new}");
    }
}

/// What may stand where a text begins and is not closed on its line.
const OPENERS: [&str; 17] = [
    "{", "[", "\"", "'", "{{", "[[", "{[", "[{", "\"'", "'\"", "{\"", "['", "&a {", "!x [", "- {", "| [",
    "? {",
];

/// Lines with a tab below it.
const TABS: [&str; 5] =
    ["\tdenkniveau: hbo }", "\tdenkniveau: hbo", "\t- hbo ]", "  \tdenkniveau: \"hbo\"", "\t\tx:\thbo,"];

#[test]
fn no_second_opener_above_a_line_with_a_tab_is_blown_up() {
    for opener in OPENERS {
        for tabs in TABS {
            for first in ["{ titel: Klantmanager ", "[Klantmanager, ", "\"Klantmanager ", ""] {
                let text = format!(
                    "formaat: functieprofiel/1\nfunctie: {first}{opener}junior\n{tabs}\ndoel: Werk.\n"
                );
                let new = check(&text).unwrap_or_else(|error| panic!("{text}\n{error}"));
                assert_eq!(signs(&new), signs(&text), "{text}\n{new}");
            }
        }
    }
}

#[test]
fn a_fix_that_adds_too_much_is_not_offered_and_its_finding_stays() {
    let deep = format!(
        "formaat: functieprofiel/1\nfunctie:\n{}",
        "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\ta: b\n".repeat(200)
    );
    let fixed = mended(&deep);
    assert!(fixed.bytes.is_none() && !fixed.gave_up);
    let tab =
        fixed.checked.findings.iter().find(|finding| finding.rule.name == "tab").expect("the tabs are told");
    let fix = tab.fix.as_ref().expect("there is a repair");
    assert_eq!(edits(&fixed.checked, fix), None, "but it adds more than a fix may add");

    let folder = support::scratch();
    let path = folder.path().join("a.yaml");
    fs::write(&path, &deep).expect("it can be written");
    let path = path.to_str().expect("a name");
    let json = support::json(&goedwerk(&["check", path, "--format", "json"]));
    let found = json["files"][0]["findings"].as_array().expect("a list").clone();
    let tab = found.iter().find(|finding| finding["rule"] == "tab").expect("the tabs are told");
    assert!(tab["fix"].is_null(), "{}", tab["fix"]);
    let sarif = support::json(&goedwerk(&["check", path, "--format", "sarif"]));
    let results = sarif["runs"][0]["results"].as_array().expect("a list").clone();
    let tab = results.iter().find(|result| result["ruleId"] == "tab").expect("the tabs are told");
    assert!(tab["fixes"].is_null());
}

#[test]
fn fixes_that_add_too_much_together_leave_the_file_alone_and_that_is_told() {
    let quotes = "'".repeat(190);
    let text = format!(
        "formaat: functieprofiel/1\nfunctie: {{titel: Klantmanager}}\ncontext:\n  team: @{quotes}\n  plaats: @{quotes}\n"
    );
    let fixed = mended(&text);
    assert!(fixed.gave_up && fixed.bytes.is_none() && fixed.edits.is_empty(), "{:?}", fixed.edits);
    assert!(fixed.checked.findings.iter().any(|finding| finding.rule.name == "teken-zonder-aanhaling"));

    let folder = support::scratch();
    let path = folder.path().join("a.yaml");
    fs::write(&path, &text).expect("it can be written");
    let output = goedwerk(&["check", path.to_str().expect("a name"), "--fix", "--format", "concise"]);
    assert!(stderr(&output).contains("niet hersteld"), "{}", stderr(&output));
    assert_eq!(code(&output), 1, "the findings are still there");
    assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
}

/// Pieces that break YAML, or that a fix is about.
const PIECES: [&str; 34] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    ":",
    ": ",
    "- ",
    "-",
    "\t",
    "\n\t",
    "\n",
    "\r\n",
    "  ",
    "@",
    "`",
    "%",
    "#",
    " #",
    "&a ",
    "*a",
    "!x ",
    "| ",
    "> ",
    "? ",
    "\u{7}",
    "\u{FEFF}",
    "\\",
    ",",
    "niveau: \"3\"\n",
    "doell: x\n",
    "é",
    "k:-x\n",
];

/// A change of a text: at a place, something is put in, taken out or repeated.
fn changed(text: &str, changes: &[(usize, usize, usize)]) -> String {
    let mut text = text.to_owned();
    for &(at, kind, size) in changes {
        let start = text.floor_char_boundary(at % (text.len() + 1));
        let end = text.ceil_char_boundary((start + size).min(text.len()));
        match kind {
            0 => text.replace_range(start..end, ""),
            1 => {
                let line = text[..start].rfind('\n').map_or(0, |found| found + 1);
                text.replace_range(line..line, "\t");
            }
            2 => {
                let part = text[start..end].to_owned();
                text.insert_str(start, &part);
            }
            3 => text = text.replace("  ", "\t"),
            kind => text.insert_str(start, PIECES[kind % PIECES.len()]),
        }
    }
    text
}

#[allow(clippy::disallowed_methods, reason = "a longer run is asked for by hand")]
fn cases(usual: u32) -> ProptestConfig {
    let cases = std::env::var("MEND_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual);
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

const SMALL: &str = "formaat: functieprofiel/1
functie: {titel: Klantmanager, organisatie: {naam: Gemeente A, soort: gemeente}}
doel: >-
  Inwoners helpen
  aan werk.
kerntaken:
  - titel: Gesprekken
    taken: [Voert het eerste gesprek., \"Maakt een plan.\"]
competenties:
- naam: 'Luisteren'
  niveau: 3
  gedragsindicatoren:
    - Vat samen.
    - |
      Vraagt
      door.
";

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_profile_with_mistakes_is_mended_once(
        changes in prop::collection::vec((any::<usize>(), 0..60_usize, 0..30_usize), 1..6),
    ) {
        check(&changed(SMALL, &changes))?;
    }

    #[test]
    fn any_openers_tabs_and_quotes_are_mended_once(
        text in "(([{}\\[\\]\"'@&!|>?-]|: |[ab]|\t|\n|\r\n|é| ){0,14}\n){1,5}",
        head in prop::sample::select(vec!["", "formaat: functieprofiel/1\nfunctie: ", "a:\n  - b: "]),
    ) {
        check(&format!("{head}{text}"))?;
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn a_shipped_profile_with_mistakes_is_mended_once(
        profile in prop::sample::select(vec![
            include_str!("../../profiles/gemeenten/klantmanager.yaml"),
            include_str!("../profiel.yaml"),
        ]),
        changes in prop::collection::vec((any::<usize>(), 0..60_usize, 0..30_usize), 1..8),
    ) {
        check(&changed(profile, &changes))?;
    }
}
