//! What parts are called: codes, ids, names.

use std::collections::BTreeSet;

use super::rows::Match;
use crate::compare::fingerprint::Part;
use crate::compare::synonyms::synonyms;
use crate::words::{content_words, cores, same_name};

/// The stems of verbs that say no more than that somebody is or acts so.
const ACTING: &[&str] = &["blijv", "handel", "optred", "werk", "zijn"];

/// What a part is called.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    pub codes: Vec<String>,
    /// The id, where it says something.
    pub id: Option<String>,
    /// The stems of the name, without tails and frames.
    pub name: Option<String>,
    /// The same, each stem as the concept it stands for.
    pub concepts: Option<String>,
}

impl Labels {
    /// What a part is called.
    pub fn of(part: &Part) -> Self {
        let cores = cores(&part.name);
        let concepts = concepts(&cores);
        let joined = |list: Vec<&str>| (!list.is_empty()).then(|| list.join(" "));
        Self {
            codes: part.codes.clone(),
            id: id_says_something(part).then(|| part.id.clone()),
            name: joined(cores.iter().map(String::as_str).collect()),
            concepts: joined(concepts.into_iter().collect()),
        }
    }

    /// How two parts agree without a look at their content.
    pub fn agree(&self, other: &Self) -> Option<Match> {
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        if self.codes.iter().any(|code| other.codes.contains(code)) {
            Some(Match::Code)
        } else if same(&self.id, &other.id) {
            Some(Match::Id)
        } else if same(&self.name, &other.name) {
            Some(Match::Name)
        } else if same(&self.concepts, &other.concepts) {
            Some(Match::Synonym)
        } else {
            None
        }
    }

    /// All labels as keys of an index.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let codes = self.codes.iter().map(|code| format!("code {code}"));
        let id = self.id.iter().map(|id| format!("id {id}"));
        codes.chain(id).chain(self.concepts.iter().map(|concepts| format!("naam {concepts}")))
    }
}

/// The concepts of a name, without verbs that only say that somebody is or acts so: *integer handelen* is integrity.
fn concepts(cores: &BTreeSet<String>) -> BTreeSet<&str> {
    let all: BTreeSet<&str> = cores.iter().map(|core| synonyms().concept(core)).collect();
    let telling: BTreeSet<&str> = all.iter().copied().filter(|concept| !ACTING.contains(concept)).collect();
    if telling.is_empty() { all } else { telling }
}

/// Whether the id is made of words. One that only numbers ("c1") is the same in unrelated profiles.
fn id_says_something(part: &Part) -> bool {
    let stems = content_words(&part.name);
    content_words(&part.id).iter().any(|stem| stem.chars().count() > 3 || stems.contains(stem))
        || same_name(&part.id, &part.name)
}
