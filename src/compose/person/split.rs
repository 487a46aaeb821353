//! Splits a text into sentences and words without loss, so that it can be reassembled.

use super::lexicon::lexicon;

/// A word with the text around it. Concatenated, these three fields of all words give the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'t> {
    /// Whitespace and punctuation before it.
    pub lead: &'t str,
    /// The word as written.
    pub text: &'t str,
    /// Punctuation after it, up to the next whitespace.
    pub trail: &'t str,
    /// The word in lower case.
    pub low: String,
}

impl Word<'_> {
    /// Whether a clause ends after this word.
    pub fn ends_clause(&self) -> bool {
        self.trail.contains([',', ';', ':', '.', '!', '?', ')'])
    }
}

/// The sentences of a text, each with its leading whitespace.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        if matches!(mark, '.' | '!' | '?') && begins(&text[end..]) && !is_abbreviation(&text[start..at]) {
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    if !text[start..].is_empty() {
        sentences.push(&text[start..]);
    }
    sentences
}

/// Whether a new sentence starts here: whitespace followed by a capital.
fn begins(rest: &str) -> bool {
    let next = rest.trim_start();
    next.len() < rest.len() && next.starts_with(char::is_uppercase)
}

/// Whether the full stop that follows belongs to an abbreviation: "bijv.", "m.b.t.".
fn is_abbreviation(before: &str) -> bool {
    let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    last.contains('.')
        || matches!(last.to_lowercase().as_str(), "bijv" | "bv" | "etc" | "nr" | "art" | "ca" | "evt")
}

/// The words of a sentence.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (lead, after) = rest.split_at(start);
        let end = after.find(char::is_whitespace).unwrap_or(after.len());
        let chunk = &after[..end];
        let core = chunk.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '-').len();
        let (word, trail) = chunk.split_at(core);
        words.push(Word { lead, text: word, trail, low: word.to_lowercase() });
        rest = &after[end..];
    }
    if let (Some(last), false) = (words.last_mut(), rest.is_empty()) {
        // Text after the last word is part of its trail; both are slices of the same text.
        let start = text.len() - rest.len() - last.trail.len();
        last.trail = &text[start..];
    }
    words
}

/// Whether a sentence starts with a verb in the third person.
pub fn begins_with_verb(sentence: &str) -> bool {
    words(sentence).first().is_some_and(|word| lexicon().finite(&word.low).is_some())
}

#[cfg(test)]
mod tests {
    use super::{sentences, words};

    #[test]
    fn sentences_end_at_marks_and_not_at_abbreviations() {
        assert_eq!(sentences("Belt na. Plant in."), ["Belt na.", " Plant in."]);
        assert_eq!(sentences("Regelt o.a. Suwinet (m.b.t. WW)."), ["Regelt o.a. Suwinet (m.b.t. WW)."]);
        assert_eq!(sentences(""), Vec::<&str>::new());
    }

    #[test]
    fn words_and_what_is_around_them_are_the_text() {
        for text in ["  Legt - waar nodig - (o.a.) vast. ", "zijn/haar: één, 'ja'!", "-", "é—x …"] {
            let whole: String =
                words(text).iter().flat_map(|word| [word.lead, word.text, word.trail]).collect();
            assert!(whole == text || whole.is_empty(), "{text:?} became {whole:?}");
        }
    }
}
