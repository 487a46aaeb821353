//! `functieprofiel/1`: a competency profile. The `rename` attributes are the glossary: Dutch keys as used by HR and the
//! report's appendix, English names in the code.

use serde::{Deserialize, Serialize};

pub use super::job::{Classification, EducationLevel, Job, Organisation, OrganisationKind, PayScale, Status};
use super::professionalism::Professionalism;
use crate::base::slug;

/// A competency profile (functieprofiel).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The format and its version: `functieprofiel/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// The job itself: names, organisation, level.
    #[serde(rename = "functie")]
    pub job: Job,
    /// The source of the text.
    #[serde(rename = "bron", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Origin>,
    /// Introductory text.
    #[serde(rename = "inleiding", default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// The purpose of the job.
    #[serde(rename = "doel", default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Essential qualities.
    #[serde(rename = "onmisbare_kwaliteiten", default, skip_serializing_if = "Vec::is_empty")]
    pub essential_qualities: Vec<String>,
    /// The environment of the work (the report's O, 2.2 and 3.6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<WorkContext>,
    /// The situations and tensions of the work (the report's W, 3.6).
    #[serde(rename = "beroepssituaties", default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Situation>,
    /// The core tasks, each a group of tasks.
    #[serde(rename = "kerntaken", default, skip_serializing_if = "Vec::is_empty")]
    pub core_tasks: Vec<CoreTask>,
    /// The competencies with their behavioural indicators.
    #[serde(rename = "competenties", default, skip_serializing_if = "Vec::is_empty")]
    pub competencies: Vec<Competency>,
    /// What determines the level of the job.
    #[serde(rename = "niveau_indicatoren", default, skip_serializing_if = "Vec::is_empty")]
    pub level_indicators: Vec<LevelIndicator>,
    /// The required knowledge.
    #[serde(rename = "vakkennis", default, skip_serializing_if = "Vec::is_empty")]
    pub knowledge: Vec<Knowledge>,
    /// Requirements other than competencies: diplomas, experience, screening.
    #[serde(rename = "eisen", default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
    /// The names of the levels, lowest first; the `niveau` of a competency is a position on this scale, from 1.
    #[serde(rename = "niveauschaal", default, skip_serializing_if = "Vec::is_empty")]
    pub level_scale: Vec<String>,
    /// The blocks that make the report's dimensions explicit.
    #[serde(rename = "professionaliteit", default, skip_serializing_if = "Option::is_none")]
    pub professionalism: Option<Professionalism>,
    /// Lines of a document that was read, which have no place yet and are not judged.
    #[serde(rename = "niet_geplaatst", default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<String>,
    /// Rules that are suppressed here, each with a reason.
    #[serde(rename = "uitzonderingen", default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

impl Profile {
    /// The id, explicit or derived from organisation and title.
    #[must_use]
    pub fn id(&self) -> String {
        self.job.id.clone().unwrap_or_else(|| {
            let organisation = self.job.organisation.as_ref().map_or("", |organisation| &organisation.name);
            slug(&format!("{organisation} {}", self.job.title))
        })
    }
}

/// Something that determines the level of a job, such as the independence that it requires.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelIndicator {
    /// What it is about.
    #[serde(rename = "naam")]
    pub name: String,
    /// What applies at this level.
    #[serde(rename = "tekst")]
    pub text: String,
}

/// The source of the text of a profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Title of the source.
    #[serde(rename = "titel")]
    pub title: String,
    /// The location in the source, or where to find the source.
    #[serde(rename = "vindplaats", default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Further remarks.
    #[serde(rename = "opmerking", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// The environment of the work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkContext {
    /// The team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// Who leads, and how.
    #[serde(rename = "leiding", default, skip_serializing_if = "Option::is_none")]
    pub leadership: Option<String>,
    /// The partners in the work.
    #[serde(rename = "samenwerkingspartners", default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
    /// The contacts inside and outside the organisation, and what they are about.
    #[serde(rename = "contacten", default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
    /// The stability and unanimity of the environment.
    #[serde(rename = "omgeving", default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<Environment>,
    /// The number of cases per person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caseload: Option<Caseload>,
    /// The working conditions: what the work demands of body and mind.
    #[serde(rename = "werkomstandigheden", default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// Anything else about the context.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// The report's O: the stability and unanimity of the environment (2.2, 3.6).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Environment {
    /// The degree to which stakeholders agree.
    #[serde(rename = "eenduidigheid", default, skip_serializing_if = "Option::is_none")]
    pub unanimity: Option<Degree>,
    /// How fast the environment changes.
    #[serde(rename = "dynamiek", default, skip_serializing_if = "Option::is_none")]
    pub dynamics: Option<Degree>,
    /// In words.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Low, middle or high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Degree {
    /// Low.
    #[serde(rename = "laag")]
    Low,
    /// Middle.
    #[serde(rename = "midden")]
    Middle,
    /// High.
    #[serde(rename = "hoog")]
    High,
}

/// The number of cases per person at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Caseload {
    /// The number of cases for a full-time job.
    #[serde(rename = "omvang", default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u32>,
    /// What is counted.
    #[serde(rename = "eenheid", default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// In words.
    #[serde(rename = "toelichting", default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// A situation that is typical of the work, with its tension.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Derived from the text if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The situation in words.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The two sides of the tension.
    #[serde(rename = "spanning", default, skip_serializing_if = "Option::is_none")]
    pub tension: Option<Tension>,
    /// Ids of the competencies that it requires.
    #[serde(rename = "vraagt", default, skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<String>,
    /// Ids of the report's dimensions that it shows.
    #[serde(rename = "dimensies", default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<String>,
}

/// The tension in a situation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tension {
    /// One side.
    #[serde(rename = "tussen")]
    pub between: String,
    /// The other side.
    #[serde(rename = "en")]
    pub and: String,
}

/// A group of tasks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CoreTask {
    /// Derived from the title if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The heading.
    #[serde(rename = "titel")]
    pub title: String,
    /// The tasks under it.
    #[serde(rename = "taken", default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What is achieved if the tasks are done well.
    #[serde(rename = "resultaten", default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<String>,
    /// What shows that the core task is done well.
    #[serde(rename = "beoordelingscriteria", default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<String>,
}

impl CoreTask {
    /// The id, explicit or derived from the title.
    #[must_use]
    pub fn id(&self) -> String {
        self.id.clone().unwrap_or_else(|| slug(&self.title))
    }
}

/// A task: a plain sentence, or a sentence with parts, links and tags.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Task {
    /// Only the sentence.
    Plain(String),
    /// The sentence with its details.
    Detailed(DetailedTask),
}

impl Task {
    /// The sentence.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Detailed(task) => &task.text,
        }
    }

    /// The parts of the task, one level deep.
    #[must_use]
    pub fn parts(&self) -> &[String] {
        match self {
            Self::Plain(_) => &[],
            Self::Detailed(task) => &task.parts,
        }
    }

    /// Ids of the competencies that the task requires.
    #[must_use]
    pub fn competencies(&self) -> &[String] {
        match self {
            Self::Plain(_) => &[],
            Self::Detailed(task) => &task.competencies,
        }
    }
}

/// A task with parts, links and tags.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DetailedTask {
    /// The sentence.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Its parts.
    #[serde(rename = "onderdelen", default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// Ids of the competencies that it requires.
    #[serde(rename = "competenties", default, skip_serializing_if = "Vec::is_empty")]
    pub competencies: Vec<String>,
    /// Ids of the report's dimensions it shows.
    #[serde(rename = "dimensies", default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<String>,
}

/// A competency with its behavioural indicators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Competency {
    /// Derived from the name if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The kind of competency.
    #[serde(rename = "groep", default, skip_serializing_if = "Option::is_none")]
    pub group: Option<CompetencyGroup>,
    /// Its definition.
    #[serde(rename = "definitie", default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// The required level, from 1, on the profile's own scale.
    #[serde(rename = "niveau", default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u32>,
    /// The behavioural indicators.
    #[serde(rename = "gedragsindicatoren", default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<String>,
    /// Ids of the report's dimensions that it makes a requirement.
    #[serde(rename = "dimensies", default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<String>,
    /// Codes in public classifications.
    #[serde(rename = "classificatie", default, skip_serializing_if = "Option::is_none")]
    pub classification: Option<Classification>,
}

impl Competency {
    /// The id, explicit or derived from the name.
    #[must_use]
    pub fn id(&self) -> String {
        self.id.clone().unwrap_or_else(|| slug(&self.name))
    }
}

/// The kinds of competency in the report's appendix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum CompetencyGroup {
    /// Shared by the whole organisation.
    #[serde(rename = "bedrijf")]
    Corporate,
    /// Specific to this job.
    #[serde(rename = "functiespecifiek")]
    JobSpecific,
    /// Professional knowledge and skill.
    #[serde(rename = "vakinhoudelijk")]
    Professional,
}

/// A knowledge item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Knowledge {
    /// Its subject.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its depth.
    #[serde(rename = "niveau", default, skip_serializing_if = "Option::is_none")]
    pub level: Option<KnowledgeLevel>,
}

/// The depth of knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum KnowledgeLevel {
    /// The basics.
    #[serde(rename = "basis")]
    Basic,
    /// Enough to work independently.
    #[serde(rename = "gevorderd")]
    Advanced,
    /// Enough to support others.
    #[serde(rename = "expert")]
    Expert,
}

/// A requirement other than a competency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its kind.
    #[serde(rename = "soort")]
    pub kind: RequirementKind,
    /// The requirement, in words.
    #[serde(rename = "tekst")]
    pub text: String,
}

/// Kinds of requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum RequirementKind {
    /// A diploma or level.
    #[serde(rename = "diploma")]
    Diploma,
    /// Experience.
    #[serde(rename = "ervaring")]
    Experience,
    /// A certificate of conduct or other screening.
    #[serde(rename = "screening")]
    Screening,
    /// Anything else.
    #[serde(rename = "overig")]
    Other,
}

/// A rule that is suppressed in this profile, with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The name of the rule.
    #[serde(rename = "regel")]
    pub rule: String,
    /// Why it does not apply here.
    #[serde(rename = "reden", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The last day of the suppression, ISO 8601; without it, there is no end date.
    #[serde(rename = "tot", default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// JSON pointer of the only place where it is suppressed; without it, the whole profile.
    #[serde(rename = "plaats", default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}
