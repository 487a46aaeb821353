//! Derives [`KNOWN`](super::known::KNOWN), and tests that it is current.

use std::fmt::Write as _;
use std::fs;

use regex_syntax::hir::{Hir, HirKind};

use super::form::WordForm;
use super::letters::fold;
use super::phrases::is_list;
use super::vacancy::VacancyMatcher;
use crate::lint::vacancy_lists;

/// The minimum number of letters for a part to be useful.
const FEWEST: usize = 2;
/// The maximum number of parts of a group to be useful: with more, some part occurs in nearly every text.
const MOST: usize = 40;

/// The letters of an expression, ignoring case.
fn derived(expression: &str) -> Vec<Vec<String>> {
    let hir = regex_syntax::parse(expression).expect("an expression");
    needed(&hir).into_iter().filter(|group| group.len() <= MOST).collect()
}

/// The required groups of an expression; empty if nothing is required, or only what occurs in every text.
fn needed(hir: &Hir) -> Vec<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let part = str::from_utf8(&literal.0).map(fold).unwrap_or_default();
            if part.trim().chars().count() < FEWEST { Vec::new() } else { vec![vec![part]] }
        }
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => needed(&repetition.sub),
        HirKind::Concat(parts) => parts.iter().flat_map(needed).collect(),
        // A group with one required part for each alternative: the most selective one.
        HirKind::Alternation(choices) => {
            let telling = |choice| needed(choice).into_iter().max_by_key(|group| shortest(group));
            let group: Option<Vec<_>> = choices.iter().map(telling).collect();
            group.map(|groups| groups.concat()).into_iter().collect()
        }
        HirKind::Empty | HirKind::Class(_) | HirKind::Look(_) | HirKind::Repetition(_) => Vec::new(),
    }
}

fn shortest(group: &[String]) -> usize {
    group.iter().map(String::len).min().unwrap_or(0)
}

#[test]
fn the_letters_of_every_form_are_known() {
    let of_their_own: Vec<_> = vacancy_lists().flat_map(|list| list.forms).collect();
    assert!(!of_their_own.iter().any(|form| is_list(form)), "lists of words are patterns");
    let is_expression = |(form, _): &(&str, String)| !is_list(form) || form.contains('{');
    let mut all: Vec<_> = VacancyMatcher::new(vacancy_lists().collect())
        .all_forms()
        .iter()
        .map(WordForm::texts)
        .filter(is_expression)
        .collect();
    all.sort();
    all.dedup();
    let mut text = String::new();
    for (form, expression) in all {
        let wildcards = [r"\w", r"\W", r"\d"].iter().fold(expression, |text, any| text.replace(any, "."));
        let groups = derived(&wildcards);
        if !groups.is_empty() {
            let groups: Vec<String> = groups.iter().map(|group| format!("&{group:?}")).collect();
            writeln!(text, "    ({form:?}, &[{}]),", groups.join(", ")).expect("a text");
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/lists/known.rs");
    let file = fs::read_to_string(path).expect("it is part of the source");
    let (start, _) = file.split_once("= &[\n").expect("a table");
    let expected = format!("{start}= &[\n{text}];\n");
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, expected).expect("it can be written");
    } else {
        assert!(file == expected, "known.rs does not match the lists; run BLESS=1 cargo test");
    }
}

#[test]
fn of_each_group_one_part_is_in_every_match() {
    for (expression, expected) in [
        (r"\bjonge? (?:honden|paarden)\b", &[&["jong"][..], &["honden", "paarden"]][..]),
        (r"\b(?:onder|boven) de [0-9]{2} jaar\b", &[&["onder", "boven"], &[" de "], &[" jaar"]]),
        (r"Wajong(?:er)?", &[&["wajong"]]),
        (r"(?:je|u) bent", &[&[" bent"]]),
        (r"(?:noor|zuid)+", &[&["noor", "zuid"]]),
        (r"(?:korte [a-z]+ reis|vakantie)", &[&["korte ", "vakantie"]]),
        (r"(?:uur)?", &[]),
        (r"uur|[0-9]+", &[]),
        (r"[0-9]+ ?x", &[]),
        (r"^\W*$", &[]),
    ] {
        assert_eq!(derived(expression), expected, "{expression}");
    }
}
