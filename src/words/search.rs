//! Matching the patterns of an index in a text.

use std::ops::RangeInclusive;

use super::index::{Compiled, Indexed, Vocabulary};
use super::tokens::Tokens;

/// The maximum number of words that `..` may skip.
const GAP: usize = 4;

/// Calls `found` with every pattern that is wanted and matches, and the words it covers. A pattern may match the same words
/// twice.
pub(super) fn search<'i>(
    index: &'i Compiled,
    tokens: &Tokens,
    is_wanted: impl Fn(Indexed<'i>) -> bool,
    mut found: impl FnMut(Indexed<'i>, RangeInclusive<usize>),
) {
    let words = Known::of(&index.vocabulary, tokens);
    let search = TextSearch { index, tokens, words: &words };
    for at in 0..tokens.list.len() {
        for word in words.at(at) {
            for pattern in index.anchored(*word).filter(|pattern| is_wanted(*pattern)) {
                if let Some(words) = search.match_at(pattern, at) {
                    found(pattern, words);
                }
            }
        }
    }
}

/// For every word of a text, the words of the vocabulary that it is.
struct Known {
    /// Where the words start, for each word of the text and for its end; then the words.
    all: Vec<usize>,
}

impl Known {
    fn of(vocabulary: &Vocabulary, tokens: &Tokens) -> Self {
        let count = tokens.list.len();
        let mut all = Vec::with_capacity(2 * count + 1);
        all.resize(count + 1, count + 1);
        for at in 0..count {
            vocabulary.find(tokens.word(at).as_bytes(), &mut all);
            all[at + 1] = all.len();
        }
        Self { all }
    }

    fn at(&self, at: usize) -> &[usize] {
        &self.all[self.all[at]..self.all[at + 1]]
    }
}

struct TextSearch<'s> {
    index: &'s Compiled,
    tokens: &'s Tokens,
    words: &'s Known,
}

impl TextSearch<'_> {
    /// The words that a pattern matches if the word it is searched for by is the one with this index.
    fn match_at(&self, pattern: Indexed<'_>, at: usize) -> Option<RangeInclusive<usize>> {
        let anchor = pattern.anchor();
        let first = self.leftwards(pattern, anchor, at)?;
        let last = self.rightwards(pattern, anchor, at)?;
        Some(first..=last)
    }

    fn leftwards(&self, pattern: Indexed<'_>, place: usize, at: usize) -> Option<usize> {
        let Some(next) = place.checked_sub(1) else { return Some(at) };
        let gap = pattern.element(place).has_gap();
        let element = pattern.element(next);
        (0..=if gap { GAP } else { 0 })
            .map_while(|skip| at.checked_sub(1 + skip))
            .take_while(|&to| self.are_joined(at, to, gap))
            .filter(|&to| self.index.matches(element, self.words.at(to)))
            .find_map(|to| self.leftwards(pattern, next, to))
    }

    fn rightwards(&self, pattern: Indexed<'_>, place: usize, at: usize) -> Option<usize> {
        let next = place + 1;
        if next == pattern.len() {
            return Some(at);
        }
        let element = pattern.element(next);
        let gap = element.has_gap();
        (at + 1..self.tokens.list.len().min(at + 2 + if gap { GAP } else { 0 }))
            .take_while(|&to| self.are_joined(at, to, gap))
            .filter(|&to| self.index.matches(element, self.words.at(to)))
            .find_map(|to| self.rightwards(pattern, next, to))
    }

    /// Adjacent words must be in the same clause; words separated by a gap, in the same sentence.
    fn are_joined(&self, one: usize, other: usize, gap: bool) -> bool {
        if gap { self.tokens.same_sentence(one, other) } else { self.tokens.same_clause(one, other) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::index::Patterns;
    use super::super::literal::Literal;
    use super::super::pattern::{Element, Pattern};
    use super::*;

    /// The matches of patterns in a text, each with the index of its pattern, in order.
    fn matches(patterns: &[&str], tokens: &Tokens) -> Vec<(usize, RangeInclusive<usize>)> {
        let mut all = Patterns::default();
        for (tag, pattern) in patterns.iter().enumerate() {
            all.push(tag, pattern, false).expect("a valid pattern");
        }
        let index = all.compile();
        let mut found = Vec::new();
        search(&index, tokens, |_| true, |pattern, words| found.push((pattern.tag(), words)));
        found.sort_unstable_by_key(|(tag, words)| (*tag, *words.start(), *words.end()));
        found.dedup();
        found
    }

    fn matched(pattern: &str, text: &str) -> Option<String> {
        let tokens = Tokens::read(text);
        matches(&[pattern], &tokens).first().map(|(_, words)| {
            text[tokens.list[*words.start()].span.start..tokens.list[*words.end()].span.end].to_owned()
        })
    }

    #[test]
    fn patterns_match_whole_words() {
        let cases = [
            ("integer", "steeds integer te blijven", Some("integer")),
            ("integer", "integere houding", None),
            ("reflecte*", "De werkcoach reflecteert", Some("reflecteert")),
            ("reflecte*", "zelfreflectering", None),
            ("*netwerk", "het werkgeversnetwerk", Some("werkgeversnetwerk")),
            ("*netwerk", "netwerken", None),
            ("*netwerk*", "ketennetwerken", Some("ketennetwerken")),
            ("peer-review", "Peer review helpt", Some("Peer review")),
            ("peer review", "de peer-review", Some("peer-review")),
            ("rechten|plichten", "zijn plichten", Some("plichten")),
            ("tijd|ruimte voor reflectie", "ruimte voor reflectie", Some("ruimte voor reflectie")),
            ("cliënt", "de client", Some("client")),
            ("collega's", "met collega‟s", Some("collega‟s")),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(matched(pattern, text).as_deref(), expected, "{pattern} in {text}");
        }
    }

    #[test]
    fn gaps_hold_four_words_within_a_sentence() {
        let cases = [
            ("wijst op", "wijst de klant op", None),
            ("wijst .. op rechten", "wijst op rechten", Some("wijst op rechten")),
            ("wijst .. op rechten", "wijst de klant op rechten", Some("wijst de klant op rechten")),
            ("wijst .. op rechten", "wijst a b c d op rechten", Some("wijst a b c d op rechten")),
            ("wijst .. op rechten", "wijst a b c d e op rechten", None),
            ("wijst .. op rechten", "wijst de klant. Op rechten", None),
            ("wijst .. op rechten", "wijst, zo nodig, op rechten", Some("wijst, zo nodig, op rechten")),
            // The first "op" does not lead to a match; the second does.
            ("wijst .. op rechten", "wijst op tijd op rechten", Some("wijst op tijd op rechten")),
            ("goed werk", "is goed, werk", None),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(matched(pattern, text).as_deref(), expected, "{pattern} in {text}");
        }
    }

    /// What a pattern means, word by word: the words it matches if its anchor is the word with this index.
    fn match_at(
        pattern: &Pattern,
        anchor: usize,
        tokens: &Tokens,
        at: usize,
    ) -> Option<RangeInclusive<usize>> {
        fn fits(element: &Element, word: &str) -> bool {
            element.words().any(|literal| match (literal.open_start, literal.open_end) {
                (false, false) => word == literal.text,
                (false, true) => word.starts_with(&literal.text),
                (true, false) => word.ends_with(&literal.text),
                (true, true) => word.contains(&literal.text),
            })
        }
        fn walk(pattern: &Pattern, tokens: &Tokens, place: usize, at: usize, step: isize) -> Option<usize> {
            let Some(next) = place.checked_add_signed(step).filter(|next| *next < pattern.elements.len())
            else {
                return Some(at);
            };
            let gap = pattern.elements[place.max(next)].gap_before;
            let joined =
                |to: usize| if gap { tokens.same_sentence(at, to) } else { tokens.same_clause(at, to) };
            (1..=if gap { 5 } else { 1 })
                .map_while(|distance| at.checked_add_signed(step * distance))
                .take_while(|to| joined(*to))
                .filter(|to| fits(&pattern.elements[next], tokens.word(*to)))
                .find_map(|to| walk(pattern, tokens, next, to, step))
        }
        if !fits(&pattern.elements[anchor], tokens.word(at)) {
            return None;
        }
        Some(walk(pattern, tokens, anchor, at, -1)?..=walk(pattern, tokens, anchor, at, 1)?)
    }

    /// The matches of patterns, found by trying each of them at every word.
    fn expected(patterns: &[&str], tokens: &Tokens) -> Vec<(usize, RangeInclusive<usize>)> {
        let parsed: Vec<Pattern> =
            patterns.iter().map(|pattern| Pattern::parse(pattern).expect("a valid pattern")).collect();
        let mut uses: BTreeMap<&Literal, usize> = BTreeMap::new();
        for literal in parsed.iter().flat_map(Pattern::literals) {
            *uses.entry(literal).or_default() += 1;
        }
        let mut found = Vec::new();
        for (tag, pattern) in parsed.iter().enumerate() {
            let anchor = pattern.rarest(|literal| uses[literal]);
            let places = (0..tokens.list.len()).filter_map(|at| match_at(pattern, anchor, tokens, at));
            let mut places: Vec<_> = places.collect();
            places.sort_unstable_by_key(|words| (*words.start(), *words.end()));
            places.dedup();
            found.extend(places.into_iter().map(|words| (tag, words)));
        }
        found
    }

    proptest! {
        #[test]
        fn the_index_finds_what_the_patterns_mean(
            patterns in proptest::collection::vec(
                "(aan|bak|bank|\\*aan|aan\\*|\\*ana\\*|aanbak|bak-aan|aan\\|bak|\\*bak\\|na|\\{vakgenoot\\}|bak\\|\\{collega\\})\
                 ( | \\.\\. )(aan|bak|\\*aan|aan\\|ban\\*|\\*ana\\*|kas\\|\\{collega\\})|aan|bak|\\*ana\\*|\\*bank|\\{vakgenoot\\}",
                1..8,
            ),
            text in "((aan|bak|bank|bananaan|aanbak|kas|na|ban|collega's|peers|é|banaan|kanaanana)(| |, |\\. |-| )){0,25}",
        ) {
            let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
            let tokens = Tokens::read(&text);
            prop_assert_eq!(matches(&patterns, &tokens), expected(&patterns, &tokens));
        }
    }
}
