//! Errors planted in invented profiles are all found, each on its line, and there are no false positives.

#[path = "../../bench/corpus/mod.rs"]
mod corpus;

use corpus::Kind;
use goedwerk::check::{Settings, check};
use goedwerk::rule::Severity;

/// The seed of these tests; the benchmarks use another one.
const SEED: u64 = 7;

/// Every error in a text: its rule and its line.
fn errors(text: &str) -> Vec<(&'static str, usize)> {
    let checked = check("profiel.yaml", text.as_bytes(), Settings::default());
    let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors
        .map(|finding| {
            let span = checked.document.span(&checked.source, &finding.place);
            (finding.rule.name, checked.source.position(span.start).line)
        })
        .collect()
}

/// The rules that report an error, in line order.
fn rules(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::MissingKey => &["sleutel-ontbreekt"],
        Kind::MisspelledValue => &["waarde-onbekend"],
        Kind::WrongType => &["type-onjuist"],
        Kind::Pattern | Kind::ImpossibleDate => &["waarde-onjuist"],
        Kind::UnknownKey => &["sleutel-onbekend"],
        Kind::TooFewItems | Kind::EmptyText => &["leeg"],
        Kind::OutOfRange => &["buiten-bereik"],
        Kind::TwiceInList => &["dubbel-in-lijst"],
        Kind::OpenQuote => &["aanhaling-open"],
        Kind::TabIndent => &["tab"],
        Kind::ColonInText => &["dubbele-punt"],
        Kind::DuplicateKey => &["sleutel-dubbel"],
        Kind::DuplicateId => &["id-dubbel"],
        Kind::DeadReference => &["verwijzing-onbekend"],
        Kind::TwoErrors => &["buiten-bereik", "waarde-onbekend"],
    }
}

#[test]
fn every_planted_error_is_found_on_its_line_and_no_other() {
    for kind in Kind::ALL {
        for number in 0..5 {
            let file = corpus::file(SEED, number, Some(kind));
            let planted: Vec<_> = rules(kind).iter().copied().zip(file.lines.iter().copied()).collect();
            assert!(!planted.is_empty());
            assert_eq!(errors(&file.text), planted, "{} in {number}:\n{}", kind.name(), file.text);
        }
    }
}

#[test]
fn a_file_without_errors_has_none() {
    for number in 0..40 {
        let file = corpus::file(SEED, number, None);
        assert_eq!(file.lines, Vec::<usize>::new());
        assert_eq!(errors(&file.text), Vec::new(), "{number}:\n{}", file.text);
    }
}

#[test]
fn files_are_the_same_every_time_and_unlike_each_other() {
    let text = |seed, number| corpus::file(seed, number, None).text;
    assert_eq!(text(SEED, 3), text(SEED, 3));
    assert_ne!(text(SEED, 3), text(SEED, 4));
    assert_ne!(text(SEED, 3), text(SEED + 1, 3));
}

#[test]
fn only_what_is_called_unreadable_cannot_be_read() {
    for kind in Kind::ALL {
        let file = corpus::file(SEED, 0, Some(kind));
        let read = serde_yaml::from_str::<serde_yaml::Value>(&file.text);
        assert_eq!(read.is_ok(), kind.is_readable(), "{}: {read:?}", kind.name());
    }
}
