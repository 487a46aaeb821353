//! Guesses that a list below an unknown heading contains the tasks, in a document without a heading for tasks.

use super::line::{DOUBT, PlacedLine};
use super::slot::{Slot, Why};
use crate::reader::{Block, BlockShape};

/// The minimum number of items in a list of tasks.
const LEAST_ITEMS: usize = 3;
/// Verbs at the start of an item about a person rather than a task: "Heeft een open houding", "Kan goed luisteren".
const OF_PERSONS: [&str; 14] = [
    "is", "heeft", "kan", "beschikt", "wil", "durft", "bent", "hebt", "kunt", "bezit", "toont", "kent",
    "weet", "voldoet",
];

/// Places the lists below unknown headings that consist of tasks, in doubt, if no line of the document is a task yet.
pub fn tasks(blocks: &[Block], lines: &mut [PlacedLine]) {
    if lines.iter().any(|line| matches!(line.slot, Slot::Task | Slot::CoreTask)) {
        return;
    }
    let mut start = 0;
    while start < lines.len() {
        let under = lines[start].under;
        let length =
            lines[start..].iter().take_while(|line| is_open(blocks, line) && line.under == under).count();
        let list = &mut lines[start..start + length];
        if length >= LEAST_ITEMS && under.is_some() && describes_tasks(blocks, list) {
            for line in list {
                (line.slot, line.confidence, line.why) = (Slot::Task, DOUBT - 10, Why::Guess);
            }
        }
        start += length.max(1);
    }
}

/// Whether a line is a list item without a place.
fn is_open(blocks: &[Block], line: &PlacedLine) -> bool {
    line.slot == Slot::Nowhere && matches!(blocks[line.block].shape, BlockShape::Item { .. })
}

/// Whether at least two thirds of the items begin with a verb for a task.
fn describes_tasks(blocks: &[Block], list: &[PlacedLine]) -> bool {
    let items = list.iter().map(|line| blocks[line.block].text());
    let count = items.filter(|item| begins_with_task(item)).count();
    count * 3 >= list.len() * 2
}

/// Whether a text begins with a verb for a task: "Behandelt aanvragen", "Je beoordeelt", "Opstellen van rapporten", "Het
/// voeren van gesprekken".
fn begins_with_task(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().take(4).map(str::to_lowercase).collect();
    let words: Vec<&str> =
        words.iter().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric())).collect();
    match words[..] {
        ["je" | "jij" | "u", verb, ..] => !OF_PERSONS.contains(&verb),
        ["het", verb, "van", ..] | [verb, "van", ..] if verb.ends_with("en") => true,
        [verb, _, ..] => {
            !OF_PERSONS.contains(&verb)
                && verb.len() > 3
                && verb.ends_with('t')
                && !["niet", "naast", "tegemoet", "met", "inzicht", "respect"].contains(&verb)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_begins_with_a_verb() {
        for task in [
            "Behandelt aanvragen om steun",
            "Je beoordeelt de aanvraag",
            "Het voeren van gesprekken",
            "Opstellen van plannen",
        ] {
            assert!(begins_with_task(task), "{task}");
        }
        for other in ["Heeft een open houding", "Kan goed luisteren", "Een auto", "Koffie", "Je bent sociaal"]
        {
            assert!(!begins_with_task(other), "{other}");
        }
    }
}
