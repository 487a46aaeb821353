//! Joins lines into the text of a paragraph. Words that are hyphenated at the end of a line are joined; hyphens of the
//! word itself are kept.

use hypher::Lang;

use super::line::TextLine;
use crate::reader::collector::letters;

/// The text of a paragraph, with its formatting.
#[derive(Debug, Default, Clone)]
pub struct Joined {
    /// The text.
    pub text: String,
    /// The percentage of letters that are bold, from 0 to 100.
    pub bold: u8,
    /// The predominant font size, in points; `None` without text.
    pub size: Option<f32>,
}

/// Words before which a hyphen stands for an omitted part of a word, as in `werk- en denkniveau`.
const LINKING: [&str; 20] = [
    "en", "of", "als", "tot", "dan", "van", "in", "op", "met", "voor", "bij", "naar", "noch", "versus",
    "danwel", "and", "or", "to", "and/or", "en/of",
];

/// The maximum number of font sizes that are distinguished in one paragraph.
const SIZES: usize = 32;

/// The maximum length of a hyphenated word, in bytes.
const WORD: usize = 80;

/// Joins consecutive lines.
pub fn words(lines: &[TextLine]) -> Joined {
    let mut text = String::new();
    let mut sizes: Vec<(f64, usize)> = Vec::new();
    let (mut bold, mut all) = (0, 0);
    for line in lines {
        append(&mut text, line.text().trim());
        for span in &line.spans {
            let count = letters(&span.text);
            all += count;
            bold += if span.is_bold { count } else { 0 };
            let is_new = sizes.len() < SIZES;
            match sizes.iter_mut().find(|(size, _)| (size - span.size).abs() < 0.25) {
                Some((_, letters)) => *letters += count,
                None if is_new => sizes.push((span.size, count)),
                None => {}
            }
        }
    }
    text.retain(|sign| sign != '\u{ad}');
    let size = sizes.iter().max_by_key(|(_, count)| *count).map(|(size, _)| rounded(*size));
    let bold = u8::try_from(bold * 100 / all.max(1)).unwrap_or(100);
    Joined { text, bold, size }
}

/// Rounds to a tenth of a point.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a size or place on a page, where a tenth of a point does not show"
)]
pub fn rounded(points: f64) -> f32 {
    ((points * 10.0).round() / 10.0) as f32
}

/// Appends a line to a text.
pub fn append(text: &mut String, line: &str) {
    let Some(first) = line.chars().next() else { return };
    if text.ends_with('\u{ad}') {
        text.pop();
        text.push_str(line);
        return;
    }
    let tail = &text[text.floor_char_boundary(text.len().saturating_sub(WORD))..];
    let stem = tail.strip_suffix('-').map(|before| before.rsplit(' ').next().unwrap_or(before));
    let next = line.split(' ').next().unwrap_or(line);
    match stem {
        Some(stem) if stem.chars().any(char::is_alphanumeric) && first.is_alphanumeric() => {
            if LINKING.contains(&next.trim_end_matches([',', ';'])) {
                text.push(' ');
            } else if is_cut(stem, next) {
                text.pop();
            }
        }
        _ if text.is_empty() => {}
        _ => text.push(' '),
    }
    text.push_str(line);
}

/// Whether a hyphen between two parts of a word is only due to the line break.
fn is_cut(stem: &str, next: &str) -> bool {
    let is_lower = |sign: char| sign.is_lowercase();
    if stem.len() + next.len() > WORD {
        return false;
    }
    let (Some(last), Some(first)) = (stem.chars().next_back(), next.chars().next()) else { return false };
    if !is_lower(last) || !is_lower(first) || stem.contains('-') && !stem.ends_with(is_lower) {
        return false;
    }
    // The hyphen is kept between vowels that would otherwise be read as one, as in `functie-eisen`.
    let both: String = [last, first].iter().collect();
    if ["aa", "ee", "oo", "uu", "ie", "ei", "eu", "ou", "au", "oe", "ui", "ae", "ai", "oi", "ii", "ij"]
        .contains(&both.as_str())
    {
        return false;
    }
    let stem: String = stem
        .chars()
        .rev()
        .take_while(|sign| sign.is_alphabetic())
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let next: String = next.chars().take_while(|sign| sign.is_alphabetic()).collect();
    let word = format!("{stem}{next}").to_lowercase();
    let mut at = 0;
    [Lang::Dutch, Lang::English].into_iter().any(|language| {
        at = 0;
        hypher::hyphenate(&word, language).any(|part| {
            at += part.len();
            at == stem.len() && at < word.len()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::append;

    #[test]
    fn only_a_word_that_was_cut_is_joined() {
        for (first, second, joined) in [
            ("de samen-", "werking met", "de samenwerking met"),
            ("hbo werk-", "en denkniveau", "hbo werk- en denkniveau"),
            ("werk- en denk-", "niveau", "werk- en denkniveau"),
            ("de functie-", "eisen zijn", "de functie-eisen zijn"),
            ("een HBO-", "opleiding", "een HBO-opleiding"),
            ("in Noord-", "Holland", "in Noord-Holland"),
            ("in- en", "uitstroom", "in- en uitstroom"),
            ("beleid -", "en uitvoering", "beleid - en uitvoering"),
            ("de mede\u{ad}", "werker", "de medewerker"),
            ("een zin", "gaat door", "een zin gaat door"),
        ] {
            let mut text = first.to_owned();
            append(&mut text, second);
            assert_eq!(text, joined);
        }
    }
}
