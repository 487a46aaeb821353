//! Learning: its forms, what these help with, and `leeractiviteiten/1`, a list of activities to choose from.

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
    /// Shadowing a colleague.
    #[serde(rename = "meelopen")]
    Shadowing,
    /// Consulting someone on a hard case.
    #[serde(rename = "ruggespraak")]
    Consultation,
    /// Trying out what works.
    Experiment,
    /// Working with a colleague who has complementary strengths.
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

    /// Formal learning from a course or a text, which ranks below learning with others and from practice (4.4.3).
    #[must_use]
    pub fn is_course(self) -> bool {
        matches!(self, Self::Literature | Self::Workshop | Self::Course)
    }
}

/// What a person lacks, and so what a form of learning helps with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum GapKind {
    /// Knowledge.
    #[serde(rename = "kennis")]
    Knowledge,
    /// Skill.
    #[serde(rename = "vaardigheid")]
    Skill,
    /// Attitude.
    #[serde(rename = "houding")]
    Attitude,
    /// Judging what is right (3.2, 3.4).
    #[serde(rename = "ethiek")]
    Ethics,
    /// Using the room for judgement, and being accountable for it (4.4.1).
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
    /// The activities, in order of preference.
    #[serde(rename = "activiteiten")]
    pub activities: Vec<LearningActivity>,
}

/// An activity to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LearningActivity {
    /// Its id; replaces a built-in activity with the same id.
    pub id: String,
    /// The form it takes.
    #[serde(rename = "vorm")]
    pub form: LearningForm,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its description, in one sentence.
    #[serde(rename = "wat")]
    pub what: String,
    /// What it helps with, most important first.
    #[serde(rename = "past_bij")]
    pub helps_with: Vec<GapKind>,
    /// The time it takes, in words.
    #[serde(rename = "tijd")]
    pub time: String,
    /// What the organisation must arrange.
    #[serde(rename = "organisatie")]
    pub arrange: String,
    /// The sections of the report on which it is based.
    #[serde(rename = "bron", default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// The English texts.
    #[serde(rename = "engels", default, skip_serializing_if = "Option::is_none")]
    pub english: Option<EnglishActivity>,
}

/// The English texts of an activity.
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
