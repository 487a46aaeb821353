//! Many patterns compiled into one automaton.

use std::collections::{BTreeMap, HashMap};
use std::ops::{Range, RangeInclusive};

use aho_corasick::AhoCorasick;

use super::frame;
use super::overlaps::Overlaps;
use super::pattern::{Literal, Pattern, PatternError};
use super::quote;
use super::status::Status;
use super::text::Text;
use super::tokens::Tokens;

/// A match of a pattern in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The tag of the pattern.
    pub tag: usize,
    /// The span of the matched words.
    pub span: Range<usize>,
    /// The span of the surrounding clause, for display.
    pub quote: Range<usize>,
    /// The indices of the matched words.
    words: (usize, usize),
}

impl Found {
    /// What the text says about the matched words. The text must be the one that was searched.
    #[must_use]
    pub fn status(&self, text: &Text<'_>) -> Status {
        text.context().status(&(self.words.0..=self.words.1))
    }
}

/// A pattern with its purpose.
#[derive(Debug, Clone)]
struct Tagged {
    tag: usize,
    excludes: bool,
    pattern: Pattern,
}

/// Collects patterns.
#[derive(Debug, Default, Clone)]
pub struct PatternSetBuilder {
    patterns: Vec<Tagged>,
}

impl PatternSetBuilder {
    /// Adds a pattern with this tag.
    ///
    /// A pattern consists of words separated by spaces. A word may end in `*` (`reflecte*`), start with it (`*netwerk`)
    /// or both, and may list alternatives (`rechten|plichten`). `..` matches up to four other words of the same
    /// sentence. Case, accents and apostrophes are ignored, and a hyphen is equivalent to a space. A pattern may begin with
    /// verbs in angle brackets, which stand for all their forms, before and after the rest of the pattern
    /// (`<volgen|bezoeken> .. cursus`, `<aan-passen> .. aanpak`). A name in braces stands for a group of words
    /// (`{burger}`, see `people.yaml`).
    ///
    /// # Errors
    ///
    /// If the pattern is malformed; the error names it.
    pub fn add(&mut self, tag: usize, pattern: &str) -> Result<&mut Self, PatternError> {
        self.push(tag, pattern, false)
    }

    /// Adds an exclusion: a match with this tag that overlaps a match of this pattern does not count.
    ///
    /// # Errors
    ///
    /// If the pattern is malformed; the error names it.
    pub fn exclude(&mut self, tag: usize, pattern: &str) -> Result<&mut Self, PatternError> {
        self.push(tag, pattern, true)
    }

    fn push(&mut self, tag: usize, pattern: &str, excludes: bool) -> Result<&mut Self, PatternError> {
        for pattern in frame::expanded(pattern).unwrap_or_else(|| vec![pattern.to_owned()]) {
            self.patterns.push(Tagged { tag, excludes, pattern: Pattern::parse(&pattern)? });
        }
        Ok(self)
    }

    /// Builds the set and leaves the builder empty.
    ///
    /// # Errors
    ///
    /// If the automaton cannot hold the patterns.
    pub fn build(&mut self) -> Result<PatternSet, PatternError> {
        let mut patterns = std::mem::take(&mut self.patterns);
        // A word that occurs in many patterns is common in this domain, so each pattern is searched for by its rarest
        // word.
        let mut uses: HashMap<&str, usize> = HashMap::new();
        for fragment in patterns.iter().flat_map(|tagged| tagged.pattern.literals()).map(Literal::fragment) {
            *uses.entry(fragment).or_default() += 1;
        }
        let common = |fragment: &str| uses.get(fragment).copied().unwrap_or(0);
        let anchors: Vec<usize> = patterns.iter().map(|tagged| tagged.pattern.rarest(common)).collect();
        for (tagged, anchor) in patterns.iter_mut().zip(anchors) {
            tagged.pattern.seek_by(anchor);
        }
        let mut fragments: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, tagged) in patterns.iter().enumerate() {
            for fragment in tagged.pattern.anchors() {
                let sharing = fragments.entry(fragment).or_default();
                if sharing.last() != Some(&index) {
                    sharing.push(index);
                }
            }
        }
        let automaton =
            AhoCorasick::new(fragments.keys()).map_err(|error| PatternError::Automaton(error.to_string()))?;
        let candidates = fragments.into_values().collect();
        Ok(PatternSet { automaton, candidates, patterns })
    }
}

/// Patterns that are matched together in one pass over a text.
#[derive(Debug, Clone)]
pub struct PatternSet {
    automaton: AhoCorasick,
    /// For each fragment of the automaton, the patterns it may be part of.
    candidates: Vec<Vec<usize>>,
    patterns: Vec<Tagged>,
}

impl PatternSet {
    /// An empty builder.
    #[must_use]
    pub fn builder() -> PatternSetBuilder {
        PatternSetBuilder::default()
    }

    /// The matches in text order, except those that are denied, forbidden, in the past or excluded. Of nested matches with the
    /// same tag, only the longest is returned.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Found> {
        self.find_in(&Text::read(text))
    }

    /// Like [`Self::find`], for a text that is already tokenized.
    #[must_use]
    pub fn find_in(&self, text: &Text<'_>) -> Vec<Found> {
        self.search(text, true)
    }

    /// Whether a pattern that excludes this tag occurs in the text.
    #[must_use]
    pub fn excludes(&self, text: &Text<'_>, tag: usize) -> bool {
        self.matches(&text.tokens).1.iter().any(|(excluded, _)| *excluded == tag)
    }

    /// All mentions, whatever the text says about them: like [`Self::find`], but including negated and past matches.
    #[must_use]
    pub fn find_mentions(&self, text: &str) -> Vec<Found> {
        self.find_mentions_in(&Text::read(text))
    }

    /// Like [`Self::find_mentions`], for a text that is already tokenized.
    #[must_use]
    pub fn find_mentions_in(&self, text: &Text<'_>) -> Vec<Found> {
        self.search(text, false)
    }

    fn search(&self, text: &Text<'_>, in_context: bool) -> Vec<Found> {
        let tokens = &text.tokens;
        let (mut matches, exclusions) = self.matches(tokens);
        if matches.is_empty() {
            return Vec::new();
        }
        if !exclusions.is_empty() {
            let excluded = Overlaps::of(exclusions.iter().map(|(tag, words)| (*tag, range(words))));
            matches.retain(|(tag, words)| !excluded.touch(*tag, &range(words)));
        }
        keep_longest(&mut matches);
        matches
            .into_iter()
            .filter(|(_, words)| !in_context || text.context().counts(words))
            .map(|(tag, words)| Found {
                tag,
                span: tokens.list[*words.start()].span.start..tokens.list[*words.end()].span.end,
                quote: quote::around(text.original, tokens, &words),
                words: (*words.start(), *words.end()),
            })
            .collect()
    }

    /// The matches and the matched exclusions, each tag with the words it covers, in text order.
    fn matches(&self, tokens: &Tokens) -> (Vec<Match>, Vec<Match>) {
        let (mut matches, mut exclusions) = (Vec::new(), Vec::new());
        let mut seen = Seen::default();
        for hit in self.automaton.find_overlapping_iter(&tokens.folded) {
            let space = usize::from(tokens.folded[hit.range()].starts_with(' '));
            let at = tokens.at_folded(hit.start() + space);
            let fragment = hit.pattern().as_usize();
            if !seen.is_new(at, fragment) {
                continue;
            }
            for &index in &self.candidates[fragment] {
                let tagged = &self.patterns[index];
                if let Some(words) = tagged.pattern.match_at(tokens, at) {
                    let list = if tagged.excludes { &mut exclusions } else { &mut matches };
                    list.push((tagged.tag, words));
                }
            }
        }
        let order = |(tag, words): &Match| (*words.start(), usize::MAX - *words.end(), *tag);
        matches.sort_by_key(order);
        matches.dedup();
        (matches, exclusions)
    }
}

type Match = (usize, RangeInclusive<usize>);

fn range(words: &RangeInclusive<usize>) -> Range<usize> {
    *words.start()..*words.end() + 1
}

/// The fragments already seen in the current word. A long word may contain the same fragment a thousand times, but a
/// pattern is matched against the word as a whole.
#[derive(Debug, Default)]
struct Seen {
    word: usize,
    fragments: Vec<usize>,
}

impl Seen {
    /// Whether this is the first occurrence of the fragment in this word. Words are visited in text order.
    fn is_new(&mut self, word: usize, fragment: usize) -> bool {
        if self.word != word {
            self.word = word;
            self.fragments.clear();
        }
        let is_new = !self.fragments.contains(&fragment);
        if is_new {
            self.fragments.push(fragment);
        }
        is_new
    }
}

/// Removes matches that lie within another match with the same tag. The input is sorted so that an enclosing match
/// precedes the ones within it.
fn keep_longest(matches: &mut Vec<Match>) {
    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    matches.retain(|(tag, words)| match ends.get(tag) {
        Some(end) if words.end() <= end => false,
        _ => {
            ends.insert(*tag, *words.end());
            true
        }
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(patterns: &[(usize, &str)], exclusions: &[(usize, &str)]) -> PatternSet {
        let mut builder = PatternSet::builder();
        for (tag, pattern) in patterns {
            builder.add(*tag, pattern).expect("a valid pattern");
        }
        for (tag, pattern) in exclusions {
            builder.exclude(*tag, pattern).expect("a valid exclusion");
        }
        builder.build().expect("a set")
    }

    fn found(set: &PatternSet, text: &str) -> Vec<(usize, String)> {
        set.find(text).into_iter().map(|found| (found.tag, text[found.span].to_owned())).collect()
    }

    #[test]
    fn exclusions_count_for_their_own_tag() {
        let set = set(&[(0, "*code*"), (1, "postcode")], &[(0, "postcode*"), (0, "code rood")]);
        assert_eq!(found(&set, "de beroepscode"), [(0, "beroepscode".to_owned())]);
        assert_eq!(found(&set, "de postcode"), [(1, "postcode".to_owned())]);
        assert_eq!(found(&set, "bij code rood"), []);
    }

    #[test]
    fn the_longest_match_of_a_tag_is_given_in_text_order() {
        let set = set(&[(0, "reflectie*"), (0, "tijd voor reflectie"), (1, "tijd")], &[]);
        let expected = [(0, "tijd voor reflectie"), (1, "tijd"), (0, "reflectie")];
        let text = "Maakt tijd voor reflectie; reflectie helpt.";
        assert_eq!(found(&set, text), expected.map(|(tag, words)| (tag, words.to_owned())));
    }

    #[test]
    fn mentions_are_found_whatever_is_said_about_them() {
        let set = set(&[(0, "reflectie")], &[]);
        assert_eq!(set.find("Er is geen reflectie.").len(), 0);
        assert_eq!(set.find_mentions("Er is geen reflectie.").len(), 1);
    }

    #[test]
    fn an_empty_set_finds_nothing() {
        assert_eq!(set(&[], &[]).find("een tekst"), []);
    }

    proptest! {
        #[test]
        fn any_text_can_be_searched(text in any::<String>()) {
            let set = set(&[(0, "*eer*"), (1, "een .. twee"), (2, "a|e|o"), (3, "niet")], &[(0, "meer")]);
            for found in set.find(&text).into_iter().chain(set.find_mentions(&text)) {
                prop_assert!(text.get(found.span.clone()).is_some_and(|words| !words.is_empty()));
                prop_assert!(text.get(found.quote.clone()).is_some());
                prop_assert!(found.quote.start <= found.span.start && found.span.end <= found.quote.end);
            }
        }

        #[test]
        fn dutch_like_text_can_be_searched(
            text in "((e|é|É|ee|niet|geen|twee|eer|reflectie|zonder|maar)(| |, |\\. |-|’|‟|\n\n|\\(|\\))){0,20}",
        ) {
            let set = set(&[(0, "*eer*"), (1, "een .. twee"), (2, "e"), (3, "reflectie .. e")], &[]);
            for found in set.find(&text) {
                prop_assert!(text.get(found.span.clone()).is_some());
                prop_assert!(found.quote.start <= found.span.start && found.span.end <= found.quote.end);
            }
        }

        #[test]
        fn statements_of_any_words_are_judged(
            words in proptest::collection::vec(
                proptest::sample::select(vec![
                    "de", "een", "klant", "teamleider", "collega's", "die", "dat", "wie", "zij", "hij", "je", "wij", "met", "zonder",
                    "voor", "van", "door", "en", "of", "maar", "als", "indien", "mits", "alleen", "wanneer", "niet", "geen", "nog",
                    "mag", "verboden", "uitgesloten", "eventueel", "vraag", "is", "wordt", "volgt", "krijgen", "heeft", "tot", "2015",
                    "vroeger", "tijd", "ontbreekt", "reflectie", "binnen", "ook", "zodat", ",", ".", ":", "?", ";", "(", ")", "- ",
                ]),
                0..24,
            ),
        ) {
            let text = words.join(" ");
            let set = set(&[(0, "reflectie"), (1, "<volgen> .. reflectie"), (2, "{burger}")], &[]);
            let text = Text::read(&text);
            for found in set.find_mentions_in(&text) {
                let status = found.status(&text);
                prop_assert_eq!(&status, &found.status(&text));
                prop_assert!(status.named.is_none_or(|named| text.as_str().get(named).is_some()));
            }
        }

        #[test]
        fn a_word_among_plain_words_is_found(
            before in proptest::collection::vec("[bdfkps][aou][lrst]{1,2}", 0..8),
            after in proptest::collection::vec("[bdfkps][aou][lrst]{1,2}", 0..8),
        ) {
            let text = format!("{} Reflectietijd {}", before.join(" "), after.join(" "));
            let found = set(&[(7, "reflectietijd")], &[]).find(&text);
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].tag, 7);
            prop_assert_eq!(&text[found[0].span.clone()], "Reflectietijd");
        }
    }
}
