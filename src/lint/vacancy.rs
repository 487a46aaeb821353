//! The input of rules for vacancies: the texts and, for a `vacature/1`, the data.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::finding::{Evidence, Finding, Place};
use crate::model::Vacancy;
use crate::rule::Rule;
use crate::schema::Format;
use crate::schema::meaning::TextRole;
use crate::vacancy_text::Form;
use crate::words::{Readability, Sentence, is_long};

use super::beside::Beside;
use super::facts::{Posted, names_place};
use super::lists::{VacancyHits, VacancyList};
use super::passage::{PassageKind, VacancyPassage};

/// A vacancy, as input for rules.
#[derive(Debug, Clone, Copy)]
pub struct VacancySubject<'a> {
    /// The parsed file, for places and quotes.
    pub document: &'a Document,
    /// Every text that a reader sees, in order.
    pub passages: &'a [VacancyPassage<'a>],
    /// The data of a `vacature/1`; `None` for free text.
    pub vacancy: Option<&'a Vacancy>,
    /// The profile that it refers to.
    pub beside: &'a Beside<'a>,
    /// The occurrences of words from the lists.
    pub hits: &'a VacancyHits,
    /// What the data of its web page states.
    pub posted: &'a Posted,
    /// The date of the check (ISO 8601), if known.
    pub today: Option<&'a str>,
    /// As for a profile: [`Subject::incomplete`](super::Subject::incomplete).
    pub incomplete: bool,
}

/// The maximum number of words for a first line without a full stop to count as the title.
const TITLE_WORDS: usize = 12;

/// The texts of a free-text vacancy. The title is its first heading, or its first line if that is short.
#[must_use]
pub fn free_text<'a>(document: &'a Document, forms: &[Form]) -> Vec<VacancyPassage<'a>> {
    let texts = document.texts();
    let is_short = |text: &str| text.split_whitespace().count() <= TITLE_WORDS && !text.ends_with('.');
    let title = forms
        .iter()
        .position(|form| *form == Form::Heading)
        .or_else(|| texts.first().filter(|(_, text)| is_short(text)).map(|_| 0));
    let said =
        texts.into_iter().zip(forms).enumerate().map(|(index, ((pointer, text), form))| VacancyPassage {
            pointer,
            text,
            part: match form {
                _ if title == Some(index) => PassageKind::Title,
                Form::Heading => PassageKind::Heading,
                Form::Paragraph => PassageKind::Prose,
                Form::Item(list) => PassageKind::Item(*list),
            },
        });
    said.collect()
}

/// The texts of a `vacature/1` that a reader sees, without names, dates, addresses and ids.
#[must_use]
pub fn texts(document: &Document) -> Vec<VacancyPassage<'_>> {
    texts_with(document, &[])
}

/// Like [`texts`], but also includes every text at or under these JSON pointers.
#[must_use]
pub fn texts_with<'a>(document: &'a Document, misplaced: &[String]) -> Vec<VacancyPassage<'a>> {
    let is_misplaced = |pointer: &str| {
        misplaced.iter().any(|place| {
            pointer.strip_prefix(place.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let mut lists: Vec<String> = Vec::new();
    let said = document.texts().into_iter().filter_map(|(pointer, text)| {
        let role = Format::Vacancy.meaning().role_at(&pointer);
        let part = match role.or_else(|| is_misplaced(&pointer).then_some(TextRole::Running))? {
            TextRole::Title => PassageKind::Title,
            TextRole::Running => PassageKind::Prose,
            TextRole::Offer => {
                let list = pointer.rsplit_once('/').map_or("", |(list, _)| list);
                if lists.last().is_none_or(|last| last != list) {
                    lists.push(list.to_owned());
                }
                PassageKind::Item(lists.len() - 1)
            }
            TextRole::Requirement
            | TextRole::Situation
            | TextRole::Block
            | TextRole::Name
            | TextRole::Fact
            | TextRole::Note
            | TextRole::Translation => return None,
        };
        Some(VacancyPassage { pointer, text, part })
    });
    said.collect()
}

/// The maximum number of words of the name of a place.
const PLACE_WORDS: usize = 4;

/// A sentence with its readability.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The sentence and its location.
    pub place: Evidence,
    /// Its counts.
    pub counts: Readability,
    /// Its long words, verbatim.
    pub long_words: Vec<String>,
}

/// The readability of each sentence, in text order.
#[must_use]
pub fn measured(passages: &[VacancyPassage<'_>]) -> Vec<Measured> {
    let measure = |said: &VacancyPassage<'_>, sentence: &Sentence| {
        let long = sentence.words.iter().filter(|(word, _)| is_long(word));
        let written =
            |span: &std::ops::Range<usize>| said.text.get(span.clone()).unwrap_or_default().to_owned();
        Measured {
            place: said.words(sentence.span.clone()),
            counts: Readability::of(said.text, sentence),
            long_words: long.map(|(_, span)| written(span)).collect(),
        }
    };
    let sentences =
        |said| VacancyPassage::sentences(said).into_iter().map(move |sentence| measure(said, &sentence));
    passages.iter().flat_map(sentences).collect()
}

impl VacancySubject<'_> {
    /// The place of something that is missing: its key, or the title of a free text.
    #[must_use]
    pub fn home(&self, key: &str) -> Place {
        if self.vacancy.is_none() {
            let title =
                self.passages.iter().find(|said| said.part == PassageKind::Title).or(self.passages.first());
            return Place::Value(title.map_or_else(String::new, |said| said.pointer.clone()));
        }
        let pointer = format!("/{key}");
        if self.document.node(&pointer).is_some() {
            return Place::Key(pointer);
        }
        let near = if self.document.node("/titel").is_some() { "/titel" } else { "/profiel" };
        Place::Value(near.to_owned())
    }

    /// A finding that something is missing, unless the vacancy has it: decided by `in_data` for a `vacature/1`, and by
    /// [`Self::states`] for free text. No finding either if the text may state it, in words of `unsure`: `niet-herkend`
    /// reports those.
    #[must_use]
    pub fn missing(
        &self,
        rule: &'static Rule,
        key: &str,
        in_data: impl Fn(&Vacancy) -> bool,
        list: &'static VacancyList,
        unsure: Option<&'static VacancyList>,
    ) -> Vec<Finding> {
        let is_there = match self.vacancy {
            Some(vacancy) => in_data(vacancy),
            None => self.states(key, list) || unsure.is_some_and(|unsure| self.hits.has(unsure)),
        };
        if is_there || self.incomplete { Vec::new() } else { vec![Finding::new(rule, self.home(key))] }
    }

    /// Whether a free text states what belongs at this key of a `vacature/1`: in words of the list, by the name of a
    /// place, or in the data of its page.
    #[must_use]
    pub fn states(&self, key: &str, list: &'static VacancyList) -> bool {
        self.hits.has(list)
            || self.posted.has(key)
            || key == "standplaats"
                && (self.passages.iter().any(|said| names_place(said.text)) || self.labels_place())
    }

    /// Whether a label for the place is followed by something that looks like a name, as in two cells of a row. No list
    /// has the name of every place.
    fn labels_place(&self) -> bool {
        self.passages.windows(2).any(|pair| {
            let [label, name] = pair else { return false };
            let label = label.text.trim().trim_end_matches(':').to_lowercase();
            let is_label =
                matches!(label.as_str(), "standplaats" | "werklocatie" | "werkplek" | "locatie" | "plaats");
            let name = name.text.trim();
            is_label && name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= PLACE_WORDS
        })
    }

    /// One finding for each occurrence of words from the list; `{woorden}` is filled with the words.
    #[must_use]
    pub fn each(&self, rule: &'static Rule, list: &'static VacancyList) -> Vec<Finding> {
        let finding = |word: &Evidence| {
            let words = word.quote.split_whitespace().collect::<Vec<_>>().join(" ");
            Finding::new(rule, Place::Words(word.clone())).with("woorden", words)
        };
        self.hits.of_list(list).map(finding).collect()
    }

    /// Like [`Self::each`], for several lists; of words that overlap, those of the first list.
    #[must_use]
    pub fn any(&self, rule: &'static Rule, lists: &[&'static VacancyList]) -> Vec<Finding> {
        apart(lists.iter().flat_map(|list| self.each(rule, list)).collect())
    }

    /// Like [`Self::any`], except in passages that state a ground.
    #[must_use]
    pub fn any_without_ground(&self, rule: &'static Rule, lists: &[&'static VacancyList]) -> Vec<Finding> {
        apart(lists.iter().flat_map(|list| self.each_without_ground(rule, list)).collect())
    }

    /// Like [`Self::each`], except in passages that state a ground.
    #[must_use]
    pub fn each_without_ground(&self, rule: &'static Rule, list: &'static VacancyList) -> Vec<Finding> {
        let mut findings = self.each(rule, list);
        let grounds: BTreeSet<&str> =
            self.hits.of_list(&GROUND).map(|ground| ground.pointer.as_str()).collect();
        findings.retain(|finding| !grounds.contains(finding.place.pointer()));
        findings
    }
}

/// Drops findings on words that overlap the words of an earlier finding.
#[must_use]
pub fn apart(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        if !kept.iter().any(|other| overlap(&finding.place, &other.place)) {
            kept.push(finding);
        }
    }
    kept
}

/// Whether two places have words in common.
fn overlap(one: &Place, other: &Place) -> bool {
    let (Place::Words(one), Place::Words(other)) = (one, other) else { return false };
    let end = |words: &Evidence| words.offset + words.quote.len();
    one.pointer == other.pointer && one.offset < end(other) && other.offset < end(one)
}

/// Words that state a ground on which the law allows a distinction.
pub static GROUND: VacancyList = VacancyList {
    words: &[
        "wettelijk*",
        "want de wet",
        "op grond van de wet",
        "wetgeving",
        "voorkeursbeleid",
        "ondervertegenwoordigd*",
        "banenafspraak",
        "doelgroepregister",
        "doelgroepenregister",
        "arbeidstijdenwet",
        "vertrouwensfunctie*",
        "beroepsbegeleidende leerweg",
        "bbl",
        "stageplaats",
    ],
    forms: &[r"\bartikel \d+"],
    ..VacancyList::EMPTY
};
