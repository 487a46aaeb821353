//! How hard a text is to read, in numbers. They measure; what they mean for readers they do not say.

use super::sentences::{Sentence, passive};
use crate::text::fold_accent;

/// A word with more letters than this is long.
pub const LONG_WORD: usize = 12;

/// The counts of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readability {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables of those words.
    pub syllables: usize,
    /// Sentences in the passive.
    pub passives: usize,
    /// Words of more than [`LONG_WORD`] letters.
    pub long_words: usize,
}

impl Readability {
    /// Counts a sentence of this text in.
    pub fn add(&mut self, text: &str, sentence: &Sentence) {
        self.sentences += 1;
        self.words += sentence.words.len();
        // A word without its accents would lose the diaeresis that parts its syllables.
        let written = |span: &std::ops::Range<usize>| text.get(span.clone()).unwrap_or_default();
        self.syllables += sentence.words.iter().map(|(_, span)| syllables(written(span))).sum::<usize>();
        self.passives += usize::from(passive(sentence).is_some());
        let is_long = |word: &str| word.chars().count() > LONG_WORD;
        self.long_words += sentence.words.iter().filter(|(word, _)| is_long(word)).count();
    }

    /// The words of a sentence, on average.
    #[must_use]
    pub fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Flesch-Douma: 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence. The higher, the easier;
    /// most texts lie between 0 and 100.
    #[must_use]
    pub fn flesch_douma(&self) -> f64 {
        206.84 - 0.77 * 100.0 * ratio(self.syllables, self.words) - 0.93 * self.words_per_sentence()
    }

    /// Leesindex A (Brouwer, 1963): 195 - 66.7 x syllables per word - 2 x words per sentence. The higher, the easier;
    /// most texts lie between 0 and 100.
    #[must_use]
    pub fn leesindex_a(&self) -> f64 {
        195.0 - 66.7 * ratio(self.syllables, self.words) - 2.0 * self.words_per_sentence()
    }

    /// The share of passive sentences, in percent.
    #[must_use]
    pub fn passive_share(&self) -> f64 {
        100.0 * ratio(self.passives, self.sentences)
    }

    /// The share of long words, in percent.
    #[must_use]
    pub fn long_word_share(&self) -> f64 {
        100.0 * ratio(self.long_words, self.words)
    }
}

#[expect(clippy::cast_precision_loss, reason = "the words of a file of at most some megabytes")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Vowels written with more than one letter that sound as one, longest first.
const ONE_SOUND: [&str; 23] = [
    "aai", "eau", "eeu", "ieu", "oei", "ooi", "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe",
    "oi", "oo", "ou", "ui", "uu", "uw", "ey",
];

/// The syllables of a Dutch word: its vowel sounds. A diaeresis begins a new one, digits count as one together,
/// and an abbreviation without vowels is spelled out.
#[must_use]
pub fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase();
    let mut count = 0;
    let mut rest = lower.as_str();
    while let Some(sign) = rest.chars().next() {
        let plain = fold_accent(sign);
        if !is_vowel(plain) {
            rest = &rest[sign.len_utf8()..];
            continue;
        }
        count += 1;
        rest = match ONE_SOUND.iter().find(|sound| rest.starts_with(**sound)) {
            Some(sound) => &rest[sound.len()..],
            None => &rest[sign.len_utf8()..],
        };
    }
    match count {
        0 if lower.chars().all(|sign| sign.is_ascii_digit()) => 1,
        0 => lower.chars().filter(|sign| sign.is_alphabetic()).count().max(1),
        _ => count,
    }
}

/// *y* is a vowel in the middle and at the end of words only, which is where it nearly always stands.
fn is_vowel(sign: char) -> bool {
    matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::*;

    #[test]
    fn syllables_are_vowel_sounds() {
        for (word, expected) in [
            ("je", 1),
            ("werk", 1),
            ("gemeente", 3),
            ("inwoner", 3),
            ("klantmanager", 4),
            ("beschikking", 3),
            ("moeilijk", 2),
            ("nieuw", 1),
            ("leeuwen", 2),
            ("koeien", 2),
            ("cliënt", 2),
            ("cliënten", 3),
            ("reünie", 3),
            ("ideeën", 3),
            ("coördineren", 5),
            ("bijstandsuitkering", 5),
            ("ouder", 2),
            ("bureau", 2),
            ("situatie", 4),
            ("sociaal", 3),
            ("variatie", 4),
            ("systeem", 2),
            ("UWV", 1),
            ("vgd", 3),
            ("2026", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn the_formulas_are_the_published_ones() {
        let mut counts = Readability::default();
        let text = "Je belt de man. Je wordt gebeld door de klantmanager.";
        for sentence in sentences(text) {
            counts.add(text, &sentence);
        }
        assert_eq!((counts.sentences, counts.words, counts.passives, counts.long_words), (2, 10, 1, 0));
        assert_eq!(counts.syllables, 1 + 1 + 1 + 1 + 1 + 1 + 2 + 1 + 1 + 4);
        let expected = 206.84 - 0.77 * 140.0 - 0.93 * 5.0;
        assert!((counts.flesch_douma() - expected).abs() < 1e-9, "{}", counts.flesch_douma());
        let expected = 195.0 - 66.7 * 1.4 - 2.0 * 5.0;
        assert!((counts.leesindex_a() - expected).abs() < 1e-9, "{}", counts.leesindex_a());
        assert!((counts.passive_share() - 50.0).abs() < 1e-9);
    }
}
