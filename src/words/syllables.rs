//! Counts the syllables of Dutch words.
//!
//! Hyphenation patterns know where a native word may be broken ("ide-aal"), but ignore a single vowel that may not
//! stand alone at the end of a line ("over", "idee"), and not every boundary between vowels is a possible line break
//! ("dia-loog"). So the word is split by the patterns, and the vowel sounds in each piece are counted.

use hypher::Lang;

use crate::base::fold_accent;

/// Vowel combinations that form one sound within a piece, longest first. The last four come from English words, which
/// are common in Dutch vacancies.
const ONE_SOUND: [&str; 27] = [
    "aai", "eau", "eeu", "ieu", "oei", "ooi", "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe",
    "oi", "oo", "ou", "ui", "uu", "uw", "ey", "ay", "oy", "ea", "oa",
];
/// Longer words in capitals are read as words, not letter by letter.
const LONGEST_ABBREVIATION: usize = 4;

/// The number of syllables of a Dutch word in its original spelling: a diaeresis starts a syllable, and capitals
/// indicate an abbreviation, which is spelled out, like one without vowels. A run of digits counts as one syllable.
#[must_use]
pub fn syllables(word: &str) -> usize {
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    if letters == 0 {
        return 1;
    }
    let is_spelled = (2..=LONGEST_ABBREVIATION).contains(&letters)
        && word.chars().filter(|sign| sign.is_alphabetic()).all(char::is_uppercase);
    if is_spelled {
        return letters;
    }
    let lower = word.to_lowercase();
    let parts = lower.split(|sign: char| !sign.is_alphabetic()).filter(|part| !part.is_empty());
    match parts.flat_map(|part| hypher::hyphenate(part, Lang::Dutch)).map(vowel_sounds).sum() {
        0 => letters,
        count => count,
    }
}

/// The number of vowel sounds in a piece of a lower-case word.
fn vowel_sounds(piece: &str) -> usize {
    // An acute or grave accent does not change boundaries ("één"); the u of "qu" is a consonant.
    let piece: String =
        piece.chars().map(|sign| if is_diaeresis(sign) { sign } else { fold_accent(sign) }).collect();
    let piece = piece.replace("qu", "q");
    let mut count = 0;
    let mut rest = piece.as_str();
    let mut begins = true;
    while let Some(sign) = rest.chars().next() {
        // At the start of a piece, y is a consonant, as in "yoga".
        let is_sound = is_vowel(fold_accent(sign)) && !(begins && rest.starts_with('y') && rest.len() > 1);
        begins = false;
        if !is_sound {
            rest = &rest[sign.len_utf8()..];
            continue;
        }
        count += 1;
        rest = match ONE_SOUND.iter().find(|sound| rest.starts_with(**sound)) {
            Some(sound) => &rest[sound.len()..],
            None => &rest[sign.len_utf8()..],
        };
    }
    count
}

fn is_vowel(sign: char) -> bool {
    matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn is_diaeresis(sign: char) -> bool {
    matches!(sign, 'ä' | 'ë' | 'ï' | 'ö' | 'ü')
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn syllables_are_vowel_sounds_between_the_places_where_a_word_breaks() {
        for (expected, words) in [
            (1, "je werk nieuw team teams coach één 2026"),
            (
                2,
                "moeilijk leeuwen koeien cliënt ouder bureau systeem over uren open idee via neo teamwork coachen werkcoach",
            ),
            (
                3,
                "gemeente inwoner beschikking cliënten reünie ideeën sociaal werkcoaches dialoog overheid openbaar \
                 adequaat ideaal UWV VOG vgd regio ratio",
            ),
            (4, "klantmanager situatie variatie elementen identiteit complexiteit teamoverleg teammanager"),
            (5, "coördineren bijstandsuitkering flexibiliteit oriëntatie eventuele"),
            (6, "politieagenten evenwichtskunstenaar"),
        ] {
            for word in words.split_whitespace() {
                assert_eq!(syllables(word), expected, "{word}");
            }
        }
    }
}
