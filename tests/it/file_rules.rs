//! Every rule of the family `bestand` reports its own bad example, and no other rule does.

use goedwerk::document::Document;
use goedwerk::finding::Finding;
use goedwerk::rule::{Example, Family, Rule};
use goedwerk::rulebook;

use goedwerk::source::Source;

/// The rules of the family.
fn rules() -> impl Iterator<Item = &'static Rule> {
    rulebook::rules().filter(|rule| rule.family == Family::File)
}

/// Parses an example: its findings as `rule:line`, and the marked line.
fn findings(example: &Example) -> (Vec<String>, Option<usize>) {
    let (bytes, line) = example.complete();
    let (source, finding) = Source::decode("voorbeeld.yaml", &bytes);
    let (document, findings) = Document::parse(&source);
    let findings: Vec<Finding> = finding.into_iter().chain(findings).collect();
    let shown = findings
        .iter()
        .map(|finding| {
            let span = document.span(&source, &finding.place);
            format!("{}:{}", finding.rule.name, source.position(span.start).line)
        })
        .collect();
    (shown, line)
}

#[test]
fn bad_examples_have_exactly_one_finding_on_the_marked_line() {
    let mut failures = Vec::new();
    for rule in rules().filter(|rule| !matches!(rule.bad, Example::Settings(_) | Example::Text { .. })) {
        let (found, line) = findings(&rule.bad);
        let own: Vec<&String> =
            found.iter().filter(|found| found.starts_with(&format!("{}:", rule.name))).collect();
        let is_one = match line {
            // The rule about too many errors is accompanied by other findings.
            _ if rule.name == "te-veel-fouten" => own.len() == 1,
            Some(line) => found == [format!("{}:{line}", rule.name)],
            None => false,
        };
        if !is_one {
            failures.push(format!("{}: {found:?}, line {line:?}", rule.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn good_examples_have_no_finding() {
    for rule in rules() {
        let (found, _) = findings(&rule.good);
        assert!(found.is_empty(), "{}: {found:?}", rule.name);
    }
}

#[test]
fn placeholders_are_filled() {
    for rule in rules() {
        let (bytes, _) = rule.bad.complete();
        let (source, finding) = Source::decode("voorbeeld.yaml", &bytes);
        let (_, findings) = Document::parse(&source);
        for finding in finding.into_iter().chain(findings) {
            for text in [finding.rule.dutch.message, finding.rule.dutch.label] {
                for name in text.split('{').skip(1).filter_map(|part| part.split('}').next()) {
                    let is_filled = finding.args.iter().any(|(given, _)| *given == name);
                    assert!(
                        is_filled || !text.contains(&format!("{{{name}}}")),
                        "{}: {name}",
                        finding.rule.name
                    );
                }
            }
        }
    }
}

#[test]
fn rules_are_listed_by_name() {
    let names: Vec<&str> = rules().map(|rule| rule.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(names, sorted);
}
