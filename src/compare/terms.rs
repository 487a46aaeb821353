//! What a text is about, as weighted words.

use std::collections::BTreeMap;

use super::citizen::is_citizen;
use crate::words::content_words;

/// The words of a text that carry meaning: stem -> the word as the text first writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Terms(BTreeMap<String, String>);

impl Terms {
    /// Reads texts that belong together.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut terms = BTreeMap::new();
        for text in texts {
            for word in words(text) {
                for stem in content_words(word) {
                    // A single letter is what is left of an abbreviation.
                    if !is_citizen(&stem) && stem.chars().count() > 1 {
                        terms.entry(stem).or_insert_with(|| word.to_lowercase());
                    }
                }
            }
        }
        Self(terms)
    }

    /// Whether the stem is among them.
    pub fn has(&self, stem: &str) -> bool {
        self.0.contains_key(stem)
    }

    /// Whether there is a word both have.
    pub fn meets(&self, other: &Self) -> bool {
        self.0.keys().any(|stem| other.has(stem))
    }
}

/// What each word tells: the rarer among the items that are compared, the more.
#[derive(Debug)]
pub(super) struct Weights {
    items: f64,
    uses: BTreeMap<String, u32>,
}

/// How much two texts have in common.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Overlap {
    /// From 0 (nothing) to 1 (the same words).
    pub similarity: f64,
    /// The words of both, most telling first, each as one of the two writes it.
    pub shared: Vec<String>,
}

impl Weights {
    /// Counts in how many items each word stands.
    pub fn of<'t>(items: impl IntoIterator<Item = &'t Terms>) -> Self {
        let mut weights = Self { items: 0.0, uses: BTreeMap::new() };
        for terms in items {
            weights.items += 1.0;
            for stem in terms.0.keys() {
                *weights.uses.entry(stem.clone()).or_default() += 1;
            }
        }
        weights
    }

    /// The inverse document frequency, smoothed so that a word of every item still weighs something.
    fn weight(&self, stem: &str) -> f64 {
        let uses = self.uses.get(stem).copied().unwrap_or(1);
        (1.0 + self.items / f64::from(uses)).ln()
    }

    fn total(&self, terms: &Terms) -> f64 {
        terms.0.keys().map(|stem| self.weight(stem)).sum()
    }

    /// Compares two texts with the Dice coefficient over weighted words; which comes first makes no difference.
    pub fn overlap(&self, one: &Terms, other: &Terms) -> Overlap {
        let mut shared: Vec<(f64, &str)> = Vec::new();
        for (stem, word) in &one.0 {
            if let Some(twin) = other.0.get(stem) {
                // The shorter form reads best; either is as one of the two writes it.
                let key = |word: &str| (word.chars().count(), word.to_owned());
                let shown = if key(word) <= key(twin) { word } else { twin };
                shared.push((self.weight(stem), shown));
            }
        }
        let common: f64 = shared.iter().map(|(weight, _)| weight).sum();
        let total = self.total(one) + self.total(other);
        shared.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut words: Vec<String> = Vec::new();
        for (_, word) in shared {
            // One written word may have two stems: "re-integratie".
            if !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        Overlap { similarity: if total > 0.0 { 2.0 * common / total } else { 0.0 }, shared: words }
    }
}

/// The words as they are written; hyphens and apostrophes inside one belong to it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '\u{ad}');
    text.split(move |c: char| !c.is_alphanumeric() && !inner(c))
        .map(move |word| word.trim_matches(inner))
        .filter(|word| !word.is_empty())
}
