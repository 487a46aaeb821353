//! Word lists: what they are, and where their words stand. A list stands with the rule it belongs to, or with the code that
//! several rules share; all of them are found in one pass over a text.

pub mod behaviour;
mod letters;
mod vacancy;

use crate::dimensions::Prose;
use crate::finding::Evidence;
use crate::words::PatternSet;

pub use vacancy::{VacancyHits, VacancyList, VacancyMatcher};

/// Words that a rule looks for in a profile, written as the signals of a dimension are: `*` at an end for a stem or a
/// compound, `|` between alternatives, `..` for up to four words in between.
#[derive(Debug)]
pub struct WordList {
    /// The words.
    pub words: &'static [&'static str],
    /// What a word must not be confused with.
    pub except: &'static [&'static str],
}

/// All lists of the rules on profiles, ready to be found.
#[derive(Debug)]
pub struct Matcher {
    lists: Vec<&'static WordList>,
    patterns: PatternSet,
}

impl Matcher {
    /// Prepares the lists.
    #[must_use]
    pub fn new(lists: Vec<&'static WordList>) -> Self {
        let patterns = patterns(lists.iter().map(|list| (list.words, list.except)));
        Self { lists, patterns }
    }
}

/// Words of a list in a profile.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The list.
    list: &'static WordList,
    /// The words themselves.
    pub word: Evidence,
    /// The words with the clause around them, to quote.
    pub evidence: Evidence,
}

/// All words of all lists in a profile, in the file's order.
#[derive(Debug, Clone, Default)]
pub struct Hits(Vec<Hit>);

impl Hits {
    /// Looks through every text that says something about the job.
    #[must_use]
    pub fn in_prose(prose: &Prose<'_>, matcher: &Matcher) -> Self {
        let mut hits = Vec::new();
        for said in prose {
            hits.extend(matcher.patterns.find_in(&said.text).into_iter().map(|found| Hit {
                list: matcher.lists[found.tag],
                word: said.words(found.span),
                evidence: said.words(found.quote),
            }));
        }
        Self(hits)
    }

    /// The words of one list.
    pub fn of(&self, list: &'static WordList) -> impl Iterator<Item = &Hit> {
        self.0.iter().filter(move |hit| std::ptr::eq(hit.list, list))
    }
}

/// Prepares groups of patterns, each with what its words must not be confused with. The tag of a word that is found is the
/// place of its group.
///
/// # Panics
/// When a pattern is not valid: those of the rules are part of the binary, and tests read them.
#[must_use]
#[expect(clippy::expect_used, reason = "the lists are part of the binary and every test reads them")]
pub fn patterns<'a>(groups: impl IntoIterator<Item = (&'a [&'a str], &'a [&'a str])>) -> PatternSet {
    let mut builder = PatternSet::builder();
    for (tag, (words, except)) in groups.into_iter().enumerate() {
        for pattern in words {
            builder.add(tag, pattern).expect("the pattern is valid");
        }
        for pattern in except {
            builder.exclude(tag, pattern).expect("the pattern is valid");
        }
    }
    builder.build().expect("the patterns compile")
}
