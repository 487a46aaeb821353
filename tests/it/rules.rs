//! The examples of every rule: the bad one gives exactly one finding, on the marked line; the good one gives none.

use goedwerk::check::{Checked, Settings, beside_each_other, check, check_vacancy_text};
use goedwerk::config::ReadConfig;
use goedwerk::lint::rules;
use goedwerk::rule::{Example, Rule};
use goedwerk::vacancy_text::Kind;

/// A logo that refers to a picture in another file.
const LOGO_WITH_LINK: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
<rect width="9" height="9"/><image href="foto.png" width="9" height="9"/></svg>"#;

fn checked(example: &Example) -> (Checked, Option<usize>) {
    let (bytes, line) = example.complete();
    if let Example::Settings(_) = example {
        let ReadConfig { source, document, findings, .. } = goedwerk::config::example(&bytes);
        let read = Checked::of_findings(source, document, findings);
        return (read, line);
    }
    // Exceptions in the examples are checked against a fixed date.
    let profile = |path: &str| {
        Some(match path {
            "logo.svg" => include_bytes!("../../profiles/gemeenten/logo.svg").to_vec(),
            "logo-met-losse-foto.svg" => LOGO_WITH_LINK.to_vec(),
            _ => include_bytes!("../../profiles/gemeenten/klantmanager.yaml").to_vec(),
        })
    };
    let settings = Settings { today: Some("2026-06-01"), sibling: &profile, ..Settings::default() };
    if let Example::Text { file, .. } = example {
        let kind = Kind::of(file).expect("the example names a kind of text");
        return (check_vacancy_text(file, &bytes, kind, settings), line);
    }
    let read = check("voorbeeld.yaml", &bytes, settings);
    if let Some(second) = example.complete_second() {
        let second = check("ander.yaml", &second, settings);
        let [first, _] = beside_each_other([read, second], [settings; 2]).expect("both are profiles");
        return (first, line);
    }
    (read, line)
}

fn lines(rule: &Rule, checked: &Checked) -> Vec<usize> {
    checked
        .findings
        .iter()
        .filter(|finding| finding.rule.name == rule.name)
        .map(|finding| {
            checked.source.position(checked.document.span(&checked.source, &finding.place).start).line
        })
        .collect()
}

#[test]
fn bad_examples_give_one_finding_on_the_marked_line() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let (checked, line) = checked(&rule.bad);
        let found = lines(rule, &checked);
        if matches!(rule.bad, Example::Bytes { .. }) {
            // An example of bytes has no marked line.
            if found.len() != 1 {
                wrong.push(format!("{}: found on {found:?}", rule.name));
            }
            continue;
        }
        let Some(line) = line else {
            wrong.push(format!("{}: no line of the bad example is marked", rule.name));
            continue;
        };
        if found != [line] {
            let all: Vec<&str> = checked.findings.iter().map(|finding| finding.rule.name).collect();
            wrong.push(format!("{}: wanted line {line}, found {found:?} among {all:?}", rule.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn good_examples_give_none() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let (checked, _) = checked(&rule.good);
        let found = lines(rule, &checked);
        if !found.is_empty() {
            wrong.push(format!("{}: found on {found:?}", rule.name));
        }
        let broken: Vec<&str> = checked
            .findings
            .iter()
            .filter(|finding| {
                matches!(finding.rule.family, goedwerk::rule::Family::File | goedwerk::rule::Family::Schema)
            })
            .map(|finding| finding.rule.name)
            .collect();
        if !broken.is_empty() {
            wrong.push(format!("{}: the good example is malformed: {broken:?}", rule.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn snippets_are_yaml() {
    for rule in rules().filter(|rule| !rule.snippet.is_empty()) {
        let parsed: Result<serde_yaml::Value, _> = serde_yaml::from_str(rule.snippet);
        assert!(parsed.is_ok(), "{}: {:?}", rule.name, parsed.err());
    }
}

#[test]
fn one_missing_sentence_is_one_finding() {
    for (yaml, speaks, silent) in [
        (
            "professionaliteit: {goed_werk: {ethiek: {beroepscode: {naam: Gedragscode}}}}",
            "beroepscode-lege-huls",
            "ethiek-zonder-gedrag",
        ),
        (
            "professionaliteit: {goed_werk: {ethiek: {waarden: [integriteit]}}}",
            "ethiek-zonder-gedrag",
            "beroepscode-lege-huls",
        ),
        ("inleiding: Het werk is afwisselend.", "reflectietijd-ontbreekt", "reflectie-onder-caseload"),
    ] {
        let (bytes, _) = Example::Yaml(yaml).complete();
        let findings = check("voorbeeld.yaml", &bytes, Settings::default()).findings;
        let found = |rule: &str| findings.iter().any(|finding| finding.rule.name == rule);
        assert_eq!((found(speaks), found(silent)), (true, false), "{yaml}: {speaks}, {silent}");
    }
}
