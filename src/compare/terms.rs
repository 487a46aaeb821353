//! The content of a text as weighted terms.
//!
//! ```text
//! words -> stems -> concepts (synonyms) + the parts of compounds -> terms with weights
//! ```
//!
//! Everything that depends on the collection (its vocabulary, the rarity of each word) is in the [`Lexicon`], which is
//! built from all compared parts, so that the same parts always give the same terms.

use std::collections::{BTreeMap, HashMap};

use super::citizen::is_citizen;
use super::fingerprint::Part;
use super::stop_words::{FRAMES, GENERIC};
use super::synonyms::synonyms;
use crate::words::stem;

/// A term of the lexicon.
pub(super) type TermId = u32;

/// The weight of a word in the name relative to one in the definition or behaviour.
const IN_NAME: f64 = 2.0;
/// The weight of a part of a compound relative to a separate word: *gesprek* in *gespreksvaardigheden*.
const IN_COMPOUND: f64 = 0.6;
/// Minimum length in letters of each part of a compound.
const PART: usize = 4;
/// Maximum length in bytes of a compound: every place where it may be split is tried. Much longer than any word.
const LONGEST_COMPOUND: usize = 120;

/// The terms of one part of a profile, by number.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Terms {
    list: Vec<Term>,
    /// The sum of their weights.
    total: f64,
}

/// A term of a part.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Term {
    id: TermId,
    /// Its weight here: based on its position and rarity.
    weight: f64,
    /// The word that represents it, by its number in the lexicon.
    word: u32,
}

impl Terms {
    /// The terms in ascending order of number, with their weights.
    pub fn weights(&self) -> impl Iterator<Item = (TermId, f64)> {
        self.list.iter().map(|term| (term.id, term.weight))
    }

    /// The minimum shared weight, out of this part's terms, for another part to reach this similarity.
    pub fn least(&self, similarity: f64) -> f64 {
        // The shared weight cannot exceed the other's total: similarity = 2 shared / (total + other) <= 2 shared /
        // (total + shared).
        similarity * self.total / (2.0 - similarity)
    }

    /// The Dice coefficient of two parts over weighted terms; symmetric.
    pub fn overlap(&self, other: &Self) -> Overlap {
        let (mut common, mut shared) = (0.0, 0);
        for (one, other) in meeting(self, other) {
            common += one.weight.min(other.weight);
            shared += 1;
        }
        let total = self.total + other.total;
        Overlap { similarity: if total > 0.0 { 2.0 * common / total } else { 0.0 }, shared }
    }
}

/// The overlap of two parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Overlap {
    /// From 0 (nothing in common) to 1 (the same terms).
    pub similarity: f64,
    /// The number of shared terms.
    pub shared: usize,
}

/// A word as written, with its terms.
#[derive(Debug)]
struct Written {
    word: String,
    /// Its terms, with their weights.
    terms: Vec<(TermId, f64)>,
}

/// All words of a collection.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    words: Vec<Written>,
    places: HashMap<String, u32>,
    terms: HashMap<String, TermId>,
}

/// The words of one part, by their number in the lexicon; those of the name come first.
#[derive(Debug, Clone)]
struct Words {
    list: Vec<u32>,
    in_name: usize,
}

impl Lexicon {
    /// Reads parts, and returns the lexicon and the terms of each part, in order.
    pub fn read<'p>(parts: impl IntoIterator<Item = &'p Part>) -> (Self, Vec<Terms>) {
        let mut lexicon = Self::default();
        let words: Vec<Words> = parts.into_iter().map(|part| lexicon.words(part)).collect();
        lexicon.find_terms();
        let mut terms: Vec<Terms> = words.iter().map(|words| lexicon.terms(words)).collect();
        let mut uses: Vec<u32> = vec![0; lexicon.terms.len()];
        for (id, _) in terms.iter().flat_map(Terms::weights) {
            uses[id as usize] += 1;
        }
        // Inverse document frequency, smoothed so that a term that occurs in every part still has some weight.
        let parts = f64::from(u32::try_from(terms.len()).unwrap_or(u32::MAX));
        let rarity: Vec<f64> =
            uses.iter().map(|uses| (1.0 + parts / f64::from((*uses).max(1))).ln()).collect();
        for terms in &mut terms {
            for term in &mut terms.list {
                term.weight *= rarity[term.id as usize];
            }
            terms.total = terms.list.iter().map(|term| term.weight).sum();
        }
        (lexicon, terms)
    }

    fn words(&mut self, part: &Part) -> Words {
        let mut list = self.numbers(&part.name);
        let in_name = list.len();
        for text in part.definition.iter().chain(&part.details) {
            list.extend(self.numbers(text));
        }
        Words { list, in_name }
    }

    /// The words of a text by number; a new word gets the next number.
    fn numbers(&mut self, text: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        for word in split(text) {
            let word = word.to_lowercase();
            if word.chars().count() < 2 || listed(GENERIC, &word) || listed(FRAMES, &word) {
                continue;
            }
            let number = self.places.get(&word).copied().unwrap_or_else(|| {
                let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                self.places.insert(word.clone(), number);
                self.words.push(Written { word, terms: Vec::new() });
                number
            });
            numbers.push(number);
        }
        numbers
    }

    /// Assigns terms to every word: its concept, and the concepts of its components.
    fn find_terms(&mut self) {
        let mut words = std::mem::take(&mut self.words);
        let stems: Vec<String> = words.iter().map(|written| stem_of(&written.word)).collect();
        for (written, stem) in words.iter_mut().zip(&stems) {
            if !is_citizen(stem) {
                written.terms.push((self.term(synonyms().concept(stem)), 1.0));
            }
        }
        for written in &mut words {
            let parts = if written.word.contains('-') {
                let parts = written.word.split('-').filter(|part| part.chars().count() >= PART);
                parts.map(stem_of).collect()
            } else {
                self.compound(&written.word)
            };
            for part in parts.iter().filter(|part| !is_citizen(part)) {
                let id = self.term(synonyms().concept(part));
                if written.terms.iter().all(|(known, _)| *known != id) {
                    written.terms.push((id, IN_COMPOUND));
                }
            }
        }
        self.words = words;
    }

    fn term(&mut self, concept: &str) -> TermId {
        if let Some(id) = self.terms.get(concept) {
            return *id;
        }
        let id = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        self.terms.insert(concept.to_owned(), id);
        id
    }

    /// The stems of the components of a word, if both halves are words in the collection; the most even split wins.
    /// They may be joined by *s*, *e*, *en* or *n*: *gesprek-s-techniek*.
    fn compound(&self, word: &str) -> Vec<String> {
        if word.len() > LONGEST_COMPOUND {
            return Vec::new();
        }
        let known = |half: &str| self.terms.contains_key(synonyms().concept(&stem_of(half)));
        let cuts = word
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| word[..*at].chars().count() >= PART && word[*at..].chars().count() >= PART);
        let mut best: Option<(usize, &str, &str)> = None;
        for at in cuts {
            let (left, right) = word.split_at(at);
            let is_frame = listed(FRAMES, right);
            if !is_frame && !known(right) {
                continue;
            }
            let ties = ["", "s", "en", "e", "n"].iter().filter_map(|tie| left.strip_suffix(tie));
            let Some(left) = ties.into_iter().find(|half| half.chars().count() >= PART && known(half)) else {
                continue;
            };
            let evenness = left.len().min(right.len());
            if best.is_none_or(|(other, ..)| evenness > other) {
                best = Some((evenness, left, right));
            }
        }
        let Some((_, left, right)) = best else { return Vec::new() };
        let halves = [left, right].into_iter().filter(|half| !listed(FRAMES, half) && !listed(GENERIC, half));
        halves.map(stem_of).collect()
    }

    /// The terms of a part, weighted by position only.
    fn terms(&self, words: &Words) -> Terms {
        let mut terms: BTreeMap<TermId, Term> = BTreeMap::new();
        for (index, number) in words.list.iter().enumerate() {
            let place = if index < words.in_name { IN_NAME } else { 1.0 };
            for (id, factor) in &self.words[*number as usize].terms {
                let weight = place * factor;
                let new = Term { id: *id, weight, word: *number };
                let term = terms.entry(*id).or_insert(new);
                if weight > term.weight {
                    *term = new;
                }
            }
        }
        Terms { list: terms.into_values().collect(), total: 0.0 }
    }

    /// The shared words, most significant first, as written in each part.
    pub fn shared_words(&self, one: &Terms, other: &Terms) -> Vec<String> {
        let mut shared: Vec<(f64, String)> = meeting(one, other)
            .map(|(one, other)| (one.weight.min(other.weight), self.shown(one.word, other.word)))
            .collect();
        shared.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let mut words: Vec<String> = Vec::new();
        for (_, word) in shared {
            // One word as written may have two terms: "re-integratie".
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words
    }

    /// Two words for one term: the shorter one if they differ only in ending, otherwise both.
    fn shown(&self, one: u32, other: u32) -> String {
        let (one, other) = (&self.words[one as usize].word, &self.words[other as usize].word);
        let (short, long) =
            if (one.len(), one) <= (other.len(), other) { (one, other) } else { (other, one) };
        if long.contains(short.as_str()) || stem_of(short) == stem_of(long) {
            short.clone()
        } else {
            format!("{short}/{long}")
        }
    }
}

/// The terms that both parts have.
fn meeting<'t>(one: &'t Terms, other: &'t Terms) -> impl Iterator<Item = (&'t Term, &'t Term)> {
    let mut others = other.list.iter().peekable();
    one.list.iter().filter_map(move |term| {
        while others.peek().is_some_and(|other| other.id < term.id) {
            others.next();
        }
        others.peek().filter(|other| other.id == term.id).map(|other| (term, *other))
    })
}

/// The stem of a word in lower case, accents folded.
fn stem_of(word: &str) -> String {
    let folded: String = word.chars().map(crate::base::fold_accent).collect();
    stem(&folded)
}

fn listed(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// The words as written; hyphens and apostrophes within a word are part of it.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '\u{ad}');
    text.split(move |c: char| !c.is_alphanumeric() && !inner(c))
        .map(move |word| word.trim_matches(inner))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, details: &[&str]) -> Part {
        Part {
            id: String::new(),
            name: name.to_owned(),
            codes: Vec::new(),
            definition: None,
            details: details.iter().map(|text| (*text).to_owned()).collect(),
            level: None,
            line: 1,
        }
    }

    fn shared(one: (&str, &[&str]), other: (&str, &[&str])) -> Vec<String> {
        let parts = [part(one.0, one.1), part(other.0, other.1)];
        let (lexicon, terms) = Lexicon::read(&parts);
        let mut words = lexicon.shared_words(&terms[0], &terms[1]);
        words.sort();
        words
    }

    #[test]
    fn a_compound_shares_its_parts() {
        assert_eq!(shared(("Gespreksvaardigheden", &[]), ("Gesprek voeren", &[])), ["gesprek"]);
        let dossier: &[&str] = &["Houdt het dossier bij."];
        assert_eq!(shared(("Dossiervorming", dossier), ("Klantdossier", dossier)), ["dossier"]);
    }

    #[test]
    fn synonyms_are_shown_as_both_write_them() {
        assert_eq!(shared(("Begeleiden", &[]), ("Coachen", &[])), ["coachen/begeleiden"]);
    }

    #[test]
    fn the_word_for_the_citizen_says_nothing() {
        assert!(shared(("Klant", &["Helpt de klant."]), ("Klanten", &["Kent de klant."])).is_empty());
    }
}
