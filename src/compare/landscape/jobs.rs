//! What a job is about, as weighted words: a direction in the space of all words of all profiles.
//!
//! The title is not among them: whether jobs with different titles are the same is the question.

use std::collections::{BTreeMap, HashMap};

use crate::compare::citizen::is_citizen;
use crate::compare::fingerprint::{Fingerprint, Part};
use crate::compare::synonyms::synonyms;
use crate::words::content_words;

/// How much a code of a public classification counts: as much as a word that stands in so many items.
const CODE: u32 = 8;

/// Words that say how something is said and not what about: they weigh little and explain nothing, so they are not
/// shown.
const GENERIC: &[&str] = &[
    "altijd", "beide", "daarna", "daarvan", "eerst", "elkaar", "geval", "ieder", "lange", "minste", "nodig",
    "omdat", "onder", "steeds", "tussen", "verder", "vijf", "voordat", "vraag", "wanneer", "waarom",
    "weinig", "welke", "zodat",
];

/// The least letters of a word that is shown: shorter ones join others.
const LETTERS: usize = 5;

/// Words by number, in order, each with its weight. That of a job has length 1.
pub(super) type Vector = Vec<(u32, f64)>;

/// The words of all jobs.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    /// By job: its words.
    pub vectors: Vec<Vector>,
    /// By number: the word as somebody writes it; empty for a code.
    words: Vec<String>,
}

impl Jobs {
    /// Reads core tasks and competencies. A word weighs more the more items of a job have it, and the fewer jobs do.
    pub fn of(profiles: &[&Fingerprint]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let counted: Vec<BTreeMap<u32, u32>> =
            profiles.iter().map(|profile| vocabulary.count(profile)).collect();
        let mut uses = vec![0_u32; vocabulary.words.len()];
        for term in counted.iter().flat_map(BTreeMap::keys) {
            uses[*term as usize] += 1;
        }
        let jobs = f64::from(u32::try_from(profiles.len()).unwrap_or(u32::MAX));
        // Smoothed, so that a word of every job still weighs something.
        let rarity = |term: u32| (1.0 + jobs / f64::from(uses[term as usize])).ln();
        let weighed = |(term, count): (&u32, &u32)| (*term, (1.0 + f64::from(*count).ln()) * rarity(*term));
        let vectors = counted.iter().map(|counts| of_length_one(counts.iter().map(weighed).collect()));
        Self { vectors: vectors.collect(), words: vocabulary.words }
    }

    /// The words that make these jobs alike, most telling first: those that at least half of them have, by how much
    /// they add to the likeness of each two. What only joins other words is left out.
    pub fn shared(&self, members: &[usize], most: usize) -> Vec<&str> {
        let mut terms: BTreeMap<u32, (usize, f64, f64)> = BTreeMap::new();
        for (term, weight) in members.iter().flat_map(|member| &self.vectors[*member]) {
            let of = terms.entry(*term).or_default();
            *of = (of.0 + 1, of.1 + weight, of.2 + weight * weight);
        }
        let says = |word: &&str| word.chars().count() >= LETTERS && !GENERIC.contains(word);
        let known = |term: u32| self.words.get(term as usize).map(String::as_str).filter(says);
        let mut telling: Vec<(f64, &str)> = terms
            .into_iter()
            .filter(|(_, (jobs, ..))| *jobs > 1 && 2 * jobs >= members.len())
            .filter_map(|(term, (_, sum, squares))| Some((sum * sum - squares, known(term)?)))
            .collect();
        telling.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut shown: Vec<&str> = Vec::new();
        for (_, word) in telling {
            // One written word may have two stems: "re-integratie".
            if shown.len() < most && !shown.contains(&word) {
                shown.push(word);
            }
        }
        shown
    }
}

/// What two vectors have in common: for jobs, the cosine between them, from 0 (no word) to 1 (the same words).
pub(super) fn dot(one: &[(u32, f64)], other: &[(u32, f64)]) -> f64 {
    let (mut left, mut right, mut sum) = (0, 0, 0.0);
    while let (Some((term, weight)), Some((twin, against))) = (one.get(left), other.get(right)) {
        if term == twin {
            sum += weight * against;
        }
        left += usize::from(term <= twin);
        right += usize::from(twin <= term);
    }
    sum
}

/// Two vectors added.
pub(super) fn add(one: &[(u32, f64)], other: &[(u32, f64)]) -> Vector {
    let mut sum: BTreeMap<u32, f64> = one.iter().copied().collect();
    for (term, weight) in other {
        *sum.entry(*term).or_default() += weight;
    }
    sum.into_iter().collect()
}

fn of_length_one(mut vector: Vector) -> Vector {
    let length = vector.iter().fold(0.0, |sum, (_, weight)| sum + weight * weight).sqrt();
    for (_, weight) in &mut vector {
        *weight /= length;
    }
    vector
}

/// The words of all profiles, numbered as they are met.
#[derive(Debug, Default)]
struct Vocabulary {
    numbers: HashMap<String, u32>,
    words: Vec<String>,
    /// By word as it is written: the numbers of its stems. Stemming is the costly part, and the words are the same
    /// ones over and over.
    written: HashMap<String, Vec<u32>>,
}

impl Vocabulary {
    /// By word: in how many items of the profile it stands.
    fn count(&mut self, profile: &Fingerprint) -> BTreeMap<u32, u32> {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for part in profile.core_tasks.iter().chain(&profile.competencies) {
            let mut here: Vec<u32> = texts(part).flat_map(words).flat_map(|word| self.terms(word)).collect();
            here.sort_unstable();
            here.dedup();
            for term in here {
                *counts.entry(term).or_default() += 1;
            }
        }
        for code in &profile.codes {
            let term = self.number(code);
            counts.insert(term, CODE);
        }
        counts
    }

    /// The numbers of a word as it is written: one, or one for each of its parts.
    fn terms(&mut self, word: &str) -> Vec<u32> {
        if let Some(known) = self.written.get(word) {
            return known.clone();
        }
        let lower = word.to_lowercase();
        let mut terms = Vec::new();
        for stem in content_words(word) {
            // A single letter is what is left of an abbreviation. Nearly every task has a word for the citizen.
            if stem.chars().count() < 2 || is_citizen(&stem) {
                continue;
            }
            let term = self.number(synonyms().concept(&stem));
            let shown = &mut self.words[term as usize];
            // The shortest form reads best, whoever is read first.
            if shown.is_empty() || (lower.chars().count(), &lower) < (shown.chars().count(), shown) {
                shown.clone_from(&lower);
            }
            terms.push(term);
        }
        self.written.insert(word.to_owned(), terms.clone());
        terms
    }

    fn number(&mut self, stem: &str) -> u32 {
        if let Some(number) = self.numbers.get(stem) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.numbers.insert(stem.to_owned(), number);
        self.words.push(String::new());
        number
    }
}

fn texts(part: &Part) -> impl Iterator<Item = &str> {
    [part.name.as_str()]
        .into_iter()
        .chain(part.definition.as_deref())
        .chain(part.details.iter().map(String::as_str))
}

/// The words as they are written; hyphens and apostrophes inside one belong to it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '\u{ad}');
    text.split(move |c: char| !c.is_alphanumeric() && !inner(c))
        .map(move |word| word.trim_matches(inner))
        .filter(|word| !word.is_empty())
}
