//! From patterns to an index.

use std::collections::{BTreeMap, HashMap};

use super::super::frame;
use super::super::literal::Literal;
use super::super::pattern::{Pattern, PatternError};
use super::numbers::{ListTable, NumberTable, TableReader, TableWriter, number};
use super::vocabulary::{Vocabulary, VocabularyBuilder};

/// A pattern with its purpose.
#[derive(Debug, Clone)]
struct Tagged {
    tag: usize,
    excludes: bool,
    pattern: Pattern,
}

/// Collects patterns.
#[derive(Debug, Default, Clone)]
pub struct Patterns(Vec<Tagged>);

impl Patterns {
    /// Adds a pattern, in every form that it stands for.
    ///
    /// # Errors
    ///
    /// If the pattern is malformed; the error names it.
    pub fn push(&mut self, tag: usize, pattern: &str, excludes: bool) -> Result<(), PatternError> {
        for pattern in frame::expanded(pattern).unwrap_or_else(|| vec![pattern.to_owned()]) {
            self.0.push(Tagged { tag, excludes, pattern: Pattern::parse(&pattern)? });
        }
        Ok(())
    }

    /// The index of these patterns.
    pub fn compile(&self) -> Compiled {
        let mut words = VocabularyBuilder::default();
        let mut elements = ElementLists::default();
        // A word that occurs in many patterns is common in this domain, so each pattern is searched for by its rarest
        // word.
        let mut uses: HashMap<&Literal, usize> = HashMap::new();
        for literal in self.0.iter().flat_map(|tagged| tagged.pattern.literals()) {
            *uses.entry(literal).or_default() += 1;
        }
        let mut anchored: Vec<(usize, usize)> = Vec::new();
        let mut records: Vec<usize> = Vec::new();
        for Tagged { tag, excludes, pattern } in &self.0 {
            let start = records.len();
            let anchor = pattern.rarest(|literal| uses.get(literal).copied().unwrap_or(0));
            records.extend([2 * tag + usize::from(*excludes), anchor, pattern.elements.len()]);
            for (place, element) in pattern.elements.iter().enumerate() {
                let mut all: Vec<usize> = element.words().map(|literal| words.index(literal)).collect();
                all.sort_unstable();
                all.dedup();
                if place == anchor {
                    anchored.extend(all.iter().map(|word| (*word, start)));
                }
                let element_word = match all[..] {
                    [word] => 2 * word,
                    _ => 2 * elements.index(all) + 1,
                };
                records.push(2 * element_word + usize::from(element.gap_before));
            }
        }
        Compiled {
            vocabulary: words.vocabulary(),
            elements: ListTable::of(elements.indices.len(), &elements.words()),
            records: records.into_iter().collect(),
            anchored: ListTable::of(words.len(), &anchored),
        }
    }
}

/// Collects the words of patterns that have alternatives, each as a sorted list.
#[derive(Debug, Default)]
struct ElementLists {
    indices: BTreeMap<Vec<usize>, usize>,
}

impl ElementLists {
    fn index(&mut self, words: Vec<usize>) -> usize {
        let next = self.indices.len();
        *self.indices.entry(words).or_insert(next)
    }

    /// The alternatives, each with the index of its list.
    fn words(&self) -> Vec<(usize, usize)> {
        let lists = self.indices.iter();
        lists.flat_map(|(words, index)| words.iter().map(|word| (*index, *word))).collect()
    }
}

/// The index of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// The words of all patterns.
    pub vocabulary: Vocabulary,
    /// The words of patterns that have alternatives, each in ascending order.
    elements: ListTable,
    /// The patterns, one after another: the tag and whether it excludes, the place of the word to search for, the number
    /// of words, and for each word its [`IndexedElement`].
    records: NumberTable,
    /// For each word of the vocabulary, where the patterns start in `records` that are searched for by it.
    anchored: ListTable,
}

impl Compiled {
    /// The patterns that are searched for by a word.
    pub fn anchored(&self, word: usize) -> impl Iterator<Item = Indexed<'_>> {
        self.anchored.get(word).iter().map(|start| Indexed(self.records.from(number(*start))))
    }

    /// Whether one of these words of the vocabulary is an alternative of an element.
    pub fn matches(&self, element: IndexedElement, words: &[usize]) -> bool {
        // Most words of a text are in no pattern.
        if words.is_empty() {
            return false;
        }
        if !element.has_alternatives() {
            return words.contains(&(element.0 / 4));
        }
        let alternatives = self.elements.get(element.0 / 4);
        words.iter().any(|word| alternatives.binary_search_by_key(word, |other| number(*other)).is_ok())
    }

    /// All tables, as bytes.
    #[allow(dead_code, reason = "it is the build that writes them")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = TableWriter::default();
        self.vocabulary.write(&mut writer);
        writer.lists(&self.elements);
        writer.numbers(&self.records);
        writer.lists(&self.anchored);
        writer.finish()
    }

    /// The tables that [`Self::to_bytes`] gave; `None` if the bytes are something else.
    pub fn from_bytes(bytes: &'static [u8]) -> Option<Self> {
        let mut reader = TableReader::new(bytes);
        Some(Self {
            vocabulary: Vocabulary::read(&mut reader)?,
            elements: reader.lists()?,
            records: reader.numbers()?,
            anchored: reader.lists()?,
        })
    }
}

/// A pattern in an index: its record, with what follows.
#[derive(Debug, Clone, Copy)]
pub struct Indexed<'i>(&'i [[u8; 4]]);

impl Indexed<'_> {
    /// Its tag.
    pub fn tag(&self) -> usize {
        number(self.0[0]) / 2
    }

    /// Whether its matches exclude others.
    pub fn excludes(&self) -> bool {
        number(self.0[0]) % 2 == 1
    }

    /// The place of the word to search for.
    pub fn anchor(&self) -> usize {
        number(self.0[1])
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        number(self.0[2])
    }

    /// The element at this place.
    pub fn element(&self, place: usize) -> IndexedElement {
        IndexedElement(number(self.0[3 + place]))
    }
}

/// A word of a pattern in an index: a word of the vocabulary or a list of alternatives, possibly after a gap.
#[derive(Debug, Clone, Copy)]
pub struct IndexedElement(usize);

impl IndexedElement {
    /// Whether a gap precedes it.
    pub fn has_gap(self) -> bool {
        self.0 % 2 == 1
    }

    fn has_alternatives(self) -> bool {
        self.0 / 2 % 2 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_as_they_were_written() {
        let mut patterns = Patterns::default();
        for (tag, pattern) in
            ["<volgen> .. cursus", "*code*", "{burger} .. *recht", "beroeps*"].iter().enumerate()
        {
            patterns.push(tag, pattern, tag % 2 == 1).expect("a valid pattern");
        }
        for compiled in [patterns.compile(), Patterns::default().compile()] {
            let bytes: &[u8] = compiled.to_bytes().leak();
            assert_eq!(Compiled::from_bytes(bytes), Some(compiled));
            for length in 0..bytes.len() {
                assert_eq!(Compiled::from_bytes(&bytes[..length]), None);
            }
        }
    }
}
