//! Hyphenation points within words.

use hypher::Lang;

use crate::base::Language;

/// Minimum number of letters before the first and after the last hyphen.
const LEAST: (usize, usize) = (2, 3);
/// Minimum number of letters for a word to be hyphenated.
const SHORTEST: usize = 6;
/// Dutch drops a diaeresis after a hyphen ("be-invloeden"); a hyphen that would change the spelling is not allowed.
const TREMA: [char; 5] = ['ä', 'ë', 'ï', 'ö', 'ü'];

/// The hyphenation points of a word, as byte offsets. Words with digits or symbols, and abbreviations in capitals, have
/// none.
pub fn places(word: &str, language: Language) -> Vec<usize> {
    let capitals = word.chars().filter(|character| character.is_uppercase()).count();
    if word.chars().count() < SHORTEST || capitals > 1 || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let language = match language {
        Language::Dutch => Lang::Dutch,
        Language::English => Lang::English,
    };
    let mut end = 0;
    let mut places = Vec::new();
    for syllable in hypher::hyphenate_bounded(word, language, LEAST.0, LEAST.1) {
        if end > 0 && !syllable.to_lowercase().starts_with(TREMA) {
            places.push(end);
        }
        end += syllable.len();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(word: &str) -> String {
        let mut text = word.to_owned();
        for place in places(word, Language::Dutch).into_iter().rev() {
            text.insert(place, '-');
        }
        text
    }

    #[test]
    fn words_break_between_syllables() {
        assert_eq!(broken("arbeidsmarkt"), "ar-beids-markt");
        assert_eq!(broken("werkcoach"), "werk-coach");
        assert_eq!(broken("UWV"), "UWV");
        assert_eq!(broken("werk"), "werk");
    }

    #[test]
    fn no_break_changes_how_a_word_is_written() {
        for word in ["beïnvloeden", "coördinatie", "geïnteresseerd", "financiële"] {
            let broken = broken(word);
            for trema in TREMA {
                assert!(!broken.contains(&format!("-{trema}")), "{broken}");
            }
        }
    }
}
