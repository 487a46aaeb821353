//! How hard a vacancy is to read, for people and for programs: numbers only.

use serde_json::{Value, json};

use crate::check::Checked;
use crate::text::{Words, fill};
use crate::words::LONG_WORD;

/// The numbers in a line of words; `None` where the file is no vacancy, or has no sentences.
#[must_use]
pub fn line(checked: &Checked, words: &Words) -> Option<String> {
    let counts = checked.readability().filter(|counts| counts.sentences > 0)?;
    let words = &words.readability;
    let number = |number: f64| format!("{number:.1}").replace('.', &words.decimal);
    let args = [
        ("words", number(counts.words_per_sentence())),
        ("sentences", counts.sentences.to_string()),
        ("flesch", number(counts.flesch_douma())),
        ("leesindex", number(counts.leesindex_a())),
        ("passives", format!("{:.0}", counts.passive_share())),
        ("long", format!("{:.0}", counts.long_word_share())),
        ("letters", LONG_WORD.to_string()),
    ];
    Some(format!("{} ({}): {}", words.title, words.note, fill(&words.line, &args)))
}

/// The numbers as JSON, rounded to tenths; null where the file is no vacancy, or has no sentences.
#[must_use]
pub fn value(checked: &Checked) -> Value {
    let Some(counts) = checked.readability().filter(|counts| counts.sentences > 0) else {
        return Value::Null;
    };
    let tenths = |number: f64| (number * 10.0).round() / 10.0;
    json!({
        "sentences": counts.sentences,
        "words": counts.words,
        "syllables": counts.syllables,
        "words_per_sentence": tenths(counts.words_per_sentence()),
        "flesch_douma": tenths(counts.flesch_douma()),
        "leesindex_a": tenths(counts.leesindex_a()),
        "passive_percent": tenths(counts.passive_share()),
        "long_word_percent": tenths(counts.long_word_share()),
    })
}
