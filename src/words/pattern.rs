//! A single pattern: its syntax, and matching it at a position in a text.

use std::ops::RangeInclusive;

use super::people::{self, WordGroup};
use super::tokens::{Tokens, fold};

/// The maximum number of words that `..` may skip.
const GAP: usize = 4;
/// The minimum number of letters in a word with a `*`, so that it does not match half the language.
const MIN_STEM: usize = 3;

/// Why a pattern is invalid. Each error names the pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// It contains no words.
    #[error("patroon \"{0}\" is leeg")]
    Empty(String),
    /// `..` is at the start or the end, or occurs twice in a row.
    #[error("patroon \"{0}\": \"..\" moet tussen twee woorden staan")]
    Gap(String),
    /// A `*` is in the middle of a word.
    #[error("patroon \"{0}\": \"*\" mag alleen aan het begin of het eind van een woord staan")]
    Star(String),
    /// A word with a `*` has too few letters.
    #[error("patroon \"{0}\": een woord met \"*\" heeft ten minste drie letters nodig")]
    Short(String),
    /// An alternative is empty or has more than one word.
    #[error("patroon \"{0}\": elk alternatief tussen \"|\" moet precies één woord zijn")]
    Alternative(String),
    /// It names a group of words that does not exist.
    #[error("patroon \"{pattern}\": er is geen woordgroep \"{group}\"")]
    Group {
        /// The pattern.
        pattern: String,
        /// The name.
        group: String,
    },
    /// The automaton could not be built, for instance because there are too many patterns.
    #[error("de patronen kunnen niet worden samengevoegd: {0}")]
    Automaton(String),
}

/// A literal, and on which sides more letters may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal {
    /// What to search for in the folded text: a space stands for a word boundary.
    fragment: String,
    open_start: bool,
    open_end: bool,
}

impl Literal {
    fn new(text: &str, open_start: bool, open_end: bool) -> Self {
        let space = |open| if open { "" } else { " " };
        Self { fragment: [space(open_start), text, space(open_end)].concat(), open_start, open_end }
    }

    fn text(&self) -> &str {
        &self.fragment[usize::from(!self.open_start)..self.fragment.len() - usize::from(!self.open_end)]
    }

    fn matches(&self, word: &str) -> bool {
        match (self.open_start, self.open_end) {
            (false, false) => word == self.text(),
            (false, true) => word.starts_with(self.text()),
            (true, false) => word.ends_with(self.text()),
            (true, true) => word.contains(self.text()),
        }
    }

    /// What to search for in the folded text: a space stands for a word boundary.
    pub fn fragment(&self) -> &str {
        &self.fragment
    }
}

/// A word of a pattern: any of these alternatives or of the words of these groups, possibly after a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Element {
    alternatives: Vec<Literal>,
    groups: Vec<&'static WordGroup>,
    gap_before: bool,
}

impl Element {
    fn matches(&self, word: &str) -> bool {
        self.alternatives.iter().any(|literal| literal.matches(word))
            || self.groups.iter().any(|group| group.has(word))
    }

    /// The length of the shortest alternative: a measure of how specific the word is.
    fn weight(&self) -> usize {
        self.alternatives.iter().map(|literal| literal.fragment().len()).min().unwrap_or(0)
    }
}

/// A pattern, ready for matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    elements: Vec<Element>,
    anchor: usize,
}

impl Pattern {
    /// Parses a pattern.
    pub fn parse(source: &str) -> Result<Self, PatternError> {
        let mut elements = Vec::new();
        let mut gap = false;
        for part in source.split_whitespace() {
            if part == ".." {
                if gap || elements.is_empty() {
                    return Err(PatternError::Gap(source.to_owned()));
                }
                gap = true;
            } else {
                read_part(source, part, std::mem::take(&mut gap), &mut elements)?;
            }
        }
        if gap {
            return Err(PatternError::Gap(source.to_owned()));
        }
        if elements.is_empty() {
            return Err(PatternError::Empty(source.to_owned()));
        }
        Ok(Self { elements, anchor: 0 })
    }

    /// The word to search for: the one whose most common alternative is least common; on a tie, the longest. `uses`
    /// gives the number of patterns that use a fragment.
    pub fn rarest(&self, uses: impl Fn(&str) -> usize) -> usize {
        let rarity = |element: &Element| {
            // The words of a group are common, and too many to count for every pattern.
            if !element.groups.is_empty() {
                return usize::MAX;
            }
            element.alternatives.iter().map(|literal| uses(literal.fragment())).max().unwrap_or(0)
        };
        if self.elements.len() == 1 {
            return 0;
        }
        let order = |index: &usize| {
            let element = &self.elements[*index];
            (rarity(element), std::cmp::Reverse(element.weight()))
        };
        (0..self.elements.len()).min_by_key(order).unwrap_or(0)
    }

    /// Sets the word that the search looks for.
    pub fn seek_by(&mut self, anchor: usize) {
        self.anchor = anchor;
    }

    /// All literals of the pattern, except those of groups.
    pub fn literals(&self) -> impl Iterator<Item = &Literal> {
        self.elements.iter().flat_map(|element| &element.alternatives)
    }

    /// The fragments to search for: the pattern can only match if one of these occurs.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let element = &self.elements[self.anchor];
        let words = element.groups.iter().flat_map(|group| group.fragments());
        element.alternatives.iter().map(Literal::fragment).chain(words)
    }

    /// The words that the pattern matches if its anchor is the word with this index.
    pub fn match_at(&self, tokens: &Tokens, at: usize) -> Option<RangeInclusive<usize>> {
        if at >= tokens.list.len() || !self.elements[self.anchor].matches(tokens.word(at)) {
            return None;
        }
        let first = self.leftwards(tokens, self.anchor, at)?;
        let last = self.rightwards(tokens, self.anchor, at)?;
        Some(first..=last)
    }

    fn leftwards(&self, tokens: &Tokens, element: usize, at: usize) -> Option<usize> {
        let Some(next) = element.checked_sub(1) else { return Some(at) };
        let gap = self.elements[element].gap_before;
        (0..=if gap { GAP } else { 0 })
            .map_while(|skip| at.checked_sub(1 + skip))
            .take_while(|&to| joined(tokens, at, to, gap))
            .filter(|&to| self.elements[next].matches(tokens.word(to)))
            .find_map(|to| self.leftwards(tokens, next, to))
    }

    fn rightwards(&self, tokens: &Tokens, element: usize, at: usize) -> Option<usize> {
        let next = element + 1;
        if next == self.elements.len() {
            return Some(at);
        }
        let gap = self.elements[next].gap_before;
        (at + 1..tokens.list.len().min(at + 2 + if gap { GAP } else { 0 }))
            .take_while(|&to| joined(tokens, at, to, gap))
            .filter(|&to| self.elements[next].matches(tokens.word(to)))
            .find_map(|to| self.rightwards(tokens, next, to))
    }
}

/// Adjacent words must be in the same clause; words separated by a gap, in the same sentence.
fn joined(tokens: &Tokens, one: usize, other: usize, gap: bool) -> bool {
    if gap { tokens.same_sentence(one, other) } else { tokens.same_clause(one, other) }
}

fn read_part(source: &str, part: &str, gap: bool, elements: &mut Vec<Element>) -> Result<(), PatternError> {
    let alternatives: Vec<&str> = part.split('|').collect();
    if let [single] = alternatives[..]
        && !single.starts_with('{')
    {
        // Text is split at hyphens, so patterns are too.
        let words = read_words(source, single)?;
        elements.extend(words.into_iter().enumerate().map(|(index, literal)| Element {
            alternatives: vec![literal],
            groups: Vec::new(),
            gap_before: gap && index == 0,
        }));
        return Ok(());
    }
    let mut literals = Vec::with_capacity(alternatives.len());
    let mut groups = Vec::new();
    for alternative in alternatives {
        if let Some(name) = alternative.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            let unknown = || PatternError::Group { pattern: source.to_owned(), group: name.to_owned() };
            groups.push(people::group(name).ok_or_else(unknown)?);
            continue;
        }
        let mut words = read_words(source, alternative)?;
        match (words.pop(), words.is_empty()) {
            (Some(word), true) => literals.push(word),
            _ => return Err(PatternError::Alternative(source.to_owned())),
        }
    }
    elements.push(Element { alternatives: literals, groups, gap_before: gap });
    Ok(())
}

fn read_words(source: &str, part: &str) -> Result<Vec<Literal>, PatternError> {
    let bare = part.strip_prefix('*').unwrap_or(part);
    let bare = bare.strip_suffix('*').unwrap_or(bare);
    if bare.contains('*') {
        return Err(PatternError::Star(source.to_owned()));
    }
    let words = fold(bare);
    let count = words.len();
    if count == 0 {
        return Err(PatternError::Alternative(source.to_owned()));
    }
    let literals = words.iter().enumerate().map(|(index, text)| {
        let open_start = index == 0 && part.starts_with('*');
        let open_end = index + 1 == count && part.len() > 1 && part.ends_with('*');
        Literal::new(text, open_start, open_end)
    });
    let literals: Vec<Literal> = literals.collect();
    let short =
        |literal: &Literal| (literal.open_start || literal.open_end) && literal.text().len() < MIN_STEM;
    if literals.iter().any(short) {
        return Err(PatternError::Short(source.to_owned()));
    }
    Ok(literals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(pattern: &str, text: &str) -> Option<String> {
        let pattern = Pattern::parse(pattern).expect("a valid pattern");
        let tokens = Tokens::read(text);
        (0..tokens.list.len()).find_map(|at| pattern.match_at(&tokens, at)).map(|range| {
            text[tokens.list[*range.start()].span.start..tokens.list[*range.end()].span.end].to_owned()
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

    #[test]
    fn invalid_patterns_are_named() {
        let named = |text: &str, error: fn(String) -> PatternError| (text.to_owned(), error(text.to_owned()));
        let cases = [
            named("", PatternError::Empty),
            named("..", PatternError::Gap),
            named("wijst ..", PatternError::Gap),
            named("a .. .. b", PatternError::Gap),
            named("in*tact", PatternError::Star),
            named("in*", PatternError::Short),
            named("*", PatternError::Alternative),
            named("rechten|", PatternError::Alternative),
            named("peer-review|intervisie", PatternError::Alternative),
        ];
        for (pattern, expected) in cases {
            let error = Pattern::parse(&pattern).expect_err(&pattern);
            assert_eq!(error, expected);
            assert!(error.to_string().contains(&format!("\"{pattern}\"")), "{error}");
        }
    }
}
