//! Word lists: what they are, and where their words stand. A list stands with the rule it belongs to, or with the code that
//! several rules share; all of them are found in one pass over a text.

pub mod behaviour;
mod letters;
mod list;
mod vacancy;

use crate::dimensions::Prose;
use crate::finding::Evidence;
use crate::words::PatternSet;

pub use list::{WordList, patterns};
pub use vacancy::{VacancyHits, VacancyList, VacancyMatcher};

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
