//! The readability of a vacancy, for people and for programs: metrics, and advice on simplifying sentences.

use serde_json::{Value, json};

use super::place::evidence;
use crate::check::Checked;
use crate::lint::vacancy::Measured;
use crate::messages::{Words, fill};
use crate::words::{LONG_WORD, Readability};

/// Maximum number of sentences shown to people, hardest first.
const SHOWN: usize = 3;
/// Shorter sentences are never among the hardest: a list item with one long word is not a hard sentence.
const FEWEST_WORDS: usize = 10;
/// Number of words quoted to identify a sentence.
const QUOTED_WORDS: usize = 10;

/// The metrics as text, with the hardest sentences; `None` if the file is not a vacancy, or has no sentences.
#[must_use]
pub fn lines(checked: &Checked, words: &Words) -> Option<Vec<String>> {
    let sentences = checked.sentences().filter(|sentences| !sentences.is_empty())?;
    let mut lines = vec![total(&sentences, words)];
    let hardest = hardest(&sentences);
    if !hardest.is_empty() {
        lines.push(format!("{}:", words.readability.hardest));
        lines.extend(hardest.iter().map(|sentence| line(sentence, checked, words)));
        lines.push(words.readability.advice.clone());
    }
    Some(lines)
}

fn total(sentences: &[Measured], words: &Words) -> String {
    let counts: Readability = sentences.iter().map(|sentence| sentence.counts).sum();
    let words = &words.readability;
    let args = [
        ("words", decimal(counts.words_per_sentence(), &words.decimal)),
        ("sentences", counts.sentences.to_string()),
        ("flesch", decimal(counts.flesch_douma(), &words.decimal)),
        ("leesindex", decimal(counts.leesindex_a(), &words.decimal)),
        ("passives", format!("{:.0}", counts.passive_share())),
        ("long", format!("{:.0}", counts.long_word_share())),
        ("letters", LONG_WORD.to_string()),
    ];
    format!("{} ({}): {}", words.title, words.note, fill(&words.line, &args))
}

/// The hardest sentences according to Flesch-Douma, hardest first.
fn hardest(sentences: &[Measured]) -> Vec<&Measured> {
    let mut long: Vec<&Measured> =
        sentences.iter().filter(|sentence| sentence.counts.words >= FEWEST_WORDS).collect();
    long.sort_by(|one, other| one.counts.flesch_douma().total_cmp(&other.counts.flesch_douma()));
    long.truncate(SHOWN);
    long
}

fn line(sentence: &Measured, checked: &Checked, words: &Words) -> String {
    let words = &words.readability;
    let quote: Vec<&str> = sentence.place.quote.split_whitespace().collect();
    let more = if quote.len() > QUOTED_WORDS { " ..." } else { "" };
    let shown = quote.iter().take(QUOTED_WORDS).copied().collect::<Vec<_>>().join(" ");
    let args = [
        ("line", evidence(checked, &sentence.place).line().to_string()),
        ("words", sentence.counts.words.to_string()),
        ("flesch", decimal(sentence.counts.flesch_douma(), &words.decimal)),
        ("leesindex", decimal(sentence.counts.leesindex_a(), &words.decimal)),
        ("quote", format!("{shown}{more}")),
    ];
    let mut line = fill(&words.sentence, &args);
    if sentence.counts.passives > 0 {
        line.push_str(" · ");
        line.push_str(&words.passive);
    }
    if !sentence.long_words.is_empty() {
        let long = [("words", sentence.long_words.join(", "))];
        line.push_str(" · ");
        line.push_str(&fill(&words.long_words, &long));
    }
    line
}

fn decimal(number: f64, separator: &str) -> String {
    format!("{number:.1}").replace('.', separator)
}

/// The metrics as JSON, rounded to one decimal, including those of each sentence; null if the file is not a vacancy, or
/// has no sentences.
#[must_use]
pub fn value(checked: &Checked) -> Value {
    let Some(sentences) = checked.sentences().filter(|sentences| !sentences.is_empty()) else {
        return Value::Null;
    };
    let counts: Readability = sentences.iter().map(|sentence| sentence.counts).sum();
    let each: Vec<Value> = sentences.iter().map(|sentence| of_sentence(sentence, checked)).collect();
    json!({
        "sentences": counts.sentences,
        "words": counts.words,
        "syllables": counts.syllables,
        "words_per_sentence": tenths(counts.words_per_sentence()),
        "flesch_douma": tenths(counts.flesch_douma()),
        "leesindex_a": tenths(counts.leesindex_a()),
        "passive_percent": tenths(counts.passive_share()),
        "long_word_percent": tenths(counts.long_word_share()),
        "each_sentence": each,
    })
}

fn of_sentence(sentence: &Measured, checked: &Checked) -> Value {
    let place = evidence(checked, &sentence.place);
    json!({
        "pointer": sentence.place.pointer,
        "line": place.line(),
        "text": sentence.place.quote,
        "words": sentence.counts.words,
        "syllables": sentence.counts.syllables,
        "flesch_douma": tenths(sentence.counts.flesch_douma()),
        "leesindex_a": tenths(sentence.counts.leesindex_a()),
        "passive": sentence.counts.passives > 0,
        "long_words": sentence.long_words,
    })
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
