//! The labels of parts: codes, ids and names.

use std::collections::BTreeSet;

use super::rows::Match;
use crate::compare::fingerprint::Part;
use crate::compare::synonyms::synonyms;
use crate::words::{content_words, cores, same_name};

/// The stems of verbs that only say that someone is or acts in some way.
const ACTING: &[&str] = &["blijv", "handel", "optred", "werk", "zijn"];

/// The labels of a part.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    pub codes: Vec<String>,
    /// The id, if it is meaningful.
    pub id: Option<String>,
    /// The stems of the name, without suffixes and framing words.
    pub name: Option<String>,
    /// The same, with each stem replaced by its concept.
    pub concepts: Option<String>,
}

impl Labels {
    /// The labels of a part.
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

    /// The kind of match between two parts, without considering their content.
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

    /// All labels, as index keys.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let codes = self.codes.iter().map(|code| format!("code {code}"));
        let id = self.id.iter().map(|id| format!("id {id}"));
        codes.chain(id).chain(self.concepts.iter().map(|concepts| format!("naam {concepts}")))
    }
}

/// The concepts of a name, without verbs that only say that someone is or acts in some way: *integer handelen* is
/// integrity.
fn concepts(cores: &BTreeSet<String>) -> BTreeSet<&str> {
    let all: BTreeSet<&str> = cores.iter().map(|core| synonyms().concept(core)).collect();
    let telling: BTreeSet<&str> = all.iter().copied().filter(|concept| !ACTING.contains(concept)).collect();
    if telling.is_empty() { all } else { telling }
}

/// Whether the id consists of words. A mere number ("c1") is the same in unrelated profiles.
fn id_says_something(part: &Part) -> bool {
    let stems = content_words(&part.name);
    content_words(&part.id).iter().any(|stem| stem.chars().count() > 3 || stems.contains(stem))
        || same_name(&part.id, &part.name)
}
