//! What a rule does: a built-in check or custom code, as declared in the rule's file under `CHECK`.

use super::absent::{missing, no_items, nowhere, unsaid};
use super::comparison::CompareSubject;
use super::lists::{VacancyList, WordList};
use super::plan::PlanSubject;
use super::poles::only_pole;
use super::room::room_without;
use super::subject::Subject;
use super::targets::without;
use super::vacancy::VacancySubject;
use crate::dimensions::Level;
use crate::finding::Finding;
use crate::model::Vacancy;
use crate::rule::Rule;

/// The check of a rule.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Checks a whole profile.
    Profile(OnProfile),
    /// Checks a vacancy: its texts, and its data if it is a `vacature/1`.
    Vacancy(OnVacancy),
    /// Checks profiles and vacancies.
    Both(OnProfile, OnVacancy),
    /// Checks one person's development against a profile.
    Plan(fn(&PlanSubject<'_>) -> Vec<Finding>),
    /// Compares one profile with another.
    Comparison(fn(&CompareSubject<'_>) -> Vec<Finding>),
}

impl Check {
    /// Its check for profiles.
    #[must_use]
    pub fn on_profile(&self) -> Option<&OnProfile> {
        match self {
            Self::Profile(check) | Self::Both(check, _) => Some(check),
            _ => None,
        }
    }

    /// Its check for vacancies.
    #[must_use]
    pub fn on_vacancy(&self) -> Option<&OnVacancy> {
        match self {
            Self::Vacancy(check) | Self::Both(_, check) => Some(check),
            _ => None,
        }
    }
}

/// The check of a rule for profiles.
#[derive(Debug, Clone, Copy)]
pub enum OnProfile {
    /// The dimension is not expressed anywhere ([`unsaid`]).
    Unsaid {
        /// The id of the dimension.
        dimension: &'static str,
        /// JSON pointer of the block where it belongs.
        home: &'static str,
    },
    /// The dimension is not made a requirement anywhere ([`missing`]).
    Missing {
        /// The id of the dimension.
        dimension: &'static str,
        /// JSON pointer of the block where it belongs.
        home: &'static str,
    },
    /// The dimension is not mentioned at all ([`nowhere`]).
    Nowhere {
        /// The id of the dimension.
        dimension: &'static str,
        /// JSON pointer of the block where it belongs.
        home: &'static str,
    },
    /// The list at this JSON pointer is absent or has no items ([`no_items`]).
    NoItems(&'static str),
    /// Room for judgement is required without the dimension that belongs to it ([`room_without`]).
    RoomWithout(&'static str),
    /// Only this pole of hybrid professionalism is present ([`only_pole`]).
    OnlyPole(usize),
    /// Words of a list occur, and none of the dimensions in `beside` is covered ([`without`]).
    WordsWithout {
        /// The list.
        list: &'static WordList,
        /// Ids of dimensions, any of which is sufficient.
        beside: &'static [&'static str],
        /// The level at which a dimension is sufficient.
        enough: Level,
    },
    /// Custom code.
    Code(fn(&Subject<'_>) -> Vec<Finding>),
}

impl OnProfile {
    /// Its findings in a profile.
    #[must_use]
    pub fn run(&self, rule: &'static Rule, subject: &Subject<'_>) -> Vec<Finding> {
        let found = match *self {
            Self::Unsaid { dimension, home } => unsaid(rule, subject, dimension, home),
            Self::Missing { dimension, home } => missing(rule, subject, dimension, home),
            Self::Nowhere { dimension, home } => nowhere(rule, subject, dimension, home),
            Self::NoItems(list) => no_items(rule, subject, list),
            Self::RoomWithout(dimension) => room_without(rule, subject, dimension),
            Self::OnlyPole(pole) => only_pole(rule, subject, pole),
            Self::WordsWithout { list, beside, enough } => without(rule, subject, list, beside, enough),
            Self::Code(check) => return check(subject),
        };
        found.into_iter().collect()
    }
}

/// The check of a rule for vacancies.
#[derive(Debug, Clone, Copy)]
pub enum OnVacancy {
    /// One finding for each occurrence of words in the list.
    Words(&'static VacancyList),
    /// The same, except in passages that state a legal ground.
    WordsWithoutGround(&'static VacancyList),
    /// Something that a vacancy should mention is missing.
    Missing {
        /// The key where it belongs.
        key: &'static str,
        /// Whether a `vacature/1` has it.
        in_data: fn(&Vacancy) -> bool,
        /// The words that express it in a text.
        words: &'static VacancyList,
        /// Words that may express it, in a form that is not understood.
        unsure: Option<&'static VacancyList>,
    },
    /// Custom code.
    Code(fn(&VacancySubject<'_>) -> Vec<Finding>),
}

impl OnVacancy {
    /// Its findings in a vacancy.
    #[must_use]
    pub fn run(&self, rule: &'static Rule, subject: &VacancySubject<'_>) -> Vec<Finding> {
        match *self {
            Self::Words(list) => subject.each(rule, list),
            Self::WordsWithoutGround(list) => subject.each_without_ground(rule, list),
            Self::Missing { key, in_data, words, unsure } => {
                subject.missing(rule, key, in_data, words, unsure)
            }
            Self::Code(check) => check(subject),
        }
    }
}
