//! Many patterns, matched together.

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use super::index::{Compiled, Indexed, Patterns};
use super::overlaps::Overlaps;
use super::pattern::PatternError;
use super::quote;
use super::search::search;
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

/// Collects patterns.
#[derive(Debug, Default, Clone)]
pub struct PatternSetBuilder {
    patterns: Patterns,
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
        self.patterns.push(tag, pattern, excludes)?;
        Ok(self)
    }

    /// Builds the set and leaves the builder empty.
    #[must_use]
    pub fn build(&mut self) -> PatternSet {
        PatternSet { index: std::mem::take(&mut self.patterns).compile() }
    }
}

/// Patterns that are matched together in one pass over a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternSet {
    index: Compiled,
}

impl PatternSet {
    /// An empty builder.
    #[must_use]
    pub fn builder() -> PatternSetBuilder {
        PatternSetBuilder::default()
    }

    /// A set that `build.rs` compiled; `None` if the bytes are something else.
    pub(crate) fn prepared(bytes: &'static [u8]) -> Option<Self> {
        Some(Self { index: Compiled::from_bytes(bytes)? })
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
        let mut is_excluded = false;
        let is_wanted = |pattern: Indexed<'_>| pattern.excludes() && pattern.tag() == tag;
        search(&self.index, &text.tokens, is_wanted, |_, _| is_excluded = true);
        is_excluded
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
        let every = |_| true;
        search(&self.index, tokens, every, |pattern, words| {
            let list = if pattern.excludes() { &mut exclusions } else { &mut matches };
            list.push((pattern.tag(), words));
        });
        let order = |(tag, words): &Match| (*words.start(), usize::MAX - *words.end(), *tag);
        matches.sort_unstable_by_key(order);
        matches.dedup();
        (matches, exclusions)
    }
}

type Match = (usize, RangeInclusive<usize>);

fn range(words: &RangeInclusive<usize>) -> Range<usize> {
    *words.start()..*words.end() + 1
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
        builder.build()
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
