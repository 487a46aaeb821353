//! How people learn: the forms, what they help with, and `leeractiviteiten/1`, a list of activities to choose from.

use serde::{Deserialize, Serialize};

/// Forms of learning (4.4.3, 4.4.4, 7.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LearningForm {
    /// Organised case discussion with peers.
    #[serde(rename = "intervisie")]
    PeerConsultation,
    /// Peers review the work.
    PeerReview,
    /// Guided reflection with a supervisor.
    #[serde(rename = "supervisie")]
    Supervision,
    /// An experienced colleague to learn from.
    Mentor,
    /// Walking along with somebody else's work.
    #[serde(rename = "meelopen")]
    Shadowing,
    /// Consulting somebody on a hard case.
    #[serde(rename = "ruggespraak")]
    Consultation,
    /// Trying out what works.
    Experiment,
    /// Working with a colleague of other strengths.
    #[serde(rename = "maatje")]
    Buddy,
    /// A community of practice.
    #[serde(rename = "leergemeenschap")]
    Community,
    /// Discussing a case in the team.
    #[serde(rename = "casusbespreking")]
    CaseDiscussion,
    /// A structured talk about a moral dilemma.
    #[serde(rename = "moreel-beraad")]
    MoralDeliberation,
    /// Reading.
    #[serde(rename = "literatuur")]
    Literature,
    /// A workshop with peers.
    Workshop,
    /// A course.
    #[serde(rename = "cursus")]
    Course,
}

impl LearningForm {
    /// All forms.
    pub const ALL: [Self; 14] = [
        Self::PeerConsultation,
        Self::PeerReview,
        Self::Supervision,
        Self::Mentor,
        Self::Shadowing,
        Self::Consultation,
        Self::Experiment,
        Self::Buddy,
        Self::Community,
        Self::CaseDiscussion,
        Self::MoralDeliberation,
        Self::Literature,
        Self::Workshop,
        Self::Course,
    ];

    /// Organised reflection (4.4.4, 7.8): the forms that a profile names under `reflectie`.
    #[must_use]
    pub fn is_reflection(self) -> bool {
        matches!(
            self,
            Self::PeerConsultation
                | Self::PeerReview
                | Self::Supervision
                | Self::CaseDiscussion
                | Self::MoralDeliberation
                | Self::Consultation
        )
    }

    /// Learning from a course or a text, which comes after learning with others and from practice (4.4.3).
    #[must_use]
    pub fn is_course(self) -> bool {
        matches!(self, Self::Literature | Self::Workshop | Self::Course)
    }
}

/// What somebody lacks, and so what a form of learning helps with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum GapKind {
    /// Something to know.
    #[serde(rename = "kennis")]
    Knowledge,
    /// Something to be able to do.
    #[serde(rename = "vaardigheid")]
    Skill,
    /// A way to stand in the work.
    #[serde(rename = "houding")]
    Attitude,
    /// Judging what is right (3.2, 3.4).
    #[serde(rename = "ethiek")]
    Ethics,
    /// Using the room there is, and answering for it (4.4.1).
    #[serde(rename = "handelingsruimte")]
    Discretion,
}

/// Activities to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LearningActivities {
    /// The format and its version: `leeractiviteiten/1`.
    #[serde(rename = "formaat")]
    pub format: String,
    /// The activities, those that lead first.
    #[serde(rename = "activiteiten")]
    pub activities: Vec<LearningActivity>,
}

/// An activity to choose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LearningActivity {
    /// Its key; one that is shipped already is replaced.
    pub id: String,
    /// The form it takes.
    #[serde(rename = "vorm")]
    pub form: LearningForm,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// What it is, in a sentence.
    #[serde(rename = "wat")]
    pub what: String,
    /// What it helps with, what it helps most with first.
    #[serde(rename = "past_bij")]
    pub helps_with: Vec<GapKind>,
    /// The time it takes, in words.
    #[serde(rename = "tijd")]
    pub time: String,
    /// What the organisation must arrange.
    #[serde(rename = "organisatie")]
    pub arrange: String,
    /// Sections of the report it rests on.
    #[serde(rename = "bron", default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// The same in English.
    #[serde(rename = "engels", default, skip_serializing_if = "Option::is_none")]
    pub english: Option<EnglishActivity>,
}

/// The words of an activity in English.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnglishActivity {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// What it is.
    #[serde(rename = "wat")]
    pub what: String,
    /// The time it takes.
    #[serde(rename = "tijd")]
    pub time: String,
    /// What the organisation must arrange.
    #[serde(rename = "organisatie")]
    pub arrange: String,
}
