//! The syntax of a pattern.

use super::literal::Literal;
use super::people::{self, WordGroup};
use super::tokens::fold;

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
}

/// A word of a pattern: any of these alternatives or of the words of these groups, possibly after a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    alternatives: Vec<Literal>,
    groups: Vec<&'static WordGroup>,
    /// Whether `..` precedes it.
    pub gap_before: bool,
}

impl Element {
    /// The alternatives and the words of the groups.
    pub fn words(&self) -> impl Iterator<Item = &Literal> {
        self.alternatives.iter().chain(self.groups.iter().flat_map(|group| group.literals()))
    }

    /// The weight of the least specific alternative.
    fn weight(&self) -> usize {
        self.alternatives.iter().map(Literal::weight).min().unwrap_or(0)
    }
}

/// A pattern, ready to be compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// Its words; at least one.
    pub elements: Vec<Element>,
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
        Ok(Self { elements })
    }

    /// The word to search for: the one whose most common alternative is least common; on a tie, the longest. `uses`
    /// gives the number of times that patterns use a literal.
    pub fn rarest(&self, uses: impl Fn(&Literal) -> usize) -> usize {
        let rarity = |element: &Element| {
            // The words of a group are common, and too many to count for every pattern.
            if !element.groups.is_empty() {
                return usize::MAX;
            }
            element.alternatives.iter().map(&uses).max().unwrap_or(0)
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

    /// All literals of the pattern, except those of groups.
    pub fn literals(&self) -> impl Iterator<Item = &Literal> {
        self.elements.iter().flat_map(|element| &element.alternatives)
    }
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
    let literals = words.into_iter().enumerate().map(|(index, text)| {
        let open_start = index == 0 && part.starts_with('*');
        let open_end = index + 1 == count && part.len() > 1 && part.ends_with('*');
        Literal { text, open_start, open_end }
    });
    let literals: Vec<Literal> = literals.collect();
    let short = |literal: &Literal| (literal.open_start || literal.open_end) && literal.text.len() < MIN_STEM;
    if literals.iter().any(short) {
        return Err(PatternError::Short(source.to_owned()));
    }
    Ok(literals)
}

#[cfg(test)]
mod tests {
    use super::*;

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
