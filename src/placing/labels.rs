//! Labels: headings, first cells of table rows or words before a colon that name a part of a profile.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::composed::{Composition, HeadNouns};
pub use super::part::ProfilePart;
use crate::base::fold_accent;

/// A recognised label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The part of the profile that the label names.
    pub section: ProfilePart,
    /// Whether the whole text is a known label, rather than only a phrase in it.
    pub is_exact: bool,
    /// Whether a noun in the text names the part and the other words can mean anything, as in "Sociale vaardigheden".
    /// Such a text is a label only where a heading is expected.
    pub is_loose: bool,
}

#[derive(Deserialize)]
struct LabelWords {
    #[serde(default)]
    exact: Vec<String>,
    #[serde(default)]
    contains: Vec<String>,
    #[serde(default)]
    heads: Vec<String>,
}

struct Labels {
    exact: BTreeMap<String, ProfilePart>,
    /// Phrases and their parts, longest phrase first.
    phrases: Vec<(String, ProfilePart)>,
    /// Nouns that name a part with other words around them.
    heads: BTreeMap<String, ProfilePart>,
}

/// The maximum length of a label, in characters.
const LONGEST: usize = 90;

static LABELS: LazyLock<Labels> = LazyLock::new(|| {
    let data: BTreeMap<ProfilePart, LabelWords> =
        serde_json::from_str(data!("placing/labels")).expect("the labels are valid");
    let (mut exact, mut phrases, mut heads) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
    for (section, words) in data {
        exact.extend(words.exact.into_iter().map(|word| (word, section)));
        phrases.extend(words.contains.into_iter().map(|phrase| (phrase, section)));
        heads.extend(words.heads.into_iter().map(|head| (head, section)));
    }
    phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
    Labels { exact, phrases, heads }
});

/// Recognises a label; `None` if the text is not a known label.
#[must_use]
pub fn label(text: &str) -> Option<Label> {
    let words = bare(text);
    if words.is_empty() || words.chars().count() > LONGEST {
        return None;
    }
    if let Some(section) = LABELS.exact.get(&words) {
        return Some(Label { section: *section, is_exact: true, is_loose: false });
    }
    // "Functie eisen" and "taak-omschrijving" are one word.
    let joined: String = words.chars().filter(|sign| !matches!(sign, ' ' | '-')).collect();
    if let Some(section) = LABELS.exact.get(&joined).filter(|_| joined.len() + 1 == words.len()) {
        return Some(Label { section: *section, is_exact: true, is_loose: false });
    }
    let vocabulary = HeadNouns { exact: &LABELS.exact, heads: &LABELS.heads };
    let composed = vocabulary.part(&words);
    if let Some((section, Composition::Joined)) = composed {
        return Some(Label { section, is_exact: false, is_loose: false });
    }
    if let Some((_, section)) = LABELS.phrases.iter().find(|(phrase, _)| contains(&words, phrase)) {
        return Some(Label { section: *section, is_exact: false, is_loose: false });
    }
    composed.map(|(section, _)| Label { section, is_exact: false, is_loose: true })
}

/// Whether `words` contains the phrase at the start of a word.
fn contains(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| !words[..at].ends_with(char::is_alphanumeric))
}

/// Normalises a label for comparison: lower case, without accents, number and surrounding punctuation.
pub fn bare(text: &str) -> String {
    let text = unnumbered(without_division(unnumbered(text.trim())));
    let text = text.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '(' && sign != ')');
    let folded = text.chars().flat_map(char::to_lowercase).map(fold_accent);
    let folded = folded.map(|sign| if sign == '’' || sign == '‘' { '\'' } else { sign });
    folded.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Strips the name of a division of the document before a label: `Deel 1: taken` is "1: taken".
fn without_division(text: &str) -> &str {
    const DIVISIONS: [&str; 7] =
        ["deel", "artikel", "onderdeel", "hoofdstuk", "paragraaf", "rubriek", "bijlage"];
    let first = text.split_whitespace().next().unwrap_or_default();
    let rest = text[first.len()..].trim_start();
    let is_division = DIVISIONS.contains(&first.to_lowercase().as_str())
        && rest.starts_with(|sign: char| sign.is_ascii_digit() || sign.is_ascii_uppercase());
    if is_division && unnumbered(rest) != rest { rest } else { text }
}

/// Strips the number from a heading: `3.1 Taken`, `A. Taken`, `2) Taken`, `4.a. Taken`, `IV. Taken`.
#[must_use]
pub fn unnumbered(text: &str) -> &str {
    let first = text.split_whitespace().next().unwrap_or_default();
    let core = first.trim_end_matches(['.', ')', ':']);
    let is_marked = core.len() < first.len();
    let is_number = !core.is_empty() && core.split('.').enumerate().all(|(at, part)| is_number(part, at > 0));
    let is_letter = core.len() == 1 && is_marked && core.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_roman = is_marked && ROMAN.contains(&core);
    if is_number || is_letter || is_roman { text[first.len()..].trim_start() } else { text }
}

/// Roman numbers of headings.
const ROMAN: [&str; 9] = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"];

/// Whether a part of a number is digits, possibly with one letter after them ("4a"), or one letter after another part
/// ("4.a").
fn is_number(part: &str, is_later: bool) -> bool {
    let digits = part.len() - part.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let rest = &part.as_bytes()[digits..];
    // "1e" is an ordinal.
    let is_letter = rest.len() == 1 && rest[0].is_ascii_lowercase() && rest[0] != b'e';
    digits > 0 && rest.is_empty() || is_letter && (digits > 0 || is_later)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_by_their_words() {
        for (text, section, is_exact) in [
            ("Kern van de functie", ProfilePart::Purpose, true),
            ("1. Doel van de functie", ProfilePart::Purpose, true),
            ("3.1 Uitwerking kerntaken en beoordelingscriteria", ProfilePart::Tasks, false),
            ("Vereiste competenties en niveaus van functioneren", ProfilePart::Competencies, false),
            ("RISICO’S:", ProfilePart::Conditions, true),
        ] {
            assert_eq!(label(text), Some(Label { section, is_exact, is_loose: false }), "{text}");
        }
        assert_eq!(label("Netwerk onderhouden"), None);
        assert_eq!(label("3.1"), None);
    }

    #[test]
    fn a_number_is_no_part_of_a_label() {
        assert_eq!(unnumbered("3.1 Taken"), "Taken");
        assert_eq!(unnumbered("A. Taken"), "Taken");
        assert_eq!(unnumbered("3.1"), "");
        assert_eq!(unnumbered("A la carte"), "A la carte");
    }
}
