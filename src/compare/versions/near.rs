//! Finds items with similar words without comparing every item with every other.
//!
//! Items are looked up by their words. A word that many items have is useless for that, and skipped; an item with such
//! words is also compared with its neighbours in alphabetical order. In lists of up to [`FEW`] items no word is skipped,
//! and every similar pair is found.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::words::bare;

/// In lists of up to this many items, every word is used for lookup.
const FEW: usize = 48;

/// In longer lists, a word that more items of one list have than this is not used for lookup.
const COMMON: usize = 16;

/// How many neighbours in alphabetical order an item is compared with, on either side.
const NEIGHBOURS: usize = 8;

/// The words of an item, numbered, in ascending order.
#[derive(Debug, Default)]
pub(super) struct WordNumbers {
    numbers: Vec<u32>,
}

impl WordNumbers {
    /// The number of words.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The share of words that two items have in common, in thousandths, regardless of order.
    pub fn likeness(&self, other: &Self) -> u32 {
        let (one, other) = (&self.numbers, &other.numbers);
        let (mut at, mut against, mut shared) = (0, 0, 0_u64);
        while at < one.len() && against < other.len() {
            match one[at].cmp(&other[against]) {
                std::cmp::Ordering::Less => at += 1,
                std::cmp::Ordering::Greater => against += 1,
                std::cmp::Ordering::Equal => (at, against, shared) = (at + 1, against + 1, shared + 1),
            }
        }
        let all = (one.len() + other.len()) as u64;
        // Rounded to the nearest.
        let likeness = (4000 * shared + all).checked_div(2 * all).unwrap_or(1000);
        u32::try_from(likeness).unwrap_or(1000)
    }
}

/// Gives every distinct word a number.
#[derive(Debug, Default)]
pub(super) struct Numbers(HashMap<String, u32>);

impl Numbers {
    /// The words of a text.
    pub fn words(&mut self, text: &str) -> WordNumbers {
        let mut numbers: Vec<u32> = text
            .split_whitespace()
            .map(|word| {
                let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
                *self.0.entry(bare(word)).or_insert(next)
            })
            .collect();
        numbers.sort_unstable();
        WordNumbers { numbers }
    }
}

/// One side of a comparison: the indices of its items, with their words and texts.
pub(super) type NearSide<'s> = &'s [(usize, &'s WordNumbers, &'s str)];

/// The pairs of an old and a new item that may be similar, in ascending order.
pub(super) fn candidates(old: NearSide<'_>, new: NearSide<'_>) -> Vec<(usize, usize)> {
    let mut found: BTreeSet<(usize, usize)> = BTreeSet::new();
    let (of_old, of_new) = (holders(old), holders(new));
    let (mut common_old, mut common_new) = (BTreeSet::new(), BTreeSet::new());
    let common = if old.len().max(new.len()) > FEW { COMMON } else { FEW };
    for (word, old) in &of_old {
        let Some(new) = of_new.get(word) else { continue };
        if old.len() > common || new.len() > common {
            common_old.extend(old);
            common_new.extend(new);
            continue;
        }
        found.extend(old.iter().flat_map(|from| new.iter().map(move |to| (*from, *to))));
    }
    neighbours(old, new, &common_old, &common_new, &mut found);
    found.into_iter().collect()
}

/// The items that have each word.
fn holders(side: NearSide<'_>) -> BTreeMap<u32, Vec<usize>> {
    let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (index, words, _) in side {
        let mut last = None;
        for number in words.numbers.iter().filter(|number| last.replace(**number) != Some(**number)) {
            holders.entry(*number).or_default().push(*index);
        }
    }
    holders
}

/// Adds the pairs of these items that are close in alphabetical order.
fn neighbours(
    old: NearSide<'_>,
    new: NearSide<'_>,
    of_old: &BTreeSet<usize>,
    of_new: &BTreeSet<usize>,
    found: &mut BTreeSet<(usize, usize)>,
) {
    let olds =
        old.iter().filter(|(index, ..)| of_old.contains(index)).map(|(index, _, text)| (*text, *index));
    let news =
        new.iter().filter(|(index, ..)| of_new.contains(index)).map(|(index, _, text)| (*text, *index));
    let (mut olds, mut news): (Vec<_>, Vec<_>) = (olds.collect(), news.collect());
    olds.sort_unstable();
    news.sort_unstable();
    for (text, from) in &olds {
        let at = news.partition_point(|(other, _)| other < text);
        let near = at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS).min(news.len());
        found.extend(news[near].iter().map(|(_, to)| (*from, *to)));
    }
    for (text, to) in &news {
        let at = olds.partition_point(|(other, _)| other < text);
        let near = at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS).min(olds.len());
        found.extend(olds[near].iter().map(|(_, from)| (*from, *to)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(old: &[String], new: &[String]) -> Vec<(usize, usize)> {
        let mut numbers = Numbers::default();
        let mut words = |texts: &[String]| texts.iter().map(|text| numbers.words(text)).collect::<Vec<_>>();
        let (of_old, of_new) = (words(old), words(new));
        let side = |texts: &[String], words: &[WordNumbers]| -> Vec<usize> {
            assert_eq!(texts.len(), words.len());
            (0..texts.len()).collect()
        };
        let (olds, news) = (side(old, &of_old), side(new, &of_new));
        let olds: Vec<_> = olds.iter().map(|&at| (at, &of_old[at], old[at].as_str())).collect();
        let news: Vec<_> = news.iter().map(|&at| (at, &of_new[at], new[at].as_str())).collect();
        candidates(&olds, &news)
    }

    #[test]
    fn a_few_items_are_all_compared_and_many_are_not() {
        let same = |count: usize| vec!["reflecteert op het werk".to_owned(); count];
        assert_eq!(found(&same(10), &same(10)).len(), 100);
        let many = found(&same(1000), &same(1000)).len();
        assert!((1000..=1000 * 4 * NEIGHBOURS).contains(&many), "{many}");
        assert_eq!(found(&["een twee".to_owned()], &["drie vier".to_owned()]), []);
    }

    #[test]
    fn likeness_is_a_share_in_thousandths() {
        let mut numbers = Numbers::default();
        let (one, other) = (numbers.words("a b, c"), numbers.words("C B d"));
        assert_eq!((one.likeness(&other), one.likeness(&one), one.len()), (667, 1000, 3));
    }
}
