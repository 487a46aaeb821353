//! What a free-text vacancy states: found by words and forms, by the names of places, and in the data of a web page.

mod place;
mod posted;

pub use place::names_place;
pub use posted::Posted;

use super::lists::VacancyList;
use super::rules::vacature::{
    bewaartermijn_ontbreekt, contact_ontbreekt, procedure_ontbreekt, salaris_ontbreekt,
    standplaats_ontbreekt, uren_ontbreken,
};
use super::vacancy::VacancySubject;
use crate::finding::Evidence;

/// Something that a vacancy should state.
#[derive(Debug)]
pub struct Fact {
    /// Its key in a `vacature/1`.
    pub key: &'static str,
    /// Words and forms that state it.
    pub stated: &'static VacancyList,
    /// Words that may state it, in a form that is not understood.
    pub unsure: &'static VacancyList,
}

/// The facts that a text may state in a form that is not understood.
pub static FACTS: [Fact; 6] = [
    Fact {
        key: "standplaats",
        stated: &standplaats_ontbreekt::WORDS,
        unsure: &standplaats_ontbreekt::UNSURE,
    },
    Fact { key: "uren", stated: &uren_ontbreken::WORDS, unsure: &uren_ontbreken::UNSURE },
    Fact { key: "salaris", stated: &salaris_ontbreekt::WORDS, unsure: &salaris_ontbreekt::UNSURE },
    Fact { key: "procedure", stated: &procedure_ontbreekt::WORDS, unsure: &procedure_ontbreekt::UNSURE },
    Fact { key: "contact", stated: &contact_ontbreekt::WORDS, unsure: &contact_ontbreekt::UNSURE },
    Fact {
        key: "bewaartermijn",
        stated: &bewaartermijn_ontbreekt::WORDS,
        unsure: &bewaartermijn_ontbreekt::UNSURE,
    },
];

/// Whether a free text states what belongs at this key of a `vacature/1`: in words of the list, by the name of a place,
/// or in the data of its page.
#[must_use]
pub fn is_stated(subject: &VacancySubject<'_>, key: &str, list: &'static VacancyList) -> bool {
    subject.hits.has(list)
        || subject.posted.has(key)
        || key == "standplaats" && subject.passages.iter().any(|said| names_place(said.text))
}

/// The fact that belongs at this key of a `vacature/1`.
#[must_use]
pub fn of(key: &str) -> Option<&'static Fact> {
    FACTS.iter().find(|fact| fact.key == key)
}

impl Fact {
    /// The words that may state it, if nothing states it for sure.
    #[must_use]
    pub fn unsure<'a>(&self, subject: &VacancySubject<'a>) -> Option<&'a Evidence> {
        if is_stated(subject, self.key, self.stated) {
            return None;
        }
        subject.hits.of_list(self.unsure).next()
    }
}
