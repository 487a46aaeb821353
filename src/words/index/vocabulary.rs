//! The words of patterns, and which of them a word of a text is.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::literal::Literal;
use super::numbers::{ListTable, NumberTable, TableReader, TableWriter, number};

/// The number of bytes by which a word with `*` is looked up; it has at least as many.
const KEY: usize = 3;

/// All words of the patterns of a set. A word of a text is looked up by a hash of its letters, and by its first
/// three bytes, its last three bytes and every other run of three bytes: the work depends on its length, not on the number
/// of patterns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// The letters of all words, one after another.
    letters: Cow<'static, [u8]>,
    /// Where each word starts in `letters`; one more than there are words.
    starts: NumberTable,
    /// The words without `*`, by the hash of the whole word.
    whole: ListTable,
    /// The words with `*` at the end, by their first bytes.
    prefixes: ListTable,
    /// The words with `*` at the start, by their last bytes.
    suffixes: ListTable,
    /// The words with `*` on both sides, by their first bytes.
    inner: ListTable,
    /// The last five bits of the first byte of each of these, as a set.
    inner_starts: usize,
}

impl Vocabulary {
    /// Adds to `found` the index of every word of the patterns that this word is.
    pub fn find(&self, word: &[u8], found: &mut Vec<usize>) {
        for index in at_hash(&self.whole, hash(word)) {
            if self.letters(index) == word {
                found.push(index);
                break;
            }
        }
        let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) else { return };
        for index in at_hash(&self.prefixes, key(*first)) {
            if word.starts_with(self.letters(index)) {
                found.push(index);
            }
        }
        for index in at_hash(&self.suffixes, key(*last)) {
            if word.ends_with(self.letters(index)) {
                found.push(index);
            }
        }
        if self.inner_starts != 0 {
            self.find_inner(word, found);
        }
    }

    fn find_inner(&self, word: &[u8], found: &mut Vec<usize>) {
        let from = found.len();
        let starts = self.inner_starts;
        for (at, byte) in word.iter().enumerate() {
            // Few words have `*` on both sides, and fewer begin with any of the letters of a word.
            if starts >> (byte % 32) & 1 == 0 {
                continue;
            }
            let rest = &word[at..];
            let Some(first) = rest.first_chunk() else { break };
            for index in at_hash(&self.inner, key(*first)) {
                if rest.starts_with(self.letters(index)) && !found[from..].contains(&index) {
                    found.push(index);
                }
            }
        }
    }

    fn letters(&self, index: usize) -> &[u8] {
        let [start, end] = self.starts.pair(index);
        &self.letters[start..end]
    }

    /// Writes the tables.
    pub fn write(&self, to: &mut TableWriter) {
        to.text(&self.letters);
        to.numbers(&self.starts);
        for lists in [&self.whole, &self.prefixes, &self.suffixes, &self.inner] {
            to.lists(lists);
        }
        to.numbers(&[self.inner_starts].into_iter().collect());
    }

    /// Reads what [`Self::write`] wrote.
    pub fn read(from: &mut TableReader) -> Option<Self> {
        Some(Self {
            letters: Cow::Borrowed(from.text()?),
            starts: from.numbers()?,
            whole: from.lists()?,
            prefixes: from.lists()?,
            suffixes: from.lists()?,
            inner: from.lists()?,
            inner_starts: from.numbers()?.first()?,
        })
    }
}

/// The numbers in the list for a hash; the number of lists is a power of two.
fn at_hash(lists: &ListTable, hash: usize) -> impl Iterator<Item = usize> {
    lists.get(hash & (lists.len() - 1)).iter().copied().map(number)
}

/// The hash of a word (FNV-1a), whose last bits depend on all letters.
fn hash(word: &[u8]) -> usize {
    let hash =
        word.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize
}

/// The hash of the bytes by which a word with `*` is looked up.
fn key(bytes: [u8; KEY]) -> usize {
    let [one, two, three] = bytes.map(u32::from);
    ((one | two << 8 | three << 16).wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// Collects words.
#[derive(Debug, Default)]
pub struct VocabularyBuilder {
    indices: HashMap<Literal, usize>,
    list: Vec<Literal>,
}

impl VocabularyBuilder {
    /// The index of a word, which is added if it is new.
    pub fn index(&mut self, literal: &Literal) -> usize {
        if let Some(index) = self.indices.get(literal) {
            return *index;
        }
        let index = self.list.len();
        self.indices.insert(literal.clone(), index);
        self.list.push(literal.clone());
        index
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The vocabulary of these words.
    pub fn vocabulary(&self) -> Vocabulary {
        let mut starts = vec![0];
        let mut letters = Vec::new();
        for literal in &self.list {
            letters.extend(literal.text.bytes());
            starts.push(letters.len());
        }
        Vocabulary {
            letters: Cow::Owned(letters),
            starts: starts.into_iter().collect(),
            whole: self.table((false, false), hash),
            prefixes: self.table((false, true), |word| word.first_chunk().copied().map_or(0, key)),
            suffixes: self.table((true, false), |word| word.last_chunk().copied().map_or(0, key)),
            inner: self.table((true, true), |word| word.first_chunk().copied().map_or(0, key)),
            inner_starts: self
                .list
                .iter()
                .filter(|word| word.open_start && word.open_end)
                .filter_map(|word| word.text.bytes().next())
                .fold(0, |starts, byte| starts | 1 << (byte % 32)),
        }
    }

    /// The words that are open on these sides, by the last bits of their hash. A list in two is empty.
    fn table(&self, open: (bool, bool), hash: impl Fn(&[u8]) -> usize) -> ListTable {
        let words = self.list.iter().enumerate().filter(|(_, word)| (word.open_start, word.open_end) == open);
        let mut pairs: Vec<(usize, usize)> =
            words.map(|(index, word)| (hash(word.text.as_bytes()), index)).collect();
        let count = (2 * pairs.len()).next_power_of_two();
        for (hash, _) in &mut pairs {
            *hash &= count - 1;
        }
        ListTable::of(count, &pairs)
    }
}
