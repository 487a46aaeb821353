//! The rules for the wording of a vacancy, on labelled sentences: which rule reports which sentence.

use std::collections::{BTreeMap, BTreeSet};

use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::vacancy_text::Kind;
use serde::Deserialize;

use crate::support::read;

/// The rules that the labels refer to.
const JUDGED: [&str; 15] = [
    "titel-geslacht",
    "voorkeur-zonder-grond",
    "leeftijd-genoemd",
    "ervaring-maximum",
    "ervaring-ongemotiveerd",
    "moedertaal",
    "taaleis-zonder-taak",
    "afkomst-of-levenssfeer",
    "gezondheid",
    "salarisverleden",
    "lijdende-vorm",
    "moeilijk-woord",
    "generiek-hij",
    "gekleurde-woorden",
    "zwangerschap-of-gezin",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Labelled {
    titel: Option<String>,
    zin: Option<String>,
    regels: BTreeSet<String>,
}

impl Labelled {
    fn text(&self) -> String {
        let title = self.titel.as_deref().unwrap_or("Collega sociaal domein");
        format!("# {title}\n\n{}\n", self.zin.as_deref().unwrap_or("Kom je bij ons werken?"))
    }
}

fn sentences(file: &str) -> Vec<Labelled> {
    serde_yaml::from_str(&read(format!("tests/vacatures/{file}"))).expect("it has its shape")
}

#[derive(Default)]
struct Score {
    right: usize,
    too_many: usize,
    missed: usize,
}

#[test]
fn each_rule_hears_what_it_must_and_nothing_else() {
    for file in ["zinnen.yaml", "zinnen-later.yaml"] {
        let wrong = judge(&sentences(file));
        assert!(wrong.is_empty(), "{file}\n{}", wrong.join("\n"));
    }
}

#[test]
fn half_of_the_sentences_are_harmless() {
    let all = sentences("zinnen.yaml");
    let harmless = all.iter().filter(|labelled| labelled.regels.is_empty()).count();
    assert!(all.len() >= 120 && harmless * 2 >= all.len(), "{harmless} of {} are harmless", all.len());
}

/// The sentences that the rules judge incorrectly; if there are any, with the score of each rule.
fn judge(all: &[Labelled]) -> Vec<String> {
    let mut scores: BTreeMap<&str, Score> = JUDGED.iter().map(|rule| (*rule, Score::default())).collect();
    let mut wrong = Vec::new();
    for labelled in all {
        assert!(labelled.regels.iter().all(|rule| JUDGED.contains(&rule.as_str())), "{:?}", labelled.regels);
        let text = labelled.text();
        let checked = check_vacancy_text("zin.md", text.as_bytes(), Kind::Markdown, Settings::default());
        let found: BTreeSet<&str> = checked
            .findings
            .iter()
            .map(|finding| finding.rule.name)
            .filter(|name| JUDGED.contains(name))
            .collect();
        for (rule, score) in &mut scores {
            match (found.contains(rule), labelled.regels.contains(*rule)) {
                (true, true) => score.right += 1,
                (true, false) => score.too_many += 1,
                (false, true) => score.missed += 1,
                (false, false) => {}
            }
        }
        let wanted: BTreeSet<&str> = labelled.regels.iter().map(String::as_str).collect();
        if found != wanted {
            wrong.push(format!("{}: found {found:?}, wanted {wanted:?}", text.replace('\n', " ")));
        }
    }
    // The correct results of a rule are only shown next to its errors.
    if !wrong.is_empty() {
        wrong.extend(scores.iter().map(|(rule, score)| {
            format!("{rule}: {} right, {} too many, {} missed", score.right, score.too_many, score.missed)
        }));
    }
    wrong
}
