//! The content of a job as a weighted word vector, in the space of all words of all profiles.
//!
//! The title is excluded: whether jobs with different titles are the same is the question to answer.

use std::collections::{BTreeMap, HashMap};

use crate::compare::citizen::is_citizen;
use crate::compare::fingerprint::{Fingerprint, Part};
use crate::compare::synonyms::synonyms;
use crate::words::content_words;

/// The weight of a code from a public classification: that of a word that occurs in this many items.
const CODE: u32 = 8;

/// Words that carry style rather than subject matter. They have little weight and no explanatory value, so they are not
/// shown.
const GENERIC: &[&str] = &[
    "altijd", "beide", "daarna", "daarvan", "eerst", "elkaar", "geval", "ieder", "lange", "minste", "nodig",
    "omdat", "onder", "steeds", "tussen", "verder", "vijf", "voordat", "vraag", "wanneer", "waarom",
    "weinig", "welke", "zodat",
];

/// Minimum length of a word that is shown, in letters: shorter words are function words.
const LETTERS: usize = 5;

/// Word numbers in ascending order, each with its weight. The vector of a job has length 1.
pub(super) type Vector = Vec<(u32, f64)>;

/// The words of all jobs.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    /// The word vector of each job.
    pub vectors: Vec<Vector>,
    /// By number: the word as written; empty for a code.
    words: Vec<String>,
}

impl Jobs {
    /// Reads core tasks and competencies. A word weighs more if more items of a job and fewer jobs contain it.
    pub fn of(profiles: &[&Fingerprint]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let counted: Vec<BTreeMap<u32, u32>> =
            profiles.iter().map(|profile| vocabulary.count(profile)).collect();
        let mut uses = vec![0_u32; vocabulary.words.len()];
        for term in counted.iter().flat_map(BTreeMap::keys) {
            uses[*term as usize] += 1;
        }
        let jobs = f64::from(u32::try_from(profiles.len()).unwrap_or(u32::MAX));
        // Smoothed, so that a word that occurs in every job still has some weight.
        let rarity = |term: u32| (1.0 + jobs / f64::from(uses[term as usize])).ln();
        let weighed = |(term, count): (&u32, &u32)| (*term, (1.0 + f64::from(*count).ln()) * rarity(*term));
        let vectors = counted.iter().map(|counts| of_length_one(counts.iter().map(weighed).collect()));
        Self { vectors: vectors.collect(), words: vocabulary.words }
    }

    /// The words that make these jobs similar, most significant first: words that at least half of them contain, by
    /// their contribution to the pairwise similarity. Function words are left out.
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
            // One word as written may have two stems: "re-integratie".
            if shown.len() < most && !shown.contains(&word) {
                shown.push(word);
            }
        }
        shown
    }
}

/// The dot product of two vectors: for jobs, the cosine similarity, from 0 (no word in common) to 1 (the same words).
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

/// The sum of two vectors.
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

/// The words of all profiles, numbered in order of occurrence.
#[derive(Debug, Default)]
struct Vocabulary {
    numbers: HashMap<String, u32>,
    words: Vec<String>,
    /// By word as written: the numbers of its stems. Caches stemming, which is expensive, while words repeat a lot.
    written: HashMap<String, Vec<u32>>,
}

impl Vocabulary {
    /// By word: the number of items of the profile that contain it.
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

    /// The numbers of a word as written: one, or one for each part.
    fn terms(&mut self, word: &str) -> Vec<u32> {
        if let Some(known) = self.written.get(word) {
            return known.clone();
        }
        let lower = word.to_lowercase();
        let mut terms = Vec::new();
        for stem in content_words(word) {
            // A single letter is a remnant of an abbreviation. Words for the citizen occur in nearly every task.
            if stem.chars().count() < 2 || is_citizen(&stem) {
                continue;
            }
            let term = self.number(synonyms().concept(&stem));
            let shown = &mut self.words[term as usize];
            // The shortest form reads best; this choice does not depend on the order of reading.
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

/// The words as written; hyphens and apostrophes within a word are part of it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '\u{ad}');
    text.split(move |c: char| !c.is_alphanumeric() && !inner(c))
        .map(move |word| word.trim_matches(inner))
        .filter(|word| !word.is_empty())
}
