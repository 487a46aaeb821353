//! The parts of a profile.

use serde::Deserialize;

/// A part of a profile that a label can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfilePart {
    /// The job title.
    Title,
    /// Alternative job titles.
    Also,
    /// The organisation.
    Organisation,
    /// The department.
    Department,
    /// The pay scale, or the generic job profile from which the profile is derived.
    Scale,
    /// Version, status or date.
    Version,
    /// The manager.
    Lead,
    /// The introduction.
    Intro,
    /// The purpose of the job.
    Purpose,
    /// The indispensable qualities.
    Qualities,
    /// The position of the job in the organisation, and its environment.
    Context,
    /// The working conditions and risks.
    Conditions,
    /// The people and organisations that the job holder works with.
    Partners,
    /// The contacts of the job holder, and their subjects.
    Contacts,
    /// The typical situations of the occupation.
    Situations,
    /// The core tasks, or the tasks of the core task above.
    Tasks,
    /// A single core task, whose title follows.
    CoreTask,
    /// The results of the core task above, or of the job.
    Results,
    /// The criteria for good performance of a task.
    Criteria,
    /// The competencies.
    Competencies,
    /// The definition of the competency above.
    Definition,
    /// The behavioural indicators of the competency above.
    Indicators,
    /// The level of the competency above.
    Level,
    /// The required knowledge.
    Knowledge,
    /// The required education and experience, and other requirements.
    Demands,
    /// The room for professional judgement.
    Room,
    /// The mandate: the decisions that the job holder may take.
    Mandate,
    /// The limits of the room for judgement.
    Limits,
    /// The accountability: to whom the job holder reports.
    Accountability,
    /// Learning and development.
    Learning,
    /// Reflection.
    Reflection,
    /// The source of the text.
    Source,
}

impl ProfilePart {
    /// Whether the labels of the part can also be the title of a core task or the name of a competency.
    #[must_use]
    pub fn is_weak(self) -> bool {
        !matches!(
            self,
            Self::Purpose
                | Self::Tasks
                | Self::CoreTask
                | Self::Criteria
                | Self::Competencies
                | Self::Definition
                | Self::Indicators
                | Self::Level
                | Self::Knowledge
                | Self::Demands
                | Self::Mandate
                | Self::Situations
        )
    }

    /// Whether the part is a single fact about the job, such as its title or pay scale.
    #[must_use]
    pub fn is_fact(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Also
                | Self::Organisation
                | Self::Department
                | Self::Scale
                | Self::Version
                | Self::Source
        )
    }

    /// Whether the part describes the context, conditions or results of a job. Below a core task, a label of such a
    /// part is not the title of another core task.
    #[must_use]
    pub fn is_of_context(self) -> bool {
        matches!(self, Self::Context | Self::Conditions | Self::Results)
    }
}
