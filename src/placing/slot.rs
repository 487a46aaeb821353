//! The place of a line in a profile, and the reason for it.

use super::labels::ProfilePart;

/// The place of a line in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A part of the profile that is a single text or list.
    In(ProfilePart),
    /// A field below `professionaliteit`, by its path.
    Field(&'static str),
    /// The title of a core task.
    CoreTask,
    /// A task of the core task before it.
    Task,
    /// A part of the task before it.
    TaskPart,
    /// The name of a competency.
    Competency,
    /// A heading or label, which is not content.
    Heading,
    /// No place was found.
    Nowhere,
}

/// Why a line has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A heading above the line, or a label beside it, names its part.
    Heading,
    /// The line is a heading without a known label, or is below a heading that is recognised with low confidence.
    Guess,
    /// The form of the line itself, such as the first line of a document or a name with a level.
    Form,
    /// No place was found.
    Nothing,
}
