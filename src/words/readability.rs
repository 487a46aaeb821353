//! Readability metrics. These are measurements only; their interpretation is left to the caller.

use super::sentences::{Sentence, passive};
use super::syllables::syllables;

/// A word with more letters than this counts as long.
pub const LONG_WORD: usize = 12;

/// The counts of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readability {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables in those words.
    pub syllables: usize,
    /// Sentences in the passive voice.
    pub passives: usize,
    /// Words of more than [`LONG_WORD`] letters.
    pub long_words: usize,
}

impl Readability {
    /// The counts of one sentence of this text.
    #[must_use]
    pub fn of(text: &str, sentence: &Sentence) -> Self {
        // Use the original spelling: without accents, the diaeresis that separates syllables would be lost.
        let written = |span: &std::ops::Range<usize>| text.get(span.clone()).unwrap_or_default();
        Self {
            sentences: 1,
            words: sentence.words.len(),
            syllables: sentence.words.iter().map(|(_, span)| syllables(written(span))).sum(),
            passives: usize::from(passive(sentence).is_some()),
            long_words: sentence.words.iter().filter(|(word, _)| is_long(word)).count(),
        }
    }

    /// The average number of words per sentence.
    #[must_use]
    pub fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Flesch-Douma: 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence. Higher is easier; most texts
    /// score between 0 and 100.
    #[must_use]
    pub fn flesch_douma(&self) -> f64 {
        206.84 - 0.77 * 100.0 * ratio(self.syllables, self.words) - 0.93 * self.words_per_sentence()
    }

    /// Leesindex A (Brouwer, 1963): 195 - 66.7 x syllables per word - 2 x words per sentence. Higher is easier; most
    /// texts score between 0 and 100.
    #[must_use]
    pub fn leesindex_a(&self) -> f64 {
        195.0 - 66.7 * ratio(self.syllables, self.words) - 2.0 * self.words_per_sentence()
    }

    /// The percentage of passive sentences.
    #[must_use]
    pub fn passive_share(&self) -> f64 {
        100.0 * ratio(self.passives, self.sentences)
    }

    /// The percentage of long words.
    #[must_use]
    pub fn long_word_share(&self) -> f64 {
        100.0 * ratio(self.long_words, self.words)
    }
}

/// Whether a word has more than [`LONG_WORD`] letters.
#[must_use]
pub fn is_long(word: &str) -> bool {
    word.chars().count() > LONG_WORD
}

impl std::iter::Sum for Readability {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |sum, part| Self {
            sentences: sum.sentences + part.sentences,
            words: sum.words + part.words,
            syllables: sum.syllables + part.syllables,
            passives: sum.passives + part.passives,
            long_words: sum.long_words + part.long_words,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a file of a few megabytes at most")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::*;

    #[test]
    fn the_formulas_are_the_published_ones() {
        let text = "Je belt de man. Je wordt gebeld door de klantmanager.";
        let counts: Readability =
            sentences(text).iter().map(|sentence| Readability::of(text, sentence)).sum();
        assert_eq!((counts.sentences, counts.words, counts.passives, counts.long_words), (2, 10, 1, 0));
        assert_eq!(counts.syllables, 1 + 1 + 1 + 1 + 1 + 1 + 2 + 1 + 1 + 4);
        let expected = 206.84 - 0.77 * 140.0 - 0.93 * 5.0;
        assert!((counts.flesch_douma() - expected).abs() < 1e-9, "{}", counts.flesch_douma());
        let expected = 195.0 - 66.7 * 1.4 - 2.0 * 5.0;
        assert!((counts.leesindex_a() - expected).abs() < 1e-9, "{}", counts.leesindex_a());
        assert!((counts.passive_share() - 50.0).abs() < 1e-9);
    }
}
