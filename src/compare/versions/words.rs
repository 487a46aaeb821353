//! Compares two texts word by word.

use serde::Serialize;

use super::word_diff;

/// A run of words from one of two texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// The words, separated by single spaces.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Whether the run differs from the other text.
    #[serde(rename = "verschilt")]
    pub differs: bool,
}

/// Two texts side by side: the old one with removals marked, the new one with additions marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SideBySide {
    /// The old text.
    #[serde(rename = "oud")]
    pub old: Vec<Stretch>,
    /// The new text.
    #[serde(rename = "nieuw")]
    pub new: Vec<Stretch>,
}

/// Minimum share of words in common for a word-by-word comparison. Below it, nearly everything would be marked.
const LEGIBLE: f64 = 0.25;

impl SideBySide {
    /// Compares two texts. Texts with too little in common are marked as entirely different.
    #[must_use]
    pub fn of(old: &str, new: &str) -> Self {
        let (before, after): (Vec<&str>, Vec<&str>) =
            (old.split_whitespace().collect(), new.split_whitespace().collect());
        if alike(&before, &after) < LEGIBLE {
            return Self { old: whole(old), new: whole(new) };
        }
        let mut sides = Self { old: Vec::new(), new: Vec::new() };
        for step in word_diff::steps(&before, &after) {
            push(&mut sides.old, &before[step.old], !step.is_equal);
            push(&mut sides.new, &after[step.new], !step.is_equal);
        }
        sides
    }
}

fn whole(text: &str) -> Vec<Stretch> {
    vec![Stretch { text: text.to_owned(), differs: true }]
}

fn push(stretches: &mut Vec<Stretch>, words: &[&str], differs: bool) {
    if words.is_empty() {
        return;
    }
    let words = words.join(" ");
    match stretches.last_mut() {
        Some(last) if last.differs == differs => {
            last.text.push(' ');
            last.text.push_str(&words);
        }
        _ => stretches.push(Stretch { text: words, differs }),
    }
}

/// The share of words that two texts have in common, from 0 to 1, regardless of order.
#[must_use]
fn alike(one: &[&str], other: &[&str]) -> f64 {
    let sorted = |words: &[&str]| {
        let mut words: Vec<String> = words.iter().map(|word| bare(word)).collect();
        words.sort();
        words
    };
    let (one, other) = (sorted(one), sorted(other));
    let (mut at, mut against, mut shared) = (0, 0, 0_u32);
    while at < one.len() && against < other.len() {
        match one[at].cmp(&other[against]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => against += 1,
            std::cmp::Ordering::Equal => {
                (at, against, shared) = (at + 1, against + 1, shared + 1);
            }
        }
    }
    let all = u32::try_from(one.len() + other.len()).unwrap_or(u32::MAX);
    if all == 0 { 1.0 } else { f64::from(2 * shared) / f64::from(all) }
}

/// A word in lower case without surrounding punctuation.
pub(super) fn bare(word: &str) -> String {
    word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(stretches: &[Stretch]) -> String {
        let mark = |stretch: &Stretch| {
            if stretch.differs { format!("[{}]", stretch.text) } else { stretch.text.clone() }
        };
        stretches.iter().map(mark).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let sides = SideBySide::of("Bespreekt elke week een dossier.", "Bespreekt elke maand een dossier.");
        assert_eq!(told(&sides.old), "Bespreekt elke [week] een dossier.");
        assert_eq!(told(&sides.new), "Bespreekt elke [maand] een dossier.");
    }

    #[test]
    fn texts_with_nothing_in_common_differ_as_a_whole() {
        let sides = SideBySide::of("Voert gesprekken met de inwoner.", "Legt een besluit vast, met reden.");
        assert_eq!(told(&sides.old), "[Voert gesprekken met de inwoner.]");
    }

    #[test]
    fn what_is_shared_does_not_depend_on_order_or_signs() {
        let share = alike(&["a", "b,", "c"], &["C", "B", "d"]);
        assert!((share - 2.0 / 3.0).abs() < 1e-9, "{share}");
    }
}
