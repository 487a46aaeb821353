//! Words that must stand in one sentence together, in any order: what is asked, of whom and how. Employers put the same
//! requirement in many forms ("geen kinderen", "heb je kinderen?", "vermeld of je kinderen hebt"), but each has its roles.

use std::collections::BTreeSet;
use std::ops::Range;

use super::form::{SharedForms, WordForm};
use super::letters::fold;
use super::phrases::{is_list, phrases};
use super::vacancy_list::VacancyList;
use crate::lint::passage::{PassageKind, VacancyPassage};
use crate::words::PatternSet;

/// The words with which an employer asks for something. Titles, headings and list items need none of these words.
const SEEKS: &str = "{zoekt}";

/// All sets of roles of all lists.
#[derive(Debug)]
pub struct RoleSets {
    /// The words of the first role of every set; the tag of a pattern is the index of its set.
    patterns: PatternSet,
    sets: Vec<RoleSet>,
}

#[derive(Debug)]
struct RoleSet {
    /// The index of the list.
    list: usize,
    /// The expressions of the first role that are not plain words.
    forms: Vec<WordForm>,
    /// The other roles.
    others: Vec<AskedRole>,
}

/// A role: any of these expressions.
#[derive(Debug)]
struct AskedRole {
    forms: Vec<WordForm>,
    /// Whether the role is implied in titles, headings and list items.
    by_form: bool,
}

impl AskedRole {
    fn new(tag: usize, texts: &[&'static str], shared: &mut SharedForms) -> Self {
        let forms = texts.iter().map(|text| WordForm::new(tag, text, shared)).collect();
        Self { forms, by_form: texts.contains(&SEEKS) }
    }

    fn is_in(&self, said: &VacancyPassage<'_>, sentence: &str) -> bool {
        self.by_form && said.part != PassageKind::Prose || {
            let folded = fold(sentence);
            self.forms.iter().any(|form| form.is_in(sentence, &folded))
        }
    }
}

impl RoleSets {
    /// Compiles the sets of these lists.
    ///
    /// # Panics
    /// If a pattern is not valid: those of the rules are part of the binary, and tests read them.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the lists are part of the binary and every test reads them")]
    pub fn new(lists: &[&'static VacancyList], shared: &mut SharedForms) -> Self {
        let mut builder = PatternSet::builder();
        let mut sets = Vec::new();
        for (list, roles) in
            lists.iter().enumerate().flat_map(|(tag, list)| list.together.iter().map(move |set| (tag, set)))
        {
            let Some((what, others)) = roles.split_first() else { continue };
            for word in what.iter().filter(|text| is_list(text)).flat_map(|text| phrases(text)) {
                builder.add(sets.len(), word).expect("the pattern is valid");
            }
            let expressions = what.iter().filter(|text| !is_list(text));
            let forms = expressions.map(|text| WordForm::new(list, text, shared)).collect();
            let others = others.iter().map(|role| AskedRole::new(list, role, shared)).collect();
            sets.push(RoleSet { list, forms, others });
        }
        Self { patterns: builder.build(), sets }
    }

    /// The matches of the first roles in the sentences in which all roles occur: the index of the list, and the span.
    /// `folded` is the folded text of the passage.
    pub fn find(
        &self,
        said: &VacancyPassage<'_>,
        folded: &str,
        sentences: &[Range<usize>],
        most: usize,
    ) -> Vec<(usize, Range<usize>)> {
        let mentions =
            self.patterns.find_mentions(said.text).into_iter().map(|found| (found.tag, found.span));
        let mut found: Vec<(usize, Range<usize>)> = mentions.take(most).collect();
        for (index, set) in self.sets.iter().enumerate() {
            for form in set.forms.iter().filter(|form| form.may_be_in(folded)) {
                found.extend(form.find_iter(said.text).take(most).map(|place| (index, place)));
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|(index, span)| {
            let around =
                sentences.iter().find(|sentence| sentence.start <= span.start && span.start < sentence.end);
            let around = around.cloned().unwrap_or(0..said.text.len());
            let sentence = said.text.get(around.clone()).unwrap_or(said.text);
            seen.insert((*index, around.start))
                && self.sets[*index].others.iter().all(|role| role.is_in(said, sentence))
        });
        found.into_iter().map(|(index, span)| (self.sets[index].list, span)).collect()
    }

    /// All expressions that are not plain words of a first role.
    #[cfg(test)]
    pub fn forms(self) -> impl Iterator<Item = WordForm> {
        let all =
            |set: RoleSet| set.forms.into_iter().chain(set.others.into_iter().flat_map(|role| role.forms));
        self.sets.into_iter().flat_map(all)
    }
}
