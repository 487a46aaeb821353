//! What a rule does: a gap, words or code, as its file says in `CHECK`.

use super::absent::{missing, nowhere};
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

/// What finds the problems of a rule.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// It looks at a whole profile.
    Profile(OnProfile),
    /// It looks at a vacancy: at its texts, and at its data where it is a `vacature/1`.
    Vacancy(OnVacancy),
    /// It looks at profiles and at vacancies.
    Both(OnProfile, OnVacancy),
    /// It looks at one person's development against a profile.
    Plan(fn(&PlanSubject<'_>) -> Vec<Finding>),
    /// It holds one profile against another.
    Comparison(fn(&CompareSubject<'_>) -> Vec<Finding>),
}

impl Check {
    /// What it does with a profile.
    #[must_use]
    pub fn on_profile(&self) -> Option<&OnProfile> {
        match self {
            Self::Profile(check) | Self::Both(check, _) => Some(check),
            _ => None,
        }
    }

    /// What it does with a vacancy.
    #[must_use]
    pub fn on_vacancy(&self) -> Option<&OnVacancy> {
        match self {
            Self::Vacancy(check) | Self::Both(_, check) => Some(check),
            _ => None,
        }
    }
}

/// What a rule does with a profile.
#[derive(Debug, Clone, Copy)]
pub enum OnProfile {
    /// Nothing makes the dimension a requirement ([`missing`]).
    Missing {
        /// The id of the dimension.
        dimension: &'static str,
        /// JSON pointer of the block where it belongs.
        home: &'static str,
    },
    /// Nothing at all is said about the dimension ([`nowhere`]).
    Nowhere {
        /// The id of the dimension.
        dimension: &'static str,
        /// JSON pointer of the block where it belongs.
        home: &'static str,
    },
    /// Room for judgement is asked for without the dimension that belongs to it ([`room_without`]).
    RoomWithout(&'static str),
    /// Only this pole of hybrid professionalism shows ([`only_pole`]).
    OnlyPole(usize),
    /// Words of a list stand there, and none of the dimensions beside them ([`without`]).
    WordsWithout {
        /// The list.
        list: &'static WordList,
        /// Ids of dimensions, of which one is enough.
        beside: &'static [&'static str],
        /// How far it must be covered.
        enough: Level,
    },
    /// Anything else.
    Code(fn(&Subject<'_>) -> Vec<Finding>),
}

impl OnProfile {
    /// What it finds.
    #[must_use]
    pub fn run(&self, rule: &'static Rule, subject: &Subject<'_>) -> Vec<Finding> {
        let found = match *self {
            Self::Missing { dimension, home } => missing(rule, subject, dimension, home),
            Self::Nowhere { dimension, home } => nowhere(rule, subject, dimension, home),
            Self::RoomWithout(dimension) => room_without(rule, subject, dimension),
            Self::OnlyPole(pole) => only_pole(rule, subject, pole),
            Self::WordsWithout { list, beside, enough } => without(rule, subject, list, beside, enough),
            Self::Code(check) => return check(subject),
        };
        found.into_iter().collect()
    }
}

/// What a rule does with a vacancy.
#[derive(Debug, Clone, Copy)]
pub enum OnVacancy {
    /// A finding for each place where words of the list stand.
    Words(&'static VacancyList),
    /// The same, but for passages that give a ground.
    WordsWithoutGround(&'static VacancyList),
    /// Something a vacancy should tell is not there.
    Missing {
        /// The key where it belongs.
        key: &'static str,
        /// Whether a `vacature/1` has it.
        in_data: fn(&Vacancy) -> bool,
        /// The words that tell it in a text.
        words: &'static VacancyList,
    },
    /// Anything else.
    Code(fn(&VacancySubject<'_>) -> Vec<Finding>),
}

impl OnVacancy {
    /// What it finds.
    #[must_use]
    pub fn run(&self, rule: &'static Rule, subject: &VacancySubject<'_>) -> Vec<Finding> {
        match *self {
            Self::Words(list) => subject.each(rule, list),
            Self::WordsWithoutGround(list) => subject.each_without_ground(rule, list),
            Self::Missing { key, in_data, words } => subject.missing(rule, key, in_data, words),
            Self::Code(check) => check(subject),
        }
    }
}
