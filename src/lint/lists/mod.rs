//! Word lists: their definition and their matches. A list is defined next to the rule that uses it, or next to the code
//! that several rules share; all lists are matched in one pass over a text.

pub mod behaviour;
#[cfg(test)]
mod derived;
mod form;
mod known;
mod letters;
mod list;
mod phrases;
mod roles;
mod vacancy;
mod vacancy_list;

use crate::dimensions::Prose;
use crate::finding::Evidence;
use crate::words::PatternSet;

pub use list::{WordList, patterns};
pub use vacancy::{VacancyHits, VacancyMatcher};
pub use vacancy_list::VacancyList;

/// All compiled lists of the rules for profiles.
#[derive(Debug)]
pub struct Matcher {
    lists: Vec<&'static WordList>,
    patterns: PatternSet,
}

impl Matcher {
    /// Compiles the lists.
    #[must_use]
    pub fn new(lists: Vec<&'static WordList>) -> Self {
        let patterns = patterns(lists.iter().map(|list| (list.words, list.except)));
        Self { lists, patterns }
    }
}

/// An occurrence of a word from a list in a profile.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The list.
    list: &'static WordList,
    /// The word itself.
    pub word: Evidence,
    /// The word with the surrounding clause, for quotation.
    pub evidence: Evidence,
}

/// All matches of all lists in a profile, in file order.
#[derive(Debug, Clone, Default)]
pub struct Hits(Vec<Hit>);

impl Hits {
    /// Searches every text about the job.
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

    /// The matches of one list.
    pub fn of(&self, list: &'static WordList) -> impl Iterator<Item = &Hit> {
        self.0.iter().filter(move |hit| std::ptr::eq(hit.list, list))
    }
}
