//! Fingerprints: everything that a comparison needs to know about one profile.
//!
//! The expensive work (parsing, checking, finding evidence) is done once per profile; later steps use only
//! fingerprints. A large collection can therefore be split into shards that are fingerprinted independently; comparing
//! the merged shards gives the same result as comparing the whole collection.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{WordCount, citizen};
use crate::base::pointer::step;
use crate::dimensions::{Coverage, Level};
use crate::document::Document;
use crate::finding::{Evidence, Place};
use crate::model::Profile;
use crate::model::profile::{Classification, KnowledgeLevel, OrganisationKind};
use crate::source::Source;

/// The format of a fingerprint, with its version.
pub const FORMAT: &str = "vingerafdruk/1";

/// Everything that a comparison needs to know about one profile. Keys are Dutch, as in the profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fingerprint {
    /// The format and its version: `vingerafdruk/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// The version of goedwerk that created it: what counts as evidence may differ between versions.
    #[serde(rename = "versie")]
    pub version: String,
    /// The file name, as given.
    #[serde(rename = "bestand")]
    pub file: String,
    /// The id of the profile, either explicit or derived from organisation and title.
    pub id: String,
    /// The title of the job.
    #[serde(rename = "titel")]
    pub title: String,
    /// Other names of the job.
    #[serde(rename = "ook_bekend_als", default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// The organisation's name.
    #[serde(rename = "organisatie", default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The kind of organisation; profiles are grouped by it.
    #[serde(rename = "soort", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
    /// Codes of the job in public classifications (`esco:…`, `competentnl:…`), in lower case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// The names of the levels, lowest first.
    #[serde(rename = "niveauschaal", default, skip_serializing_if = "Vec::is_empty")]
    pub level_scale: Vec<String>,
    /// The competencies, in the order of the profile.
    #[serde(rename = "competenties")]
    pub competencies: Vec<Part>,
    /// The core tasks, in the order of the profile.
    #[serde(rename = "kerntaken")]
    pub core_tasks: Vec<Part>,
    /// The required knowledge, in the order of the profile.
    #[serde(rename = "vakkennis", default, skip_serializing_if = "Vec::is_empty")]
    pub knowledge: Vec<Part>,
    /// The words for the citizen, most used first.
    #[serde(rename = "burgerwoorden", default, skip_serializing_if = "Vec::is_empty")]
    pub citizen_words: Vec<WordCount>,
    /// By id of the dimension: its coverage.
    #[serde(rename = "dimensies")]
    pub dimensions: BTreeMap<String, Covered>,
}

/// A competency, a core task or a piece of knowledge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its id, either explicit or derived from the name.
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its codes in public classifications (`esco:…`, `competentnl:…`), in lower case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// Its definition.
    #[serde(rename = "definitie", default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// Its elaboration: the behavioural indicators of a competency, the tasks of a core task.
    #[serde(rename = "uitwerking", default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<String>,
    /// The required level, from 1, on the profile's own scale.
    #[serde(rename = "niveau", default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u32>,
    /// The line number of its name in the file, from 1.
    #[serde(rename = "regel")]
    pub line: usize,
}

/// The coverage of a dimension, and the words it is based on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covered {
    /// The level of coverage.
    #[serde(rename = "dekking")]
    pub level: Level,
    /// How many pieces of evidence there are.
    #[serde(rename = "aantal", default, skip_serializing_if = "is_zero")]
    pub count: usize,
    /// The most significant pieces of evidence, at most [`SHOWN_EVIDENCE`].
    #[serde(rename = "bewijs", default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Quote>,
}

/// Words quoted from a profile, with their location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The full text that contains the words; empty if a whole block is the evidence.
    #[serde(rename = "tekst", default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The words themselves; empty where the whole field is the evidence.
    #[serde(rename = "woorden", default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// JSON pointer (RFC 6901) of the text.
    #[serde(rename = "plaats")]
    pub pointer: String,
    /// The line number, from 1.
    #[serde(rename = "regel")]
    pub line: usize,
}

/// Maximum number of pieces of evidence that a fingerprint keeps per dimension: for the rest, see the file.
pub const SHOWN_EVIDENCE: usize = 3;

impl Fingerprint {
    /// The fingerprint of a profile. Source, document, profile and coverage must belong to the same file.
    #[must_use]
    pub fn of(source: &Source, document: &Document, profile: &Profile, coverage: &Coverage) -> Self {
        let place = ProfileFile { source, document };
        Self {
            format: FORMAT.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            file: source.name.clone(),
            id: profile.id(),
            title: profile.job.title.trim().to_owned(),
            also_known_as: profile.job.also_known_as.clone(),
            organisation: profile.job.organisation.as_ref().map(|of| of.name.trim().to_owned()),
            kind: profile.job.organisation.as_ref().and_then(|of| of.kind),
            codes: codes(profile.job.classification.as_ref()),
            level_scale: profile.level_scale.clone(),
            competencies: competencies(profile, &place),
            core_tasks: core_tasks(profile, &place),
            knowledge: knowledge(profile, &place),
            citizen_words: citizen::counts(profile),
            dimensions: coverage
                .iter()
                .map(|cover| {
                    let evidence = cover.evidence.iter().take(SHOWN_EVIDENCE).map(|found| place.quote(found));
                    let covered = Covered {
                        level: cover.level,
                        count: cover.evidence.len(),
                        evidence: evidence.collect(),
                    };
                    (cover.dimension.id.clone(), covered)
                })
                .collect(),
        }
    }

    /// The coverage of a dimension; a dimension that is not in the fingerprint is absent.
    #[must_use]
    pub fn level(&self, dimension: &str) -> Level {
        self.dimensions.get(dimension).map_or(Level::Absent, |covered| covered.level)
    }

    /// The name of a level on the profile's own scale; `None` if it has no such scale.
    #[must_use]
    pub fn level_name(&self, level: u32) -> Option<&str> {
        let place = usize::try_from(level).ok()?.checked_sub(1)?;
        self.level_scale.get(place).map(String::as_str)
    }

    /// The display name of the profile: title and organisation.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.organisation {
            Some(organisation) => format!("{} ({organisation})", self.title),
            None => self.title.clone(),
        }
    }
}

/// A file, used to map pointers to line numbers.
struct ProfileFile<'f> {
    source: &'f Source,
    document: &'f Document,
}

impl ProfileFile<'_> {
    fn line(&self, pointer: String) -> usize {
        self.source.position(self.document.span(self.source, &Place::Value(pointer)).start).line
    }

    fn quote(&self, evidence: &Evidence) -> Quote {
        let start = self.document.evidence_span(self.source, evidence).start;
        Quote {
            text: self.document.text(&evidence.pointer).unwrap_or_default().trim().to_owned(),
            words: evidence.quote.clone(),
            pointer: evidence.pointer.clone(),
            line: self.source.position(start).line,
        }
    }
}

fn competencies(profile: &Profile, file: &ProfileFile<'_>) -> Vec<Part> {
    let parts = profile.competencies.iter().enumerate().map(|(index, competency)| Part {
        id: competency.id(),
        name: competency.name.trim().to_owned(),
        codes: codes(competency.classification.as_ref()),
        definition: competency.definition.clone(),
        details: competency.indicators.clone(),
        level: competency.level,
        line: file.line(step(&step("/competenties", index), "naam")),
    });
    parts.collect()
}

fn core_tasks(profile: &Profile, file: &ProfileFile<'_>) -> Vec<Part> {
    let parts = profile.core_tasks.iter().enumerate().map(|(index, core)| Part {
        id: core.id(),
        name: core.title.trim().to_owned(),
        codes: Vec::new(),
        definition: None,
        details: core
            .tasks
            .iter()
            .flat_map(|task| [task.text()].into_iter().chain(task.parts().iter().map(String::as_str)))
            .map(str::to_owned)
            .collect(),
        level: None,
        line: file.line(step(&step("/kerntaken", index), "titel")),
    });
    parts.collect()
}

fn knowledge(profile: &Profile, file: &ProfileFile<'_>) -> Vec<Part> {
    let parts = profile.knowledge.iter().enumerate().map(|(index, known)| Part {
        id: crate::base::slug(&known.name),
        name: known.name.trim().to_owned(),
        codes: Vec::new(),
        definition: None,
        details: Vec::new(),
        level: known.level.map(|level| match level {
            KnowledgeLevel::Basic => 1,
            KnowledgeLevel::Advanced => 2,
            KnowledgeLevel::Expert => 3,
        }),
        line: file.line(step(&step("/vakkennis", index), "naam")),
    });
    parts.collect()
}

/// Codes that identify a job or a competency. ISCO is excluded: it groups occupations, so that many share one code.
fn codes(classification: Option<&Classification>) -> Vec<String> {
    let codes = classification.into_iter().flat_map(|codes| {
        let named = [("esco", &codes.esco), ("competentnl", &codes.competentnl)];
        named.into_iter().filter_map(|(scheme, code)| Some((scheme, code.as_ref()?)))
    });
    codes.map(|(scheme, code)| format!("{scheme}:{}", code.trim().to_lowercase())).collect()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}
